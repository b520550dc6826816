import type { Core } from '@strapi/strapi';
import { DeskError, type Author } from '@kaigai-desk/domain';
import { numbersUnder } from '../conversations/merged';
import { MESSAGE, TICKET, documentsOf, type TicketRecord } from '../conversations/records';
import { platform } from '../platform';

/**
 * Refuses a public word to less than everything that was said, here or on tickets that were merged into this one: whoever
 * answers has not seen the last public word.
 * @param seenId the last one that the agent has seen; undefined where nobody looked at a page
 * @throws DeskError `ticket.newWord`
 */
export async function refuseUnread(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  agent: Author,
  seenId: string | undefined,
): Promise<void> {
  if (seenId === undefined) return;
  const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
  const numbers = [ticket.number, ...(await numbersUnder(strapi, happened))];
  const [last] = await documentsOf(strapi, MESSAGE).findMany({
    filters: { ticketNumber: { $in: numbers }, isNote: false },
    sort: ['writtenAt:desc', 'id:desc'],
    limit: 1,
  });
  // one's own last word is known to oneself, also when another tab wrote it
  if (last && last.documentId !== seenId && last.authorId !== agent.actor.id) {
    throw new DeskError('ticket.newWord');
  }
}
