/** The writing side of a conversation: one transaction a command, with its events and its mail inside. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  decideMove,
  mergedIntoOf,
  type ClosedAs,
  type EventKind,
  type NewEvent,
  type TicketAct,
  type TicketState,
  type Author,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { MESSAGE, TICKET, documentsOf, type TicketRecord } from './records';

/** Reads a ticket for writing: on PostgreSQL its row stays locked until the transaction ends, SQLite has one writer. */
export async function lockTicket(strapi: Core.Strapi, ticketId: number): Promise<TicketRecord> {
  return strapi.db.transaction(async ({ trx }) => {
    const builder = strapi.db.queryBuilder(TICKET) as unknown as {
      where(where: object): {
        forUpdate(): { first(): { transacting(trx: unknown): { execute(): Promise<TicketRecord | null> } } };
      };
    };
    const row = await builder.where({ id: ticketId }).forUpdate().first().transacting(trx).execute();
    if (!row) throw new DeskError('ticket.notFound');
    return row;
  });
}

/**
 * One command on a ticket: its row is locked, and everything that follows from the command carries one instant, which
 * is taken once nobody else can write, so that instants follow the order of what happened.
 */
export async function withTicket<T>(
  strapi: Core.Strapi,
  ticketId: number,
  work: (ticket: TicketRecord, at: number) => Promise<T>,
): Promise<T> {
  return strapi.db.transaction(async () => {
    const ticket = await lockTicket(strapi, ticketId);
    const clock = platform(strapi, 'clock');
    const at = clock.now();
    return clock.at(at, () => work(ticket, at));
  });
}

/**
 * One command on two tickets: both rows are locked, always in the order of their ids, so that no two commands wait for
 * each other.
 */
export async function withTickets<T>(
  strapi: Core.Strapi,
  [one, other]: readonly [number, number],
  work: (one: TicketRecord, other: TicketRecord, at: number) => Promise<T>,
): Promise<T> {
  return strapi.db.transaction(async () => {
    const first = await lockTicket(strapi, Math.min(one, other));
    return withTicket(strapi, Math.max(one, other), (second, at) =>
      one < other ? work(first, second, at) : work(second, first, at),
    );
  });
}

/**
 * One command on a ticket that may write on others as well: those are locked along with it, in the order of their ids, so
 * that no two commands wait for each other.
 */
export async function withTicketAmong<T>(
  strapi: Core.Strapi,
  ticketId: number,
  others: readonly number[],
  work: (ticket: TicketRecord, at: number) => Promise<T>,
): Promise<T> {
  return strapi.db.transaction(async () => {
    for (const id of [...others, ticketId].sort((one, other) => one - other)) await lockTicket(strapi, id);
    return withTicket(strapi, ticketId, work);
  });
}

/** The desk's own work on a ticket, done by a job of this kind. */
export const deskItself = (kind: string): Author => ({
  actor: { kind: 'system', id: kind, name: 'Kaigai Desk' },
  side: 'system',
  address: null,
});

/**
 * Changes facts of a locked ticket that agents see and edit; each such change is a revision of its own.
 * @returns the revision that stands afterwards
 */
export async function reviseTicket(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  data: Readonly<Record<string, unknown>>,
): Promise<number> {
  // the write path counts it
  const row = await documentsOf(strapi, TICKET).update({ documentId: ticket.documentId, data });
  return row?.revision ?? ticket.revision;
}

export interface NewMessage {
  readonly requestId: string;
  readonly body: string;
  readonly isNote: boolean;
  readonly channel: string;
  readonly isAcknowledgement?: boolean;
  readonly cannedReplyId?: string | null;
}

/** Writes a message of a ticket as it was said. */
export async function writeMessage(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  author: Author,
  message: NewMessage,
  at: number,
): Promise<string> {
  const row = await documentsOf(strapi, MESSAGE).create({
    data: {
      ...message,
      ticket: ticket.id,
      ticketNumber: ticket.number,
      side: author.side,
      writtenAt: new Date(at),
      authorName: author.actor.name,
      authorKind: author.actor.kind,
      authorId: author.actor.id,
      language: ticket.language,
    },
  });
  return row.documentId;
}

export interface Step {
  readonly act: TicketAct;
  readonly to?: TicketState | undefined;
  readonly kind: EventKind;
  /** What else the event keeps; what people wrote stands in messages alone. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Columns that follow from the act, written along with the new state. */
  readonly columns?: Readonly<Record<string, unknown>>;
}

/**
 * Where an act leads, by the table of states.
 * @throws DeskError with the code of the refusal; `ticket.mergedAway` names the ticket where it goes on as `into`
 */
export async function decideAct(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  author: Author,
  { act, to }: Pick<Step, 'act' | 'to'>,
): Promise<{ readonly to: TicketState; readonly closedAs?: ClosedAs }> {
  const { state: from, closedAs } = ticket;
  const decided = decideMove({ from, act, by: author.side, to, closedAs });
  if (decided.ok) return decided;
  if (decided.code !== 'ticket.mergedAway') throw new DeskError(decided.code);
  const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
  throw new DeskError(decided.code, [], { into: mergedIntoOf(happened) });
}

/**
 * Moves a locked ticket by the table of states and records what happened. What follows from the new state is for the
 * hooks (clocks/follow.ts).
 * @throws DeskError `ticket.closed`, `ticket.moveRefused`, and the others of `decideAct`
 */
export async function moveTicket(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  author: Author,
  step: Step,
  at: number,
): Promise<TicketState> {
  const decided = await decideAct(strapi, ticket, author, step);
  const hasMoved = decided.to !== ticket.state;
  if (hasMoved) {
    const data = { ...step.columns, state: decided.to, closedAs: decided.closedAs ?? null };
    await documentsOf(strapi, TICKET).update({ documentId: ticket.documentId, data });
  }
  const base = {
    subjectType: TICKET,
    subjectId: ticket.documentId,
    at,
    actor: author.actor,
    side: author.side,
  };
  const data = {
    ...step.data,
    ...(hasMoved ? { from: ticket.state, to: decided.to } : {}),
    ...(decided.closedAs ? { closedAs: decided.closedAs } : {}),
  };
  const happened: NewEvent[] = [{ ...base, kind: step.kind, address: author.address, data }];
  if (step.act === 'word' && ticket.state === 'resolved') {
    happened.push({ ...base, kind: 'ticket.reopened', address: author.address, data: {} });
  }
  await platform(strapi, 'events').append(happened);
  return decided.to;
}
