/** What the pages show of tickets: words and times, made on the server in the reader's language. */
import {
  STATE_FOR_REQUESTER,
  turnOf,
  type Language,
  type MeAnswer,
  type Side,
  type TicketAnswer,
  type TicketRow,
  type TicketState,
} from '@kaigai-desk/domain';
import { showDay, showInstant, type ShownInstant } from './local-time';
import { addressedAs } from './names';

/** Whose turn it is, as a shape: filled for the reader, half for somebody else, a tick for nobody. */
export type Mark = 'yours' | 'ours' | 'done';

export interface StateView {
  readonly state: TicketState;
  readonly word: string;
  readonly mark: Mark;
}

export interface RowView {
  readonly number: number;
  readonly subject: string;
  readonly state: StateView;
  readonly received: ShownInstant;
  /** Of a colleague's ticket, which the office contact sees as well. */
  readonly requesterName: string | null;
  readonly lastWord: {
    readonly side: Side;
    readonly name: string;
    readonly excerpt: string;
    readonly at: ShownInstant;
  };
}

export interface MessageView {
  readonly id: string;
  readonly side: Side;
  readonly name: string;
  readonly isOwn: boolean;
  readonly body: string;
  readonly at: ShownInstant;
}

/** How many rows the home page shows of what the helpdesk is working on. */
const WORKING_SHOWN = 10;

export function stateView(state: TicketState, language: Language): StateView {
  const turn = turnOf(state);
  const mark = turn === 'requester' ? 'yours' : turn === 'nobody' ? 'done' : 'ours';
  return { state, word: STATE_FOR_REQUESTER[state][language], mark };
}

const isInside = (side: Side): boolean => side === 'requester' || side === 'office';

/** Agents are called by their family name, as on the phone; colleagues by their whole name. */
const nameOf = (side: Side, name: string): string => (isInside(side) ? name : addressedAs(name));

/** A ticket in a list. `now` is an instant in milliseconds. */
export function rowView(row: TicketRow, me: MeAnswer, language: Language, now: number): RowView {
  const { side, authorName, excerpt, at } = row.lastWord;
  return {
    number: row.number,
    subject: row.subject,
    state: stateView(row.state, language),
    received: showDay(row.receivedAt, me.office, language, now),
    requesterName: row.isMine ? null : row.requesterName,
    lastWord: { side, name: nameOf(side, authorName), excerpt, at: showInstant(at, me.office, language) },
  };
}

const byLastWord = (a: TicketRow, b: TicketRow): number => a.lastWord.at.localeCompare(b.lastWord.at);

/** What waits for the reader: one's own first, then colleagues'; the longest wait first. */
export function waitingRows(rows: readonly TicketRow[]): readonly TicketRow[] {
  return rows
    .filter((row) => turnOf(row.state) === 'requester')
    .sort((a, b) => Number(b.isMine) - Number(a.isMine) || byLastWord(a, b));
}

/** What the helpdesk is working on: the latest word first, what is solved last, what is closed not at all. */
export function workingRows(rows: readonly TicketRow[]): readonly TicketRow[] {
  return rows
    .filter((row) => turnOf(row.state) !== 'requester' && row.state !== 'closed')
    .sort((a, b) => Number(a.state === 'resolved') - Number(b.state === 'resolved') || byLastWord(b, a))
    .slice(0, WORKING_SHOWN);
}

/** A conversation, oldest word first, in the time of the reader's office. */
export function messageViews(ticket: TicketAnswer, me: MeAnswer, language: Language): readonly MessageView[] {
  return ticket.messages.map((message) => ({
    id: message.id,
    side: message.side,
    name: nameOf(message.side, message.authorName),
    isOwn: message.isOwn,
    body: message.body,
    at: showInstant(message.at, me.office, language),
  }));
}

export interface ReadersView {
  readonly isPrivate: boolean;
  /** Who let the reader in, where somebody did. */
  readonly letIn: { readonly by: string; readonly at: ShownInstant } | null;
  /** Everybody who reads it, with who let them in. */
  readonly people: readonly {
    readonly name: string;
    readonly kind: 'requester' | 'contact' | 'copied';
    readonly letIn: { readonly by: string; readonly at: ShownInstant } | null;
  }[];
}

/** Who reads a ticket, in the time of the reader's office. */
export function readersView(ticket: TicketAnswer, me: MeAnswer, language: Language): ReadersView {
  const { isPrivate, contactName, copied } = ticket.readers;
  const shown = (letIn: (typeof copied)[number]['letIn']) =>
    letIn && { by: addressedAs(letIn.by), at: showInstant(letIn.at, me.office, language) };
  const contact = isPrivate || contactName === null ? [] : [contactName];
  return {
    isPrivate,
    letIn: shown(copied.find(({ isReader }) => isReader)?.letIn ?? null),
    people: [
      { name: ticket.requesterName, kind: 'requester', letIn: null },
      ...contact.map((name) => ({ name, kind: 'contact' as const, letIn: null })),
      ...copied.map(({ name, letIn }) => ({ name, kind: 'copied' as const, letIn: shown(letIn) })),
    ],
  };
}
