import type { Core } from '@strapi/strapi';
import { DeskError, type TicketWritten, type Author } from '@kaigai-desk/domain';
import { MESSAGE, TICKET, documentsOf } from './records';

/** The answer that a request id got before, if its writer is the same. A request id of somebody else is refused. */
async function earlier(
  strapi: Core.Strapi,
  requestId: string,
  author: Author,
): Promise<TicketWritten | null> {
  const message = await documentsOf(strapi, MESSAGE).findFirst({ filters: { requestId } });
  if (!message) return null;
  const ticket = await documentsOf(strapi, TICKET).findFirst({
    filters: { number: message.ticketNumber },
  });
  const opener = ticket?.requestId === requestId ? ticket.openedById : null;
  const writers = [message.authorId, opener];
  if (!writers.includes(author.actor.id)) {
    throw new DeskError('input.invalid', [{ field: 'requestId', code: 'field.wrongType' }]);
  }
  return { number: message.ticketNumber, isRepeat: true };
}

/**
 * Does a thing once for a request id, in one transaction: the unique index on `message.requestId` decides, the look before only saves work.
 * The loser of a race, whom the index, Strapi's own look at it or a rule refused, reads what the winner wrote.
 */
export async function once(
  strapi: Core.Strapi,
  requestId: string,
  author: Author,
  work: () => Promise<TicketWritten>,
): Promise<TicketWritten> {
  const before = await earlier(strapi, requestId, author);
  if (before) return before;
  try {
    return await strapi.db.transaction(work);
  } catch (error) {
    // a refusal too may come of the winner: what it closed takes no second word
    const winner = await earlier(strapi, requestId, author);
    if (!winner) throw error;
    return winner;
  }
}
