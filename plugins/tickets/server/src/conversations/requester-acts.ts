/** What the requester's side does without a word: withdraws a ticket, or thanks for what was solved. */
import type { Core } from '@strapi/strapi';
import {
  decideMove,
  type Author,
  type PortalPerson,
  type RequesterAct,
  type StoredEvent,
  type TicketWritten,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { authorOfPerson } from './authors';
import { ticketForPerson } from './converse';
import { TICKET, type TicketRecord } from './records';
import { moveTicket, withTicket } from './write';

/** Whether somebody has thanked since the ticket was solved for the last time. */
function isThanked(happened: readonly StoredEvent[]): boolean {
  const solved = happened.findLastIndex(({ data }) => data['to'] === 'resolved');
  return happened.slice(solved + 1).some(({ kind }) => kind === 'ticket.thanked');
}

const allowed = (ticket: TicketRecord, { side }: Author, act: RequesterAct): boolean =>
  decideMove({ from: ticket.state, act, by: side }).ok;

/** What a person may do to a ticket with one click, and whether they or a colleague have thanked already. */
export async function actsOfPerson(
  strapi: Core.Strapi,
  person: PortalPerson,
  ticket: TicketRecord,
): Promise<{ readonly acts: readonly RequesterAct[]; readonly isThanked: boolean }> {
  const author = authorOfPerson(person, ticket.requesterStaffId);
  const hasThanked =
    ticket.state === 'resolved' && isThanked(await platform(strapi, 'events').of(TICKET, ticket.documentId));
  const acts = (['withdraw', 'thank'] as const).filter(
    (act) => allowed(ticket, author, act) && !(act === 'thank' && hasThanked),
  );
  return { acts, isThanked: hasThanked };
}

/**
 * The requester needs no help any more: the ticket is closed for good. A second click changes nothing.
 * @throws DeskError `ticket.notFound`, `ticket.moveRefused` once the desk waits for somebody or has solved it, or where
 *   the ticket is a colleague's, `ticket.closed`
 */
export async function withdraw(
  strapi: Core.Strapi,
  person: PortalPerson,
  number: number,
): Promise<TicketWritten> {
  const { id, requesterStaffId } = await ticketForPerson(strapi, person, number);
  const author = authorOfPerson(person, requesterStaffId);
  return withTicket(strapi, id, async (ticket, at) => {
    if (ticket.closedAs === 'withdrawn') return { number, isRepeat: true };
    await moveTicket(strapi, ticket, author, { act: 'withdraw', kind: 'ticket.withdrawn' }, at);
    return { number, isRepeat: false };
  });
}

/**
 * Thanks for what was solved: no word that asks for anything, so nothing is reopened. A second click changes nothing.
 * @throws DeskError `ticket.notFound`, `ticket.moveRefused` while it is not solved, `ticket.closed`
 */
export async function thank(
  strapi: Core.Strapi,
  person: PortalPerson,
  number: number,
): Promise<TicketWritten> {
  const { id, requesterStaffId } = await ticketForPerson(strapi, person, number);
  const author = authorOfPerson(person, requesterStaffId);
  return withTicket(strapi, id, async (ticket, at) => {
    const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
    if (ticket.state === 'resolved' && isThanked(happened)) return { number, isRepeat: true };
    await moveTicket(strapi, ticket, author, { act: 'thank', kind: 'ticket.thanked' }, at);
    return { number, isRepeat: false };
  });
}
