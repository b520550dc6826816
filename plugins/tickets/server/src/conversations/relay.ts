/** What is out of scope goes to HQ IT, and the requester is told in the same act (R24). HQ IT can return it. */
import type { Core } from '@strapi/strapi';
import type { Author, RelayTicket, ReturnRelay, TicketWritten } from '@kaigai-desk/domain';
import { platform } from '../platform';
import { ticketForDesk } from './find';
import { once } from './once';
import { sayPublicly, withHeard } from './say';
import { moveTicket, withTicket, writeMessage } from './write';

/**
 * Passes a ticket on to HQ IT: what the requester is told is its answer.
 * @throws DeskError `ticket.relayedAlready`, `ticket.newWord`, and those of the table of states
 */
export async function relay(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  { requestId, body, seenMessageId }: RelayTicket,
): Promise<TicketWritten> {
  const found = await ticketForDesk(strapi, number);
  const written = await once(strapi, requestId, agent, () =>
    withHeard(strapi, found, async (ticket, at) => {
      const step = { act: 'relay', kind: 'ticket.relayed', data: { language: ticket.language } } as const;
      await sayPublicly(strapi, ticket, agent, step, { requestId, body, seenMessageId }, at);
      return { number, isRepeat: false };
    }),
  );
  platform(strapi, 'outbox').wake();
  return written;
}

/**
 * HQ IT returns a ticket to the desk: the relay is void, and a note says why.
 * @throws DeskError `ticket.notRelayed`, `ticket.mergedAway`
 */
export async function returnRelay(
  strapi: Core.Strapi,
  author: Author,
  number: number,
  { requestId, why }: ReturnRelay,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  return once(strapi, requestId, author, () =>
    withTicket(strapi, id, async (ticket, at) => {
      const step = { act: 'returnRelay', kind: 'ticket.relayReturned', data: { why } } as const;
      await moveTicket(strapi, ticket, author, step, at);
      const note = { requestId, body: why, isNote: true, channel: 'web' };
      await writeMessage(strapi, ticket, author, note, at);
      return { number, isRepeat: false };
    }),
  );
}
