/**
 * The desk's own target for a first answer, which HQ IT sets. It counts around the clock, and is no service level of the
 * agreement: those are means of a month, never the deadline of one ticket (docs/service-levels.md).
 */
import type { Changes } from '../conflict';

/** Minutes until a first answer is due, where nobody has said otherwise. */
export const FIRST_ANSWER_MINUTES = 240;
/** A quarter of an hour to four weeks. */
export const FIRST_ANSWER_MINUTES_LEAST = 15;
export const FIRST_ANSWER_MINUTES_MOST = 40_320;

/** A change of the target: what was sent when, oldest first. */
export interface TargetChange {
  /** Milliseconds. */
  readonly at: number;
  readonly changes: Changes;
}

/**
 * The target as it stood when a ticket was received: a change holds for what comes in afterwards, also where an agent
 * writes down later what had come before.
 * @param stands minutes now
 * @param changed everything that was changed so far, oldest first
 * @param receivedAt milliseconds
 */
export function targetAt(stands: number, changed: readonly TargetChange[], receivedAt: number): number {
  return changed.reduceRight((minutes, { at, changes }) => {
    const before = changes['firstAnswerMinutes']?.from;
    return at > receivedAt && typeof before === 'number' ? before : minutes;
  }, stands);
}

/** When the first answer is due (milliseconds). */
export const firstAnswerDueAt = (receivedAt: number, minutes: number): number =>
  receivedAt + minutes * 60_000;
