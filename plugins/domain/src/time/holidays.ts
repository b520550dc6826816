/** Holidays of an office, as somebody has entered them: none is ever guessed from a country. */
import { localDay } from './zones';

export interface Holiday {
  /** `YYYY-MM-DD`, a day of the office's own calendar. */
  readonly on: string;
  readonly nameJa: string | null;
  readonly nameEn: string | null;
}

export interface NextHoliday extends Holiday {
  /** Seen from where the office is. */
  readonly when: 'today' | 'tomorrow' | 'later';
}

/** The day after a day, as the calendar has it, whatever clocks do meanwhile. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const isNamed = ({ nameJa, nameEn }: Holiday): boolean => Boolean(nameJa ?? nameEn);

/**
 * The next holiday of an office, today's included; null where none is entered from today on. Of a day that was entered
 * twice, an entry with a name.
 * @param at milliseconds
 */
export function nextHoliday(holidays: readonly Holiday[], zone: string, at: number): NextHoliday | null {
  const today = localDay(zone, at);
  const on = holidays
    .map((holiday) => holiday.on)
    .filter((day) => day >= today)
    .sort()[0];
  const entries = holidays.filter((holiday) => holiday.on === on);
  const found = entries.find(isNamed) ?? entries[0];
  if (!found) return null;
  const when = found.on === today ? 'today' : found.on === dayAfter(today) ? 'tomorrow' : 'later';
  return { on: found.on, nameJa: found.nameJa, nameEn: found.nameEn, when };
}
