/**
 * What follows from a row of a ticket or of a message, whoever wrote it and whichever way: the derived columns, and the
 * jobs of its clocks, in the transaction of the write (docs/decisions/0015). What follows from the row itself is
 * written along with it; what follows for another row goes past hooks and revisions (`derived`).
 */
import type { Core } from '@strapi/strapi';
import {
  afterMove,
  afterReception,
  afterWord,
  excerptOf,
  firstAnswerDueAt,
  type Channel,
  type TicketColumns,
  type TicketState,
} from '@kaigai-desk/domain';
import { MESSAGE, TICKET, type MessageRecord, type TicketRecord } from '../conversations/records';
import { platform } from '../platform';
import {
  armAutoClose,
  armFirstAnswer,
  disarmAutoClose,
  disarmFirstAnswer,
  disarmVendorReminder,
} from './armed';
import { firstAnswerMinutes } from './target';

/** What a hook of Strapi's query engine is given. `state` goes from the hook before a write to the one after it. */
interface Write {
  readonly params: {
    readonly where?: Readonly<Record<string, unknown>>;
    data: Readonly<Record<string, unknown>>;
  };
  readonly result?: unknown;
  readonly state: Record<string, unknown>;
}

const INSTANT = /(?:At|Since)$/;

/** Columns as they are written: instants as dates. */
export const asWritten = (columns: Partial<TicketColumns>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      INSTANT.test(name) && typeof value === 'number' ? new Date(value) : value,
    ]),
  );

const instantOf = (value: string | null): number | null => (value === null ? null : Date.parse(value));

const ticketWhere = async (
  strapi: Core.Strapi,
  where: Readonly<Record<string, unknown>>,
): Promise<TicketRecord | null> =>
  (await strapi.db.query(TICKET).findOne({ where: { ...where } })) as unknown as TicketRecord | null;

async function received(strapi: Core.Strapi, { params }: Write): Promise<void> {
  const { channel, receivedAt, firstAnsweredAt } = params.data as {
    channel: Channel;
    receivedAt: string | Date;
    firstAnsweredAt?: string | Date | null;
  };
  const at = new Date(receivedAt).getTime();
  const dueAt = firstAnswerDueAt(at, await firstAnswerMinutes(strapi, at));
  // a call by hand says when it was picked up
  const answeredAt = firstAnsweredAt == null ? firstAnsweredAt : new Date(firstAnsweredAt).getTime();
  params.data = { ...params.data, ...asWritten(afterReception(channel, at, dueAt, answeredAt)) };
}

async function receivedThen(strapi: Core.Strapi, { result }: Write): Promise<void> {
  const ticket = result as TicketRecord;
  const dueAt = instantOf(ticket.firstAnswerDueAt);
  if (dueAt !== null) await armFirstAnswer(strapi, ticket, dueAt);
}

interface Move {
  readonly before: TicketRecord;
  readonly to: TicketState;
  readonly at: number;
}

async function moves(strapi: Core.Strapi, { params, state }: Write): Promise<void> {
  const to = params.data['state'] as TicketState | undefined;
  if (to === undefined || !params.where) return;
  const before = await ticketWhere(strapi, params.where);
  if (!before || before.state === to) return;
  const at = platform(strapi, 'clock').now();
  // whoever was asked is asked no longer, unless the same write asks somebody else
  const asked = { questionExcerpt: null, ...params.data };
  params.data = { ...asked, ...asWritten(afterMove(before.state, to, at)) };
  state['move'] = { before, to, at } satisfies Move;
}

async function movedThen(strapi: Core.Strapi, { state }: Write): Promise<void> {
  const move = state['move'] as Move | undefined;
  if (!move) return;
  const { before, to, at } = move;
  const resolvedAt = instantOf(before.resolvedAt);
  if (before.state === 'resolved' && resolvedAt !== null) {
    await disarmAutoClose(strapi, before.documentId, resolvedAt);
  }
  const remindAt = instantOf(before.vendorReminderAt);
  if (before.state === 'waitingVendor' && remindAt !== null) {
    await disarmVendorReminder(strapi, before.documentId, remindAt);
  }
  if (to === 'resolved') await armAutoClose(strapi, before, at);
  if (to === 'closed' && before.firstAnsweredAt === null) await disarmFirstAnswer(strapi, before.documentId);
  // an end that was voided or undone: its due time still stands
  const dueAt = instantOf(before.firstAnswerDueAt);
  if (before.state === 'closed' && before.firstAnsweredAt === null && dueAt !== null) {
    await armFirstAnswer(strapi, before, dueAt);
  }
}

async function said(strapi: Core.Strapi, { result }: Write): Promise<void> {
  const { ticketNumber, isNote, isAcknowledgement, side, authorName, body, writtenAt } =
    result as MessageRecord;
  if (isNote) return;
  const ticket = await ticketWhere(strapi, { number: ticketNumber });
  if (!ticket) return;
  const word = {
    side,
    author: authorName,
    at: Date.parse(writtenAt),
    isAcknowledgement: isAcknowledgement === true,
  };
  const columns = afterWord(word, instantOf(ticket.firstAnsweredAt));
  await platform(strapi, 'derived').set(TICKET, ticket.id, {
    ...asWritten(columns),
    lastWordExcerpt: excerptOf(body),
  });
  if (columns.firstAnsweredAt != null) await disarmFirstAnswer(strapi, ticket.documentId);
}

/** Puts the hooks in force. */
export function followWrites(strapi: Core.Strapi): void {
  type Hook = (strapi: Core.Strapi, write: Write) => Promise<void>;
  const hook =
    (work: Hook) =>
    (event: unknown): Promise<void> =>
      work(strapi, event as Write);
  strapi.db.lifecycles.subscribe({
    models: [TICKET],
    beforeCreate: hook(received),
    afterCreate: hook(receivedThen),
    beforeUpdate: hook(moves),
    afterUpdate: hook(movedThen),
  });
  strapi.db.lifecycles.subscribe({ models: [MESSAGE], afterCreate: hook(said) });
}
