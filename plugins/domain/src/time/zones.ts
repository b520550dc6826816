/**
 * Wall clocks of the world from our own offset tables (docs/decisions/0005-time.md): never `Intl` with a time zone on
 * the server, whose data is older than the rules some of our cities keep.
 */
import data from './zone-data.json';

type Table = readonly [since: readonly number[], east: readonly number[]];
const ZONES = data.zones as unknown as Readonly<Record<string, Table>>;
const LINKS = data.links as Readonly<Record<string, string>>;

/** The tables end here; a later instant keeps the last offset known. */
export const ZONE_DATA_ENDS = Date.UTC(2037, 11, 31);
export const ZONE_DATA_VERSION: string = data.version;
export const TOKYO = 'Asia/Tokyo';

function tableOf(zone: string): Table | undefined {
  if (Object.hasOwn(ZONES, zone)) return ZONES[zone];
  const target = Object.hasOwn(LINKS, zone) ? LINKS[zone] : undefined;
  return target === undefined ? undefined : ZONES[target];
}

/** True for an IANA zone name, old names included. */
export const isKnownZone = (zone: string): boolean => tableOf(zone) !== undefined;

/**
 * Minutes by which a zone's wall clock is ahead of UTC.
 * @param at instant in milliseconds since 1970 UTC
 * @throws RangeError for a zone that is not in the tables: an office's zone is checked when it is saved
 */
export function offsetMinutes(zone: string, at: number): number {
  const table = tableOf(zone);
  if (table === undefined) throw new RangeError(`unknown time zone: ${zone}`);
  const [since, east] = table;
  let low = 0;
  let high = since.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((since[middle] ?? 0) * 1000 <= at) low = middle;
    else high = middle - 1;
  }
  return east[low] ?? 0;
}

export interface WallClock {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** What the clock on the wall shows in a zone at an instant (milliseconds). */
export function wallClock(zone: string, at: number): WallClock {
  const local = new Date(at + offsetMinutes(zone, at) * 60_000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

/** The day (`YYYY-MM-DD`) that a zone's calendar shows at an instant (milliseconds). */
export const localDay = (zone: string, at: number): string =>
  new Date(at + offsetMinutes(zone, at) * 60_000).toISOString().slice(0, 10);

/**
 * The instant at which a zone's clock shows a wall time, as Temporal's 'compatible': in a gap the later reading,
 * in a fold the first.
 * @param local wall time as if it were UTC, in milliseconds
 */
export function instantOf(zone: string, local: number): number {
  const before = offsetMinutes(zone, local - 86_400_000);
  const after = offsetMinutes(zone, local + 86_400_000);
  const first = local - before * 60_000;
  if (before === after) return first;
  if (offsetMinutes(zone, first) === before) return first;
  const second = local - after * 60_000;
  return offsetMinutes(zone, second) === after ? second : first;
}
