/**
 * The order of the desk's queue (R03): one rule, here for one ticket beside another, and as SQL in the plugin of the
 * tickets; a test compares the two on both databases.
 */
import { awaitsFirstAnswer } from './derived';
import { TICKET_STATES, type TicketState } from './states';

/** What of a ticket the order looks at. Instants are milliseconds. Not its priority, which is a mark for people. */
export interface QueuePlace {
  readonly number: number;
  readonly state: TicketState;
  readonly waitingSince: number;
  readonly firstAnswerDueAt: number | null;
  readonly firstAnsweredAt: number | null;
}

/** What the desk must do comes first, then what others must do, then what is settled. */
const RANKS: Readonly<Record<TicketState, 0 | 1 | 2>> = {
  new: 0,
  open: 0,
  waitingRequester: 1,
  waitingHq: 1,
  waitingVendor: 1,
  resolved: 2,
  closed: 2,
};

/** The states that stand in one part of the queue. */
export const statesOfRank = (rank: 0 | 1 | 2): readonly TicketState[] =>
  TICKET_STATES.filter((state) => RANKS[state] === rank);

const isSettled = ({ state }: QueuePlace): boolean => RANKS[state] === 2;

/** Until when a ticket wants its first answer; one that wants none stands after all that do. */
const dueOf = (place: QueuePlace): number =>
  place.firstAnswerDueAt !== null && awaitsFirstAnswer(place) ? place.firstAnswerDueAt : Infinity;

const apart = (one: number, other: number): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Compares two tickets of the queue, for `sort`: whose turn, the earliest due first answer, the longest wait, the lowest
 * number. Among settled ones the newest stands first.
 */
export function compareInQueue(one: QueuePlace, other: QueuePlace): number {
  const byRank = apart(RANKS[one.state], RANKS[other.state]);
  if (byRank !== 0) return byRank;
  if (isSettled(one)) {
    return apart(other.waitingSince, one.waitingSince) || apart(one.number, other.number);
  }
  return (
    apart(dueOf(one), dueOf(other)) ||
    apart(one.waitingSince, other.waitingSince) ||
    apart(one.number, other.number)
  );
}
