/** What stays resolved closes by itself. */
import type { Core } from '@strapi/strapi';
import { DeskError, type TicketWritten } from '@kaigai-desk/domain';
import { TICKET, documentsOf, type TicketRecord } from '../conversations/records';
import { deskItself, moveTicket, withTicket } from '../conversations/write';
import { platform } from '../platform';
import { AUTO_CLOSE } from './armed';

const close = async (strapi: Core.Strapi, ticket: TicketRecord, at: number): Promise<void> => {
  await moveTicket(strapi, ticket, deskItself(AUTO_CLOSE), { act: 'autoClose', kind: 'ticket.closed' }, at);
};

/**
 * Closes a ticket that has stayed resolved since an instant; one that was reopened meanwhile is left alone, also when it
 * was resolved again. Belongs into the transaction of the job.
 * @param ticketId document id
 * @param resolvedAt milliseconds
 * @param now milliseconds, by the database's clock
 */
export async function closeIfStill(
  strapi: Core.Strapi,
  ticketId: string,
  resolvedAt: number,
  now: number,
): Promise<void> {
  const found = await documentsOf(strapi, TICKET).findFirst({ filters: { documentId: ticketId } });
  if (!found) return;
  await platform(strapi, 'clock').at(now, () =>
    withTicket(strapi, found.id, async (ticket, at) => {
      const isStill = ticket.state === 'resolved' && Date.parse(ticket.resolvedAt ?? '') === resolvedAt;
      if (isStill) await close(strapi, ticket, at);
    }),
  );
}

/**
 * Closes a resolved ticket now, by the same act; whether its days are over is for the caller to know: for seeds.
 * @throws DeskError `ticket.moveRefused` when it is not resolved
 */
export async function autoClose(strapi: Core.Strapi, number: number): Promise<TicketWritten> {
  const found = await documentsOf(strapi, TICKET).findFirst({ filters: { number } });
  if (!found) throw new DeskError('ticket.notFound');
  return withTicket(strapi, found.id, async (ticket, at) => {
    await close(strapi, ticket, at);
    return { number, isRepeat: false };
  });
}
