/** Finds a ticket by its number, for whoever asks. */
import type { Core } from '@strapi/strapi';
import { DeskError, type PortalPerson } from '@kaigai-desk/domain';
import { platform } from '../platform';
import { TICKET, documentsOf, type TicketRecord } from './records';

/** A ticket by its number, for the desk, which sees all. */
export async function ticketForDesk(strapi: Core.Strapi, number: number): Promise<TicketRecord> {
  const ticket = await documentsOf(strapi, TICKET).findFirst({
    filters: { number },
    populate: ['machine', 'tags', 'cc', 'cc.office'],
  });
  if (!ticket) throw new DeskError('ticket.notFound');
  return ticket;
}

/** A ticket by its number within the office scope; a foreign one is answered as one that does not exist. */
export async function ticketForPerson(
  strapi: Core.Strapi,
  person: PortalPerson,
  number: number,
): Promise<TicketRecord> {
  const ticket = await documentsOf(strapi, TICKET).findFirst({
    filters: { $and: [{ number }, platform(strapi, 'scope').ticketsOf(person)] },
    populate: ['machine'],
  });
  if (!ticket) throw new DeskError('ticket.notFound');
  return ticket;
}
