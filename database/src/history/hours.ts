/** When people write and who answers: office hours on the office's own clock, shifts on Tokyo's. */
import { instantOf, localDay, officeDay, TOKYO, wallClock, type WorkingWeek } from '@kaigai-desk/domain';
import { AGENTS, type HistoryAgent } from './names';
import type { Random } from './random';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

interface Place {
  readonly timeZone: string;
  readonly week: WorkingWeek;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The start of the local day of an instant, as wall time. */
const wallDay = ({ timeZone }: Place, at: number): number =>
  Date.parse(`${localDay(timeZone, at)}T00:00:00Z`);

/** Two humps: people write when they come in, and after lunch. Minutes after the door opens, in a day of `length`. */
function minuteOfDay(length: number, random: Random): number {
  const [from, to] = random.isLikely(0.6) ? [0.02, 0.4] : [0.5, 0.96];
  return Math.floor(length * (from + random.next() * (to - from)));
}

/**
 * An instant within the office's hours on the local day of `day`.
 * @returns nothing when the office does not work on that day
 */
export function momentOn(place: Place, day: number, random: Random): number | undefined {
  const { hours } = officeDay(place.week, place.timeZone, day);
  if (!hours) return undefined;
  const opens = minuteOf(hours.opensAt);
  const minute = opens + minuteOfDay(minuteOf(hours.closesAt) - opens, random);
  return instantOf(place.timeZone, wallDay(place, day) + minute * MINUTE) + random.between(0, 59) * 1000;
}

/** Early, late or on a day off, but never in the middle of the night. */
export function momentOutside(place: Place, day: number, random: Random): number {
  const minute = random.isLikely(0.4)
    ? random.between(7 * 60, 8 * 60 + 50)
    : random.between(17 * 60, 21 * 60);
  return instantOf(place.timeZone, wallDay(place, day) + minute * MINUTE) + random.between(0, 59) * 1000;
}

export const isOpenAt = ({ week, timeZone }: Place, at: number): boolean =>
  officeDay(week, timeZone, at).isOpen;

/** Whether people are up, be it a day off. */
export function isDaytimeAt({ timeZone }: Place, at: number): boolean {
  const { hour } = wallClock(timeZone, at);
  return 7 <= hour && hour < 21;
}

/** The instant itself while the office is open, else a little after the next opening. */
export function withinHours(place: Place, at: number, random: Random): number {
  if (isOpenAt(place, at)) return at;
  for (let days = 0; days < 14; days += 1) {
    const { hours } = officeDay(place.week, place.timeZone, at + days * DAY);
    if (!hours) continue;
    const opening = instantOf(
      place.timeZone,
      wallDay(place, at + days * DAY) + minuteOf(hours.opensAt) * MINUTE,
    );
    if (opening >= at) return opening + random.between(3, 75) * MINUTE + random.between(0, 59) * 1000;
  }
  return at;
}

const isOnShift = ({ fromHour, toHour }: HistoryAgent, at: number): boolean => {
  const { hour } = wallClock(TOKYO, at);
  return fromHour <= hour && hour < toHour;
};

/** Who answers at an instant: whoever had the ticket before if the shift is theirs, else anybody of the shift. */
export function agentAt(at: number, before: HistoryAgent | undefined, random: Random): HistoryAgent {
  if (before && isOnShift(before, at)) return before;
  const [first, ...rest] = AGENTS.filter((agent) => isOnShift(agent, at));
  return first ? random.pick([first, ...rest]) : AGENTS[0];
}
