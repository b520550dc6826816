/** Instants as ISO 8601, many at a time: a table's instants lie on few days, and the text of a day is made once. */
import { offsetMinutes } from '@kaigai-desk/domain';

const DAY_MS = 86_400_000;
/** About ten years; a table that spreads wider begins anew. */
const MOST_DAYS = 4_000;
const days = new Map<number, string>();

/** `2026-11-24T`, of a day counted from 1970. @throws RangeError for no instant at all */
function dayText(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY_MS).toISOString().slice(0, -'00:00:00.000Z'.length);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(day, text);
  return text;
}

const digits = (count: number, length: number): readonly string[] =>
  Array.from({ length: count }, (_, value) => String(value).padStart(length, '0'));
const TWO = digits(60, 2);
const THREE = digits(1_000, 3);

/** `2026-11-24T09:00:00.000`, without a zone. @param at milliseconds */
function clockText(at: number): string {
  const whole = Math.trunc(at);
  const day = Math.floor(whole / DAY_MS);
  const ms = whole - day * DAY_MS;
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return `${dayText(day)}${TWO[hours]}:${TWO[minutes % 60]}:${TWO[seconds % 60]}.${THREE[ms % 1_000]}`;
}

/** As `toISOString` of a date. @param at milliseconds @throws RangeError for no instant at all */
export const utcInstant = (at: number): string => `${clockText(at)}Z`;

const offsets = new Map<number, string>();

/** `+09:00` */
function offsetText(minutes: number): string {
  const known = offsets.get(minutes);
  if (known !== undefined) return known;
  const size = Math.abs(minutes);
  const text = `${minutes < 0 ? '-' : '+'}${TWO[Math.trunc(size / 60)]}:${TWO[size % 60]}`;
  offsets.set(minutes, text);
  return text;
}

/** `2026-11-24T09:00:00.000+09:00`: the wall clock of a zone at an instant in milliseconds. */
export function localInstant(zone: string, at: number): string {
  const offset = offsetMinutes(zone, at);
  return clockText(at + offset * 60_000) + offsetText(offset);
}
