/** What the desk sees: the queue, a conversation with its notes, and the choices of a new ticket. */
import type { Core } from '@strapi/strapi';
import {
  QUEUE_VIEWS,
  awaitsFirstAnswer,
  movesOf,
  type Changes,
  type ConversationAnswer,
  type FirstAnswerDue,
  type HistoryEntry,
  type OfficeChoicesAnswer,
  type PeopleChoicesAnswer,
  type QueueAnswer,
  type QueueView,
  type StoredEvent,
  type TicketState,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { assigneeOf } from './assignees';
import { ticketForDesk } from './converse';
import { deskMachine } from './machine';
import { officeCard, officeNow } from './office';
import { THREAD_LENGTH, hasReply, lastWordOf, publicMessage } from './portal-views';
import { MESSAGE, OFFICE, STAFF, TICKET, documentsOf, type OfficeRecord, type TicketRecord } from './records';

const PAGE_SIZE = 50;
const RECENT_LENGTH = 5;

const UNFINISHED: readonly TicketState[] = ['new', 'open', 'waitingRequester', 'waitingHq', 'waitingVendor'];

/** Which states each list shows. */
const STATES_OF: Readonly<Record<QueueView, readonly TicketState[]>> = {
  needsDesk: ['new', 'open'],
  mine: UNFINISHED,
  unassigned: UNFINISHED,
  waitingRequester: ['waitingRequester'],
  waitingHq: ['waitingHq'],
  waitingVendor: ['waitingVendor'],
  allOpen: UNFINISHED,
  resolved: ['resolved'],
};

type Whose = 'mine' | 'unassigned';
const isWhose = (view: QueueView): view is Whose => view === 'mine' || view === 'unassigned';

function filtersOf(view: QueueView, readerId: string): Readonly<Record<string, unknown>> {
  const state = { $in: STATES_OF[view] };
  if (!isWhose(view)) return { state };
  return { state, assigneeId: view === 'mine' ? readerId : { $null: true } };
}

type Count = number | string;
interface CountRow extends Readonly<Record<Whose, Count>> {
  readonly state: TicketState;
  readonly all: Count;
}

/** One pass over the states that some list shows. */
async function countsOf(strapi: Core.Strapi, readerId: string): Promise<Record<QueueView, number>> {
  const knex = strapi.db.connection;
  const rows = (await knex('tickets')
    .select('state')
    .count({ all: '*' })
    .select(knex.raw('count(case when ?? = ? then 1 end) as ??', ['assignee_id', readerId, 'mine']))
    .select(knex.raw('count(case when ?? is null then 1 end) as ??', ['assignee_id', 'unassigned']))
    .groupBy('state')) as unknown as readonly CountRow[];
  const count = (view: QueueView): number =>
    rows
      .filter(({ state }) => STATES_OF[view].includes(state))
      .reduce((total, row) => total + Number(row[isWhose(view) ? view : 'all']), 0);
  return Object.fromEntries(QUEUE_VIEWS.map((view) => [view, count(view)])) as Record<QueueView, number>;
}

const firstAnswerOf = (ticket: TicketRecord): FirstAnswerDue | null =>
  ticket.firstAnswerDueAt !== null && awaitsFirstAnswer(ticket)
    ? { dueAt: ticket.firstAnswerDueAt, escalatedAt: ticket.escalatedAt }
    : null;

async function officesOf(
  strapi: Core.Strapi,
  tickets: readonly TicketRecord[],
): Promise<ReadonlyMap<string, OfficeRecord>> {
  const codes = [...new Set(tickets.map((ticket) => ticket.officeCode))];
  if (codes.length === 0) return new Map();
  const offices = await documentsOf(strapi, OFFICE).findMany({
    filters: { code: { $in: codes } },
    populate: ['workingWeek', 'holidays'],
    limit: codes.length,
  });
  return new Map(offices.map((office) => [office.code, office]));
}

/**
 * One list of the queue: who waits longest stands first, settled ones newest first.
 * @param readerId id of the admin who reads, for the list of what is theirs
 */
export async function queue(
  strapi: Core.Strapi,
  view: QueueView,
  page: number,
  readerId: string,
): Promise<QueueAnswer> {
  const now = platform(strapi, 'clock').now();
  const counts = await countsOf(strapi, readerId);
  const tickets = await documentsOf(strapi, TICKET).findMany({
    filters: filtersOf(view, readerId),
    sort: [view === 'resolved' ? 'waitingSince:desc' : 'waitingSince:asc', 'id:asc'],
    limit: PAGE_SIZE,
    start: (page - 1) * PAGE_SIZE,
  });
  const offices = await officesOf(strapi, tickets);
  const rows = tickets.flatMap((ticket) => {
    const office = offices.get(ticket.officeCode);
    if (!office) return [];
    const { officeTime, isOfficeOpen } = officeNow(office, now);
    return [
      {
        number: ticket.number,
        subject: ticket.subject,
        state: ticket.state,
        channel: ticket.channel,
        language: ticket.language,
        office: officeCard(office),
        officeTime,
        isOfficeOpen,
        requesterName: ticket.requesterName,
        lastWord: lastWordOf(ticket),
        hasReply: hasReply(ticket),
        waitingSince: ticket.waitingSince,
        firstAnswer: firstAnswerOf(ticket),
        assignee: assigneeOf(ticket),
      },
    ];
  });
  const pageCount = Math.max(1, Math.ceil(counts[view] / PAGE_SIZE));
  const isDemo = strapi.config.get<boolean>('plugin::platform.isDemo');
  return { view, isDemo, counts, rows, page, pageCount, now: new Date(now).toISOString() };
}

function historyEntry(event: StoredEvent): HistoryEntry {
  const { from, to, changes, dueAt, told } = event.data;
  return {
    kind: event.kind,
    at: event.at,
    actorName: event.actorName,
    side: event.side,
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
  const contact = await documentsOf(strapi, STAFF).findFirst({
    filters: { office: { code: office.code }, isOfficeContact: true, isActive: true },
  });
  return {
    ...officeCard(office),
    ...officeNow(office, now),
    isWorkingWeekConfirmed: office.isWorkingWeekConfirmed === true,
    contactName: contact?.name ?? null,
    languages: office.languages,
    pcsReported: office.pcsReported,
    serversReported: office.serversReported,
    printersReported: office.printersReported,
    countsReportedOn: office.countsReportedOn,
  };
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

/** One conversation with everything the desk needs beside it. */
export async function conversation(
  strapi: Core.Strapi,
  number: number,
  readerId: string,
): Promise<ConversationAnswer> {
  const now = platform(strapi, 'clock').now();
  const ticket = await ticketForDesk(strapi, number);
  const messages = await documentsOf(strapi, MESSAGE).findMany({
    filters: { ticketNumber: number },
    sort: ['writtenAt:asc', 'id:asc'],
    limit: THREAD_LENGTH,
  });
  const recent = await documentsOf(strapi, TICKET).findMany({
    filters: { officeCode: ticket.officeCode, number: { $ne: number } },
    sort: ['receivedAt:desc'],
    limit: RECENT_LENGTH,
  });
  const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
  return {
    number,
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
    openedByName: ticket.openedByName,
    openedBySide: ticket.openedBySide,
    office: await officeSide(strapi, ticket, now),
    requester: await requesterSide(strapi, ticket),
    machine: deskMachine(ticket),
    messages: messages.map((row) => ({
      ...publicMessage(row, readerId),
      isNote: row.isNote,
      channel: row.channel,
    })),
    history: happened.map(historyEntry),
    recent: recent.map(({ number: other, subject, state }) => ({ number: other, subject, state })),
    moves: movesOf(ticket.state),
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
