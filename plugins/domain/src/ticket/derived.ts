/**
 * What of a ticket follows from what happened to it. The columns are a cache of the events: the hooks of the tickets
 * set them step by step with the functions below, and `columnsOf` works them out anew (docs/decisions/0015).
 * Instants are milliseconds. Whose turn it is stands in no column: `turnOf(state)` says it.
 */
import type { EventKind } from '../events';
import type { StoredEvent } from '../services';
import { isCall, type Channel } from './channels';
import { turnOf, type ClosedAs, type Side, type TicketState } from './states';

/**
 * Everything but the excerpt of the last word, which is the beginning of its message: what people wrote stands in
 * messages alone, since events are kept for good.
 */
export interface TicketColumns {
  readonly state: TicketState;
  readonly closedAs: ClosedAs | null;
  /** Since when the side whose turn it is has had it; an answer of the desk that keeps the turn begins it anew. */
  readonly waitingSince: number;
  /** The last public word, whoever said it. */
  readonly lastWordAt: number;
  readonly lastWordSide: Side;
  readonly lastWordAuthor: string;
  /** The last word of the requester's side: requester or office. */
  readonly lastRequesterWordAt: number | null;
  /** The last public word of desk or HQ. */
  readonly lastDeskWordAt: number | null;
  /** Until when somebody should have answered; null where the reception was the answer. */
  readonly firstAnswerDueAt: number | null;
  /** The first public word of desk or HQ, or the pick-up of the call that opened the ticket (docs/service-levels.md). */
  readonly firstAnsweredAt: number | null;
  /** Since when it has been settled; null while it is not. */
  readonly resolvedAt: number | null;
  /** When the first answer was so late that the leads were to be told. */
  readonly escalatedAt: number | null;
  /** While a vendor is asked: when the desk is told that nothing came back. */
  readonly vendorReminderAt: number | null;
  /** Time that agents noted, less what was voided. */
  readonly minutesSpent: number;
}

type Change = Partial<TicketColumns>;

/** Columns that hold an instant, by their names. */
const INSTANT = /(?:At|Since)$/;

const isRequesterSide = (side: Side): boolean => side === 'requester' || side === 'office';

/** Whether a public word of this side is an answer. */
const isDeskSide = (side: Side): boolean => side === 'desk' || side === 'hq';

/**
 * A ticket has come in.
 * @param answeredAt when the call that opened it was picked up, null where that was no answer; left out, a call was
 *   picked up when it came in
 * @param dueAt by the desk's target; a call was answered when it was picked up, and has none
 */
export const afterReception = (
  channel: Channel,
  receivedAt: number,
  dueAt: number,
  answeredAt: number | null = isCall(channel) ? receivedAt : null,
): Pick<TicketColumns, 'waitingSince' | 'firstAnsweredAt' | 'firstAnswerDueAt'> => ({
  waitingSince: receivedAt,
  firstAnsweredAt: answeredAt,
  firstAnswerDueAt: answeredAt === null ? dueAt : null,
});

/** A public word. Notes are none, and neither is what a machine says. */
export interface Word {
  readonly side: Side;
  readonly author: string;
  readonly at: number;
  /** A word that only says that the inquiry arrived is no first answer. */
  readonly isAcknowledgement?: boolean;
}

/** @param firstAnsweredAt as it stood before the word */
export function afterWord(word: Word, firstAnsweredAt: number | null): Change {
  const { side, author, at } = word;
  const isOfDesk = isDeskSide(side);
  const isAnswer = isOfDesk && word.isAcknowledgement !== true;
  return {
    lastWordAt: at,
    lastWordSide: side,
    lastWordAuthor: author,
    ...(isRequesterSide(side) ? { lastRequesterWordAt: at } : {}),
    // who writes once more while the desk has the turn loses no place in the queue: only an answer begins the wait anew
    ...(isOfDesk ? { lastDeskWordAt: at } : {}),
    ...(isAnswer ? { waitingSince: at } : {}),
    ...(isAnswer && firstAnsweredAt === null ? { firstAnsweredAt: at } : {}),
  };
}

/** The state has changed, whoever changed it. Closing keeps since when it has been settled. */
export function afterMove(from: TicketState, to: TicketState, at: number): Change {
  const hasTurned = turnOf(from) !== turnOf(to);
  return {
    ...(hasTurned ? { waitingSince: at } : {}),
    ...(to === 'resolved' && from !== 'resolved' ? { resolvedAt: at } : {}),
    ...(from === 'resolved' && to !== 'resolved' && to !== 'closed' ? { resolvedAt: null } : {}),
    ...(from === 'waitingVendor' && to !== 'waitingVendor' ? { vendorReminderAt: null } : {}),
  };
}

/** Whether a ticket still waits for its first answer: then its due time counts. */
export const awaitsFirstAnswer = (
  ticket: Pick<TicketColumns, 'state'> & {
    readonly firstAnswerDueAt: unknown;
    readonly firstAnsweredAt: unknown;
  },
): boolean =>
  ticket.firstAnswerDueAt !== null && ticket.firstAnsweredAt === null && ticket.state !== 'closed';

interface Received {
  readonly to: TicketState;
  readonly channel: Channel;
  readonly requester: { readonly name: string };
  /** ISO; left out where the reception was the answer. */
  readonly firstAnswerDueAt?: string | null;
  /** ISO; of a call that was written down by hand. */
  readonly answeredAt?: string | null;
}

