/**
 * Two tickets of one matter become one: the merged one closes and its address leads to the other, where everything goes
 * on. Its words stay its own: nobody reads them who could not read them before (docs/decisions/0016).
 */
import * as v from 'valibot';
import type { StoredEvent } from '../services';
import type { ClosedAs, TicketState } from './states';

const number = v.pipe(
  v.number('field.number'),
  v.integer('field.whole'),
  v.minValue(1, 'field.tooSmall'),
  v.maxValue(999_999_999, 'field.tooLarge'),
);

/** POST …/merge (admin). `isConfirmed`: the agent has read who will newly see what. */
export const MergeTicket = v.strictObject(
  { into: number, isConfirmed: v.optional(v.boolean('field.wrongType'), false) },
  'field.unknown',
);
export type MergeTicket = v.InferOutput<typeof MergeTicket>;

/** GET …/merge?into= (admin): the number as it stands in the address. */
export const readNumber = (text: unknown): number | null =>
  typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

interface Standing {
  readonly number: number;
  readonly state: TicketState;
  readonly closedAs: ClosedAs | null;
}

export type MergeRefusal =
  | 'ticket.mergeSelf'
  | 'ticket.mergeCircle'
  | 'ticket.mergeTargetGone'
  | 'ticket.mergeTargetClosed'
  | 'ticket.mergeTargetSolved'
  | 'ticket.mergeUnconfirmed';

/**
 * Whether a ticket may be merged into another, beside what the table of states says of itself.
 * @param mergedInto numbers that the target was merged into, one after the other; empty where it was not
 * @param isUnseen the requester of the merged one may not see the target
 * @returns the code of the refusal, null where it may
 */
export function refuseMerge(
  source: Pick<Standing, 'number'>,
  target: Standing,
  mergedInto: readonly number[],
  confirmation: { readonly isUnseen: boolean; readonly isConfirmed: boolean },
): MergeRefusal | null {
  if (source.number === target.number) return 'ticket.mergeSelf';
  if (mergedInto.includes(source.number)) return 'ticket.mergeCircle';
  if (target.closedAs === 'merged') return 'ticket.mergeTargetGone';
  if (target.state === 'closed') return 'ticket.mergeTargetClosed';
  // what is settled closes by itself, and a word that nobody has answered would close with it
  if (target.state === 'resolved') return 'ticket.mergeTargetSolved';
  return confirmation.isUnseen && !confirmation.isConfirmed ? 'ticket.mergeUnconfirmed' : null;
}

/** The number that a ticket was merged into, as its events say; null where it is not merged. */
export function mergedIntoOf(events: readonly StoredEvent[]): number | null {
  const last = events.findLast(({ kind }) => kind === 'ticket.merged' || kind === 'ticket.mergeUndone');
  return last?.kind === 'ticket.merged' ? Number(last.data['into']) : null;
}

/** A ticket that was merged into another one. */
export interface Absorbed {
  readonly number: number;
  /** The agent agreed that its requester reads the answers, whatever the office scope says. */
  readonly isConfirmed: boolean;
}

/** The tickets that are merged into one, in the order in which they were. */
export function absorbedBy(events: readonly StoredEvent[]): readonly Absorbed[] {
  const absorbed = new Map<number, Absorbed>();
  for (const { kind, data } of events) {
    const one = Number(data['number']);
    if (kind === 'ticket.absorbed')
      absorbed.set(one, { number: one, isConfirmed: data['isConfirmed'] === true });
    if (kind === 'ticket.released') absorbed.delete(one);
  }
  return [...absorbed.values()];
}

const SAID = ['ticket.word', 'ticket.answered', 'ticket.relayed'];

/** Whether something public was said on a ticket since another one was merged into it the last time. */
export function isSaidSince(events: readonly StoredEvent[], merged: number): boolean {
  const since = events.findLastIndex(
    ({ kind, data }) => kind === 'ticket.absorbed' && Number(data['number']) === merged,
  );
  return events.slice(since + 1).some(({ kind }) => SAID.includes(kind));
}

/** What the last end of a ticket kept of how it stood before: for what is voided or undone. */
export function stoodBefore(
  events: readonly StoredEvent[],
  kind: 'ticket.excluded' | 'ticket.merged',
): { readonly to: TicketState; readonly waitingSince: string } | null {
  const last = events.findLast((event) => event.kind === kind);
  if (!last) return null;
  return { to: last.data['from'] as TicketState, waitingSince: String(last.data['waitingSince']) };
}

/** A ticket as the preview of a merge shows it. */
export interface MergeSide {
  readonly number: number;
  readonly subject: string;
  readonly state: TicketState;
  readonly requesterName: string;
  readonly requesterEmail: string;
  readonly officeNameJa: string;
  readonly officeNameEn: string;
  /** Public words and notes. */
  readonly messages: number;
  readonly notes: number;
}

/** Somebody of an office whom a merge concerns, and what they may read in the portal by the office scope. */
export interface MergeReader {
  readonly name: string;
  readonly officeNameJa: string;
  readonly officeNameEn: string;
  readonly isRequesterOf: readonly number[];
  readonly sees: readonly number[];
  /** They have read no answer of the target so far, and will get each new one by mail. */
  readonly newlyGetsAnswers: boolean;
}

/** GET /tickets/conversations/:number/merge?into= (admin): what will stand, before anything is done. */
export interface MergePreview {
  readonly source: MergeSide;
  readonly target: MergeSide;
  /** The code of what stands against it; null where it can be done, once it is confirmed where that is needed. */
  readonly refusal: string | null;
  readonly needsConfirmation: boolean;
  readonly readers: readonly MergeReader[];
}
