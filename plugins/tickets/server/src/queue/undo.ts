/** Takes back what one act did to many tickets, where nothing happened to them since. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  type ActedOnMany,
  type Author,
  type Changes,
  type StoredEvent,
  type TicketFact,
  type TicketState,
  type UndoOnMany,
} from '@kaigai-desk/domain';
import { ticketForDesk } from '../conversations/find';
import { refuseGivingClosed, writeFacts } from '../conversations/facts';
import { TICKET, type TicketRecord } from '../conversations/records';
import { moveTicket, withTicket } from '../conversations/write';
import { platform } from '../platform';
import { onEach } from './bulk';

/** What may happen after a move and leaves it standing: nothing of it is about whose turn it is. */
const BESIDE_A_MOVE: ReadonlySet<string> = new Set(['ticket.noted', 'ticket.changed', 'ticket.escalated']);

interface Undoing {
  readonly ticket: TicketRecord;
  readonly agent: Author;
  readonly at: number;
  readonly bulkId: string;
  /** What is taken back, and what happened since. */
  readonly event: StoredEvent;
  readonly since: readonly StoredEvent[];
}

const changesOf = ({ data }: StoredEvent): Changes => (data['changes'] ?? {}) as Changes;

async function undoFacts(strapi: Core.Strapi, undoing: Undoing): Promise<void> {
  const { ticket, agent, at, bulkId, event, since } = undoing;
  const changes = changesOf(event);
  const changed = Object.keys(changes) as readonly TicketFact[];
  const isTouched = since.some((later) => changed.some((fact) => Object.hasOwn(changesOf(later), fact)));
  if (isTouched) throw new DeskError('undo.changedSince');
  if (changed.includes('assignee')) refuseGivingClosed(ticket);
  const side = (name: 'from' | 'to') =>
    Object.fromEntries(changed.map((fact) => [fact, changes[fact]?.[name]]));
  await writeFacts(strapi, ticket, agent, {
    changed,
    values: side('from'),
    stood: side('to'),
    at,
    data: { undoes: bulkId },
  });
}

async function undoMove(strapi: Core.Strapi, undoing: Undoing): Promise<void> {
  const { ticket, agent, at, bulkId, event, since } = undoing;
  if (since.some(({ kind }) => !BESIDE_A_MOVE.has(kind))) throw new DeskError('undo.changedSince');
  const to = event.data['from'] as TicketState;
  if (to === 'waitingHq' || to === 'waitingVendor') throw new DeskError('undo.handedOn');
  // settled again from now on: the days until it closes by itself begin anew
  const waitingSince = to === 'resolved' ? new Date(at).toISOString() : event.data['waitingSince'];
  const data = { undoes: bulkId, waitingSince };
  await moveTicket(strapi, ticket, agent, { act: 'undoMove', to, kind: 'ticket.moveUndone', data }, at);
  await platform(strapi, 'derived').set(TICKET, ticket.id, { waitingSince: new Date(String(waitingSince)) });
}

/**
 * Takes back an act on many tickets. Only who did it can; a second send does nothing more.
 * @returns for which it was taken back, and for which not: `undo.changedSince`, `undo.handedOn`, `undo.nothing`
 */
export async function undoOnMany(
  strapi: Core.Strapi,
  agent: Author,
  { bulkId, numbers }: UndoOnMany,
): Promise<ActedOnMany> {
  return onEach(numbers, async (number) => {
    const { id } = await ticketForDesk(strapi, number);
    await withTicket(strapi, id, async (ticket, at) => {
      const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
      if (happened.some(({ data }) => data['undoes'] === bulkId)) return;
      const place = happened.findIndex(
        ({ data, actorId }) => data['bulk'] === bulkId && actorId === agent.actor.id,
      );
      const event = happened[place];
      if (!event) throw new DeskError('undo.nothing');
      const undoing = { ticket, agent, at, bulkId, event, since: happened.slice(place + 1) };
      await (event.kind === 'ticket.moved' ? undoMove : undoFacts)(strapi, undoing);
    });
  });
}
