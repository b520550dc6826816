/** Some words of a ticket are another matter: they go to a ticket of their own (docs/service-levels.md, 'Split'). */
import * as v from 'valibot';
import { textField } from '../text';
import { SUBJECT_MAX } from './commands';
import { afterWord, type TicketColumns } from './derived';
import type { Side } from './states';

const MOST_MESSAGES = 1_000;

/** POST …/split (admin): document ids of the messages that go, and the subject of what they become. */
export const SplitTicket = v.strictObject(
  {
    requestId: v.pipe(v.string('field.wrongType'), v.uuid('field.wrongType')),
    subject: textField({ max: SUBJECT_MAX, lines: 'one' }),
    messageIds: v.pipe(
      v.array(v.pipe(v.string('field.wrongType'), v.maxLength(64, 'field.tooLong')), 'field.wrongType'),
      v.minLength(1, 'field.choose'),
      v.maxLength(MOST_MESSAGES, 'field.tooMany'),
    ),
  },
  'field.unknown',
);
export type SplitTicket = v.InferOutput<typeof SplitTicket>;

/** A message as a split looks at it. */
export interface SplitMessage {
  readonly id: string;
  readonly side: Side;
  readonly author: string;
  /** Milliseconds. */
  readonly at: number;
  readonly isNote: boolean;
  /** It holds the words that the ticket began with. */
  readonly isOpening: boolean;
}

export type SplitResult<M extends SplitMessage> =
  | { readonly ok: true; readonly start: M; readonly moved: readonly M[]; readonly left: readonly M[] }
  | { readonly ok: false; readonly code: SplitRefusal };
export type SplitRefusal = 'ticket.splitAll' | 'ticket.splitOpening' | 'ticket.splitStart' | 'unknownMessage';

/**
 * Decides what goes and what stays.
 * @param messages all of the ticket's own, oldest first
 * @returns the message that the new ticket starts from, which is the office's: it decides requester and reception
 */
export function decideSplit<M extends SplitMessage>(
  messages: readonly M[],
  chosen: readonly string[],
): SplitResult<M> {
  if (chosen.some((id) => !messages.some((message) => message.id === id))) {
    return { ok: false, code: 'unknownMessage' };
  }
  const moved = messages.filter(({ id }) => chosen.includes(id));
  const left = messages.filter(({ id }) => !chosen.includes(id));
  if (left.length === 0) return { ok: false, code: 'ticket.splitAll' };
  if (moved.some(({ isOpening }) => isOpening)) return { ok: false, code: 'ticket.splitOpening' };
  const [start] = moved;
  const isOfOffice = start !== undefined && !start.isNote && ['requester', 'office'].includes(start.side);
  return isOfOffice ? { ok: true, start, moved, left } : { ok: false, code: 'ticket.splitStart' };
}

/** The columns that say who spoke last. */
export type LastWords = Pick<
  TicketColumns,
  'lastWordAt' | 'lastWordSide' | 'lastWordAuthor' | 'lastRequesterWordAt' | 'lastDeskWordAt'
>;

const publicOf = (messages: readonly SplitMessage[]): readonly SplitMessage[] =>
  messages.filter(({ isNote }) => !isNote);

/** Who spoke last in what is left of a ticket. That it was answered, and since when it waits, has happened: both stay. */
export function wordsLeft(messages: readonly SplitMessage[]): Partial<LastWords> {
  const columns: Partial<TicketColumns> = { lastDeskWordAt: null };
  for (const word of publicOf(messages)) {
    const { waitingSince: _waits, firstAnsweredAt: _answered, ...last } = afterWord(word, null);
    Object.assign(columns, last);
  }
  return columns;
}

/**
 * Who spoke last in a ticket that begins with words of another one, when it was answered, and since when it waits.
 * @param answeredAt milliseconds, where the reception was the answer: it began with a call
 */
export function wordsMoved(
  messages: readonly SplitMessage[],
  answeredAt: number | null,
): Partial<LastWords & Pick<TicketColumns, 'firstAnsweredAt' | 'waitingSince'>> {
  const columns: Partial<TicketColumns> = { firstAnsweredAt: answeredAt };
  for (const word of publicOf(messages)) {
    Object.assign(columns, afterWord(word, columns.firstAnsweredAt ?? null));
  }
  return columns;
}
