/** Times of every day on a wall clock, as instants. */
import { instantOf, offsetMinutes } from './zones';

export interface DailyTime {
  readonly hour: number;
  readonly minute: number;
  /** IANA time zone. */
  readonly zone: string;
}

const DAY_MS = 86_400_000;

/**
 * The times of the days around an instant, in order. Where a clock is put forward past the time, it is the same while
 * later by the clock; where it is put back, the first of the two.
 */
function slotsAround({ hour, minute, zone }: DailyTime, at: number): readonly number[] {
  const local = at + offsetMinutes(zone, at) * 60_000;
  const midnight = Math.floor(local / DAY_MS) * DAY_MS;
  return [-2, -1, 0, 1, 2].map((days) =>
    instantOf(zone, midnight + days * DAY_MS + (hour * 60 + minute) * 60_000),
  );
}

/** The last time at or before an instant (milliseconds). */
export function lastSlot(time: DailyTime, at: number): number {
  return Math.max(...slotsAround(time, at).filter((slot) => slot <= at));
}

/** The first time after an instant (milliseconds). */
export function nextSlot(time: DailyTime, at: number): number {
  return Math.min(...slotsAround(time, at).filter((slot) => slot > at));
}

/** The time as it stands on the wall, with its zone: `02:00 Asia/Tokyo`. */
export function dailyRule({ hour, minute, zone }: DailyTime): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(hour)}:${two(minute)} ${zone}`;
}
