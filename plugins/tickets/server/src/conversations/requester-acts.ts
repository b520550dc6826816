/** What the requester's side does without a word: withdraws a ticket, or thanks for what was solved. */
import type { Core } from '@strapi/strapi';
import {
  decideMove,
  type Author,
  type PortalPerson,
  type RequesterAct,
  type TicketWritten,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { authorOfPerson } from './authors';
import { ticketForPerson } from './find';
import { TICKET, type TicketRecord } from './records';
import { moveTicket, withTicket } from './write';

/** Whether somebody has thanked since a solved ticket was solved for the last time. */
async function hasThanks(strapi: Core.Strapi, ticket: TicketRecord): Promise<boolean> {
  if (ticket.state !== 'resolved') return false;
  const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
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
  const isThanked = await hasThanks(strapi, ticket);
  const acts = (['withdraw', 'thank'] as const).filter(
    (act) => allowed(ticket, author, act) && !(act === 'thank' && isThanked),
  );
  return { acts, isThanked };
}

/** A command of somebody of the requester's side on a ticket that they may see. */
async function byPerson(
  strapi: Core.Strapi,
  person: PortalPerson,
  number: number,
  work: (ticket: TicketRecord, author: Author, at: number) => Promise<boolean>,
): Promise<TicketWritten> {
  const { id, requesterStaffId } = await ticketForPerson(strapi, person, number);
  const author = authorOfPerson(person, requesterStaffId);
  return withTicket(strapi, id, async (ticket, at) => ({
    number,
    isRepeat: !(await work(ticket, author, at)),
  }));
}

/**
 * The requester needs no help any more: the ticket is closed for good. A second click changes nothing.
 * @throws DeskError `ticket.notFound`, `ticket.moveRefused` once the desk waits for somebody or has solved it, or where
 *   the ticket is a colleague's, `ticket.closed`
 */
export const withdraw = (strapi: Core.Strapi, person: PortalPerson, number: number): Promise<TicketWritten> =>
  byPerson(strapi, person, number, async (ticket, author, at) => {
    if (ticket.closedAs === 'withdrawn') return false;
    await moveTicket(strapi, ticket, author, { act: 'withdraw', kind: 'ticket.withdrawn' }, at);
    return true;
  });

/**
 * Thanks for what was solved: no word that asks for anything, so nothing is reopened. A second click changes nothing.
 * @throws DeskError `ticket.notFound`, `ticket.moveRefused` while it is not solved, `ticket.closed`
 */
export const thank = (strapi: Core.Strapi, person: PortalPerson, number: number): Promise<TicketWritten> =>
  byPerson(strapi, person, number, async (ticket, author, at) => {
    if (await hasThanks(strapi, ticket)) return false;
    await moveTicket(strapi, ticket, author, { act: 'thank', kind: 'ticket.thanked' }, at);
    return true;
  });
