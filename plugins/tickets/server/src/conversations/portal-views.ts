/** What the portal shows of tickets: public words only, within the office scope. */
import type { Core } from '@strapi/strapi';
import {
  reopensUntil,
  type PortalPerson,
  type PublicMessage,
  type StoredEvent,
  type TicketAnswer,
  type TicketListAnswer,
  type TicketRow,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { ticketForPerson } from './find';
import { machineCard } from './machine';
import { officeCard } from './office';
import { mergedChain, numbersUnder, seenBy } from './merged';
import { readersFor } from './readers';
import { actsOfPerson } from './requester-acts';
import { threadPage } from './thread';
import { OFFICE, TICKET, documentsOf, type MessageRecord, type TicketRecord } from './records';

/** Most tickets on the list of an office: the newest. Older ones are reached by their number. */
const LIST_LENGTH = 200;

export const publicMessage = (row: MessageRecord, readerId: string): PublicMessage => ({
  id: row.documentId,
  side: row.side,
  isOwn: row.authorId === readerId,
  authorName: row.authorName,
  body: row.body,
  at: row.writtenAt,
});

/** True when the requester's side spoke after the words the ticket began with, and nobody since. */
export const hasReply = (ticket: TicketRecord): boolean =>
  (ticket.lastWordSide === 'requester' || ticket.lastWordSide === 'office') &&
  ticket.lastWordAt !== ticket.receivedAt;

export const lastWordOf = (ticket: TicketRecord): TicketRow['lastWord'] => ({
  side: ticket.lastWordSide,
  authorName: ticket.lastWordAuthor,
  excerpt: ticket.lastWordExcerpt,
  at: ticket.lastWordAt,
});

/** The tickets a person may see, newest first. */
export async function listForPerson(strapi: Core.Strapi, person: PortalPerson): Promise<TicketListAnswer> {
  const tickets = await documentsOf(strapi, TICKET).findMany({
    filters: platform(strapi, 'scope').ticketsOf(person),
    sort: ['receivedAt:desc', 'id:desc'],
    limit: LIST_LENGTH,
  });
  return {
    tickets: tickets.map((ticket) => ({
      number: ticket.number,
      subject: ticket.subject,
      state: ticket.state,
      receivedAt: ticket.receivedAt,
      requesterName: ticket.requesterName,
      isMine: ticket.requesterStaffId === person.staffId,
      lastWord: lastWordOf(ticket),
    })),
  };
}

/** Where a merged ticket goes on: the last one of a chain, with no word of it for a person who may not see it. */
async function mergedIntoFor(
  strapi: Core.Strapi,
  person: PortalPerson,
  ticket: TicketRecord,
  happened: readonly StoredEvent[],
): Promise<TicketAnswer['mergedInto']> {
  const into = ticket.closedAs === 'merged' ? (await mergedChain(strapi, happened)).at(-1) : undefined;
  if (into === undefined) return null;
  return { number: into, isSeen: (await seenBy(strapi, person, [into])).length > 0 };
}

const reopensUntilOf = ({ state, resolvedAt }: TicketRecord): string | null =>
  state === 'resolved' && resolvedAt !== null
    ? new Date(reopensUntil(Date.parse(resolvedAt))).toISOString()
    : null;

/**
 * One ticket with its public words, and with those of tickets merged into it that the person may see as well; oldest
 * first. Notes are left out by the query, not by the page.
 * @param before document id of a message: the page before it
 */
export async function showToPerson(
  strapi: Core.Strapi,
  person: PortalPerson,
  number: number,
  before: string | null = null,
): Promise<TicketAnswer> {
  const ticket = await ticketForPerson(strapi, person, number);
  const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
  const own = [number, ...(await seenBy(strapi, person, await numbersUnder(strapi, happened)))];
  const thread = await threadPage(strapi, { ticketNumber: { $in: own }, isNote: false }, before);
  const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: ticket.officeCode } });
  return {
    number,
    subject: ticket.subject,
    state: ticket.state,
    reopensUntil: reopensUntilOf(ticket),
    closedAs: ticket.closedAs,
    mergedInto: await mergedIntoFor(strapi, person, ticket, happened),
    receivedAt: ticket.receivedAt,
    requesterName: ticket.requesterName,
    isMine: ticket.requesterStaffId === person.staffId,
    office: office ? officeCard(office) : person.office,
    machine: machineCard(ticket),
    readers: await readersFor(strapi, person, ticket, happened),
    ...(await actsOfPerson(strapi, person, ticket)),
    messages: thread.rows.map((row) => publicMessage(row, person.staffId)),
    earlier: thread.earlier,
    isNewest: thread.isNewest,
  };
}
