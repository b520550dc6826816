/** When an office is open: its working week and its holidays, on its own wall clock. */
import { localDay, wallClock } from './zones';

export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface OpeningHours {
  readonly weekday: Weekday;
  /** `HH:mm` on the office's wall clock. */
  readonly opensAt: string;
  readonly closesAt: string;
}

export interface WorkingWeek {
  readonly hours: readonly OpeningHours[];
  /** Days (`YYYY-MM-DD`) on which the office is shut. */
  readonly holidays: readonly string[];
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * Where an office stands at an instant (milliseconds): open or not, and today's hours if it works today.
 */
export function officeDay(
  week: WorkingWeek,
  zone: string,
  at: number,
): { readonly isOpen: boolean; readonly hours: OpeningHours | null } {
  const clock = wallClock(zone, at);
  if (week.holidays.includes(localDay(zone, at))) return { isOpen: false, hours: null };
  const hours = week.hours.filter((row) => row.weekday === WEEKDAYS[clock.weekday]);
  const now = clock.hour * 60 + clock.minute;
  const open = hours.find((row) => minuteOf(row.opensAt) <= now && now < minuteOf(row.closesAt));
  return { isOpen: open !== undefined, hours: open ?? hours[0] ?? null };
}

/** Where an office stands now, as one says it to somebody who wants to ring there. */
export type OfficeStanding =
  | { readonly kind: 'open'; readonly closesAt: string }
  /** It opens later today, for the first time or once more. */
  | { readonly kind: 'opensToday'; readonly opensAt: string }
  | { readonly kind: 'closedForToday'; readonly closedAt: string }
  | { readonly kind: 'holiday' }
  | { readonly kind: 'dayOff' }
  /** Nobody has entered hours of any day: nothing is known. */
  | { readonly kind: 'unknown' };

/** Whether an office is open at an instant (milliseconds), and until when it is what it is. Times are of its wall clock. */
export function officeStanding(week: WorkingWeek, zone: string, at: number): OfficeStanding {
  if (week.holidays.includes(localDay(zone, at))) return { kind: 'holiday' };
  if (week.hours.length === 0) return { kind: 'unknown' };
  const clock = wallClock(zone, at);
  const now = clock.hour * 60 + clock.minute;
  const today = week.hours
    .filter((row) => row.weekday === WEEKDAYS[clock.weekday])
    .sort((one, other) => minuteOf(one.opensAt) - minuteOf(other.opensAt));
  const open = today.find((row) => minuteOf(row.opensAt) <= now && now < minuteOf(row.closesAt));
  if (open) return { kind: 'open', closesAt: open.closesAt };
  const next = today.find((row) => now < minuteOf(row.opensAt));
  if (next) return { kind: 'opensToday', opensAt: next.opensAt };
  const last = today.at(-1);
  return last ? { kind: 'closedForToday', closedAt: last.closesAt } : { kind: 'dayOff' };
}