/** Undefined stays undefined: it is not known. */
const instantOf = (iso: string | null | undefined): number | null | undefined =>
  typeof iso === 'string' ? Date.parse(iso) : iso;

function received({ at, data }: StoredEvent): TicketColumns {
  const { to, channel, requester, firstAnswerDueAt, answeredAt } = data as unknown as Received;
  const receivedAt = Date.parse(at);
  const dueAt = firstAnswerDueAt ? Date.parse(firstAnswerDueAt) : null;
  return {
    state: to,
    closedAs: null,
    resolvedAt: null,
    escalatedAt: null,
    vendorReminderAt: null,
    minutesSpent: 0,
    lastDeskWordAt: null,
    lastRequesterWordAt: receivedAt,
    lastWordAt: receivedAt,
    lastWordSide: 'requester',
    lastWordAuthor: requester.name,
    ...afterReception(channel, receivedAt, dueAt ?? receivedAt, instantOf(answeredAt)),
    firstAnswerDueAt: dueAt,
  };
}

/** What a state became by an event, if it moved the ticket. */
function moved(columns: TicketColumns, { at, data }: StoredEvent): Change {
  const to = data['to'] as TicketState | undefined;
  if (to === undefined) return {};
  const closedAs = to === 'closed' ? ((data['closedAs'] ?? 'solved') as ClosedAs) : null;
  return { state: to, closedAs, ...afterMove(columns.state, to, Date.parse(at)) };
}

type Step = (columns: TicketColumns, event: StoredEvent) => Change;

/** Time was noted (1) or voided (-1). */
const timed =
  (sign: 1 | -1): Step =>
  ({ minutesSpent }, { data }) => ({ minutesSpent: minutesSpent + sign * Number(data['minutes']) });

/** The day on which the desk is reminded of a vendor, where the event keeps one. */
const remindedOf = ({ data }: StoredEvent): number | null =>
  data['remindAt'] ? Date.parse(String(data['remindAt'])) : null;

/**
 * A move or an end that was undone or voided: the ticket waits again since when it did, and for whom it did, which its
 * event keeps.
 */
const restored: Step = (columns, event) => ({
  ...moved(columns, event),
  waitingSince: Date.parse(String(event.data['waitingSince'])),
  vendorReminderAt: remindedOf(event),
});

/** Words went to another ticket, or came from one: its event keeps what stands of the last words. */
const parted: Step = (_columns, { data }) =>
  Object.fromEntries(
    Object.entries(data['words'] as object).map(([name, value]: [string, unknown]) => [
      name,
      INSTANT.test(name) && typeof value === 'string' ? Date.parse(value) : value,
    ]),
  );

const spoken: Step = (columns, event) => ({
  ...moved(columns, event),
  ...afterWord(
    {
      side: event.side,
      author: event.actorName,
      at: Date.parse(event.at),
      isAcknowledgement: event.data['isAcknowledgement'] === true,
    },
    columns.firstAnsweredAt,
  ),
});

/**
 * What each kind of event changes. The others change nothing: notes and changed facts, and a reopening, which tells of a
 * word that stands before it.
 */
const STEPS: Readonly<Partial<Record<EventKind, Step>>> = {
  'ticket.word': spoken,
  'ticket.answered': spoken,
  'ticket.moved': moved,
  'ticket.moveUndone': restored,
  'ticket.closed': moved,
  'ticket.withdrawn': moved,
  'ticket.handedToHq': moved,
  'ticket.hqAnswered': moved,
  'ticket.handedToVendor': (columns, event) => ({
    ...moved(columns, event),
    vendorReminderAt: remindedOf(event),
  }),
  'ticket.vendorAnswered': moved,
  'ticket.excluded': moved,
  'ticket.exclusionVoided': restored,
  'ticket.relayed': spoken,
  'ticket.relayReturned': moved,
  'ticket.merged': moved,
  'ticket.mergeUndone': restored,
  // an answer on the ticket that this one was merged into went to its requester too
  'ticket.answeredThere': ({ firstAnsweredAt }, { at }) => ({
    firstAnsweredAt: firstAnsweredAt ?? Date.parse(at),
  }),
  'ticket.split': parted,
  'ticket.splitFrom': parted,
  'ticket.called': (columns, event) => ({
    ...moved(columns, event),
    ...(event.data['isAnswer'] === true && columns.firstAnsweredAt === null
      ? { firstAnsweredAt: Date.parse(String(event.data['pickedUpAt'])) }
      : {}),
  }),
  'ticket.timeSpent': timed(1),
  'ticket.timeVoided': timed(-1),
  'ticket.escalated': (_columns, { at }) => ({ escalatedAt: Date.parse(at) }),
};

/**
 * Works a ticket's columns out of what happened to it.
 * @param events of one ticket, in the order in which they were recorded
 * @throws Error when the first one is not its reception
 */
export function columnsOf(events: readonly StoredEvent[]): TicketColumns {
  const [first, ...rest] = events;
  if (first?.kind !== 'ticket.received') throw new Error('A ticket begins with its reception.');
  return rest.reduce<TicketColumns>(
    (columns, event) => ({ ...columns, ...STEPS[event.kind]?.(columns, event) }),
    received(first),
  );
}
