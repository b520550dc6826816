/** What the desk sees: a conversation with its notes, and the choices of a new ticket. */
import type { Core } from '@strapi/strapi';
import {
  movesOf,
  timeSpentOf,
  type Author,
  type Changes,
  type ConversationAnswer,
  type HistoryEntry,
  type OfficeChoicesAnswer,
  type PeopleChoicesAnswer,
  type StoredEvent,
  type TicketState,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { assigneeOf } from './assignees';
import { ticketForDesk } from './find';
import { deskMachine } from './machine';
import { draftsOf } from '../writing/drafts';
import { numbersUnder } from './merged';
import { officeBeside, officeCard } from './office';
import { copiedOf } from './readers';
import { actsOffered, relationsOf } from './relations';
import { hasReply, publicMessage } from './portal-views';
import { OFFICE, STAFF, TICKET, documentsOf, type TicketRecord } from './records';
import { firstAnswerOf, officesOf } from './row-parts';
import { tagsOf } from './tags';
import { threadPage } from './thread';

const RECENT_LENGTH = 5;

function historyEntry(event: StoredEvent): HistoryEntry {
  const { from, to, changes, dueAt, told } = event.data;
  return {
    kind: event.kind,
    at: event.at,
    actorName: event.actorName,
    side: event.side,
    data: event.data,
    ...(typeof from === 'string' ? { from: from as TicketState } : {}),
    ...(typeof to === 'string' ? { to: to as TicketState } : {}),
    ...(event.kind === 'ticket.changed' ? { changes: changes as Changes } : {}),
    ...(event.kind === 'ticket.escalated' ? { dueAt: dueAt as string, told: told as readonly string[] } : {}),
  };
}

async function officeSide(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  now: number,
): Promise<ConversationAnswer['office']> {
  const office = (await officesOf(strapi, [ticket])).get(ticket.officeCode);
  if (!office) throw new Error(`ticket ${ticket.number} names an office that is gone: ${ticket.officeCode}`);
  return officeBeside(office, now);
}

async function requesterSide(
  strapi: Core.Strapi,
  ticket: TicketRecord,
): Promise<ConversationAnswer['requester']> {
  const { requesterStaffId } = ticket;
  const staff = requesterStaffId
    ? await documentsOf(strapi, STAFF).findFirst({ filters: { documentId: requesterStaffId } })
    : null;
  return {
    name: ticket.requesterName,
    email: ticket.requesterEmail,
    kind: staff?.kind ?? null,
    language: staff?.language ?? ticket.language,
    isKnown: staff !== null,
  };
}

/**
 * One conversation with everything the desk needs beside it.
 * @param before document id of a message: the page before it
 */
export async function conversation(
  strapi: Core.Strapi,
  number: number,
  reader: Author,
  before: string | null = null,
): Promise<ConversationAnswer> {
  const now = platform(strapi, 'clock').now();
  const ticket = await ticketForDesk(strapi, number);
  const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
  const numbers = [number, ...(await numbersUnder(strapi, happened))];
  const thread = await threadPage(strapi, { ticketNumber: { $in: numbers } }, before);
  const recent = await documentsOf(strapi, TICKET).findMany({
    filters: { officeCode: ticket.officeCode, number: { $ne: number } },
    sort: ['receivedAt:desc'],
    limit: RECENT_LENGTH,
  });
  return {
    number,
    closedAs: ticket.closedAs,
    relations: await relationsOf(strapi, happened),
    timeSpent: timeSpentOf(happened, reader.actor.id),
    acts: await actsOffered(strapi, ticket, reader, happened),
    revision: ticket.revision,
    subject: ticket.subject,
    state: ticket.state,
    channel: ticket.channel,
    language: ticket.language,
    receivedAt: ticket.receivedAt,
    waitingSince: ticket.waitingSince,
    firstAnswer: firstAnswerOf(ticket),
    hasReply: hasReply(ticket),
    assignee: assigneeOf(ticket),
    priority: ticket.priority,
    tags: tagsOf(ticket),
    isPrivate: ticket.isPrivate === true,
    cc: copiedOf(ticket),
    openedByName: ticket.openedByName,
    openedBySide: ticket.openedBySide,
    office: await officeSide(strapi, ticket, now),
    requester: await requesterSide(strapi, ticket),
    machine: deskMachine(ticket),
    messages: thread.rows.map((row) => ({
      ...publicMessage(row, reader.actor.id),
      isNote: row.isNote,
      isAcknowledgement: row.isAcknowledgement === true,
      channel: row.channel,
      fromNumber: row.ticketNumber === number ? null : row.ticketNumber,
      isOpening: row.requestId === ticket.requestId,
    })),
    earlier: thread.earlier,
    isNewest: thread.isNewest,
    history: happened.map(historyEntry),
    recent: recent.map(({ number: other, subject, state }) => ({ number: other, subject, state })),
    moves: movesOf(ticket.state),
    drafts: await draftsOf(strapi, number, reader.actor.id),
    now: new Date(now).toISOString(),
  };
}

/** Offices a ticket can be opened for: all but the closed ones. */
export async function officeChoices(strapi: Core.Strapi): Promise<OfficeChoicesAnswer> {
  const offices = await documentsOf(strapi, OFFICE).findMany({
    filters: { phase: { $ne: 'closed' } },
    sort: ['nameEn:asc'],
    limit: 500,
  });
  return { offices: offices.map(officeCard) };
}

/** The people of an office, by name. */
export async function peopleChoices(strapi: Core.Strapi, officeCode: string): Promise<PeopleChoicesAnswer> {
  const people = await documentsOf(strapi, STAFF).findMany({
    filters: { office: { code: officeCode }, isActive: true },
    sort: ['name:asc'],
    limit: 500,
  });
  return {
    people: people.map((person) => ({
      staffId: person.documentId,
      name: person.name,
      email: person.email,
      language: person.language ?? 'ja',
      kind: person.kind,
      isOfficeContact: person.isOfficeContact === true,
    })),
  };
}
