/** Some words of a ticket become a ticket of their own; each keeps who said it and when. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  decideSplit,
  excerptOf,
  isCall,
  wordsLeft,
  wordsMoved,
  type Author,
  type Changes,
  type OfficePhase,
  type SplitMessage,
  type SplitTicket,
  type TicketColumns,
  type TicketWritten,
} from '@kaigai-desk/domain';
import { disarmFirstAnswer } from '../clocks/armed';
import { platform } from '../platform';
import { ticketForDesk } from './find';
import { postReceived } from './post';
import { asCopied, copiedOn } from './readers';
import {
  MESSAGE,
  OFFICE,
  STAFF,
  TICKET,
  documentsOf,
  type MessageRecord,
  type OfficeRecord,
  type StaffRecord,
  type TicketRecord,
} from './records';
import { decideAct, withTicket } from './write';

interface Said extends SplitMessage {
  readonly row: MessageRecord;
}

const saidOn =
  (ticket: TicketRecord) =>
  (row: MessageRecord): Said => ({
    id: row.documentId,
    side: row.side,
    author: row.authorName,
    at: Date.parse(row.writtenAt),
    isNote: row.isNote,
    isOpening: row.requestId === ticket.requestId,
    row,
  });

/** Instants as events keep them. */
const asKept = (words: Partial<TicketColumns>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(words).map(([name, value]) => [
      name,
      typeof value === 'number' ? new Date(value).toISOString() : value,
    ]),
  );

/** Sets who spoke last in a ticket whose words came or went. */
async function setWords(
  strapi: Core.Strapi,
  ticketId: number,
  words: Readonly<Record<string, unknown>>,
  said: readonly Said[],
): Promise<void> {
  const columns = Object.entries(words).map(([name, value]) => [
    name,
    /(?:At|Since)$/.test(name) && typeof value === 'string' ? new Date(value) : value,
  ]);
  await platform(strapi, 'derived').set(TICKET, ticketId, {
    ...Object.fromEntries(columns),
    lastWordExcerpt: excerptOf(said.findLast(({ isNote }) => !isNote)?.row.body ?? ''),
  });
}

/** The phase that an office was in at an instant (milliseconds): as it is now, taken back by what changed since. */
async function phaseAt(strapi: Core.Strapi, office: OfficeRecord, at: number): Promise<OfficePhase> {
  const happened = await platform(strapi, 'events').of(OFFICE, office.documentId);
  const later = happened.find(
    (event) => Date.parse(event.at) > at && (event.data['changes'] as Changes | undefined)?.['phase'],
  );
  return ((later?.data['changes'] as Changes | undefined)?.['phase']?.from as OfficePhase) ?? office.phase;
}

interface Requester {
  readonly staff: StaffRecord | null;
  readonly name: string;
  readonly email: string;
}

/** Whose inquiry it is: the requester's, or the colleague's who wrote it. */
async function requesterOf(strapi: Core.Strapi, ticket: TicketRecord, { row }: Said): Promise<Requester> {
  const staffId = row.side === 'office' ? row.authorId : ticket.requesterStaffId;
  const staff = staffId
    ? await documentsOf(strapi, STAFF).findFirst({ filters: { documentId: staffId } })
    : null;
  return row.side === 'office' && staff
    ? { staff, name: staff.name, email: staff.email }
    : { staff, name: ticket.requesterName, email: ticket.requesterEmail };
}

/**
 * Who reads the new ticket beside its requester: those who were copied in, and whoever asked first, where a colleague
 * wrote the words.
 */
async function readersAlong(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  requester: Requester,
): Promise<readonly StaffRecord[]> {
  const before = await copiedOn(strapi, ticket.id);
  const first = ticket.requesterStaffId
    ? await documentsOf(strapi, STAFF).findFirst({ filters: { documentId: ticket.requesterStaffId } })
    : null;
  return [...before, ...(first ? [first] : [])].filter(
    ({ documentId }) => documentId !== requester.staff?.documentId,
  );
}

interface NewHalf {
  readonly ticket: TicketRecord;
  readonly office: OfficeRecord;
  readonly requester: Requester;
  readonly start: Said;
  readonly isAnswered: boolean;
  /** Who read the words before, beside the requester of the new ticket. */
  readonly cc: readonly StaffRecord[];
  readonly command: SplitTicket;
}

/** The row of the new ticket, with the event of its reception: it came when its first words were written. */
async function writeHalf(strapi: Core.Strapi, half: NewHalf): Promise<TicketRecord> {
  const { ticket, office, requester, start, command } = half;
  const number = await platform(strapi, 'counters').next('ticket');
  const state = half.isAnswered ? 'open' : 'new';
  const { channel, authorId, authorName, side } = start.row;
  const phase = await phaseAt(strapi, office, start.at);
  const made = await documentsOf(strapi, TICKET).create({
    data: {
      number,
      subject: command.subject,
      state,
      language: ticket.language,
      office: office.id,
      officeCode: office.code,
      requester: requester.staff?.id ?? null,
      requesterStaffId: requester.staff?.documentId ?? null,
      requesterName: requester.name,
      requesterEmail: requester.email,
      assigneeId: ticket.assigneeId,
      assigneeName: ticket.assigneeName,
      isPrivate: ticket.isPrivate === true,
      cc: half.cc.map(({ documentId }) => documentId),
      channel,
      openedBySide: side,
      openedByName: authorName,
      openedById: authorId,
      receivedAt: new Date(start.at),
      officeCodeAtReception: office.code,
      phaseAtReception: phase,
      languageAtReception: ticket.language,
      requestId: command.requestId,
    },
  });
  await platform(strapi, 'events').append([
    {
      kind: 'ticket.received',
      subjectType: TICKET,
      subjectId: made.documentId,
      at: start.at,
      actor: { kind: 'staff', id: authorId, name: authorName },
      side,
      data: {
        number,
        to: state,
        channel,
        office: office.code,
        phase,
        language: ticket.language,
        requester: {
          staffId: requester.staff?.documentId ?? null,
          name: requester.name,
          email: requester.email,
        },
        machine: null,
        ...(ticket.isPrivate === true ? { isPrivate: true } : {}),
        firstAnswerDueAt: made.firstAnswerDueAt,
      },
    },
  ]);
  return made;
}

/** Moves the words over, and lets both tickets tell of it. */
async function moveWords(
  strapi: Core.Strapi,
  agent: Author,
  from: { readonly ticket: TicketRecord; readonly left: readonly Said[] },
  to: {
    readonly ticket: TicketRecord;
    readonly moved: readonly Said[];
    readonly words: object;
    readonly cc: readonly StaffRecord[];
  },
  at: number,
): Promise<void> {
  for (const { id } of to.moved) {
    const data = { ticket: to.ticket.id, ticketNumber: to.ticket.number };
    await documentsOf(strapi, MESSAGE).update({ documentId: id, data });
  }
  const left = asKept(wordsLeft(from.left));
  const came = asKept(to.words as Partial<TicketColumns>);
  await setWords(strapi, from.ticket.id, left, from.left);
  await setWords(strapi, to.ticket.id, came, to.moved);
  const messages = to.moved.map(({ id }) => id);
  const eventOn = (subject: TicketRecord, other: TicketRecord, words: object) => ({
    subjectType: TICKET,
    subjectId: subject.documentId,
    at,
    ...agent,
    data: { number: other.number, ticketId: other.documentId, messages, words },
  });
  const begun = eventOn(to.ticket, from.ticket, came);
  // the same people read the words as before
  const readers = to.cc.length > 0 ? { cc: to.cc.map(asCopied) } : {};
  await platform(strapi, 'events').append([
    { kind: 'ticket.split', ...eventOn(from.ticket, to.ticket, left) },
    { kind: 'ticket.splitFrom', ...begun, data: { ...begun.data, ...readers } },
  ]);
}

/**
 * Splits words off a ticket. The new one is an inquiry of whoever wrote the first of them, received when that was
 * written; a second send of the same request gets the first one's number.
 * @returns the number of the new ticket
 * @throws DeskError `ticket.splitAll`, `ticket.splitOpening`, `ticket.splitStart`, `input.invalid` for a message of
 *   another ticket, and those of the table of states
 */
export async function split(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  command: SplitTicket,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  const written = await withTicket(strapi, id, async (ticket, at) => {
    const before = await documentsOf(strapi, TICKET).findFirst({ filters: { requestId: command.requestId } });
    if (before) return { number: before.number, isRepeat: true };
    await decideAct(strapi, ticket, agent, { act: 'split' });
    const rows = await documentsOf(strapi, MESSAGE).findMany({
      filters: { ticketNumber: number },
      sort: ['writtenAt:asc', 'id:asc'],
    });
    const decided = decideSplit(rows.map(saidOn(ticket)), command.messageIds);
    if (!decided.ok) {
      if (decided.code !== 'unknownMessage') throw new DeskError(decided.code);
      throw new DeskError('input.invalid', [{ field: 'messageIds', code: 'field.unknownChoice' }]);
    }
    const { start, moved, left } = decided;
    const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: ticket.officeCode } });
    if (!office) throw new DeskError('office.notFound');
    const requester = await requesterOf(strapi, ticket, start);
    const words = wordsMoved(moved, isCall(start.row.channel) ? start.at : null);
    const isAnswered = words.firstAnsweredAt !== null;
    const cc = await readersAlong(strapi, ticket, requester);
    const made = await writeHalf(strapi, { ticket, office, requester, start, isAnswered, cc, command });
    await moveWords(strapi, agent, { ticket, left }, { ticket: made, moved, words, cc }, at);
    if (isAnswered) await disarmFirstAnswer(strapi, made.documentId);
    await postReceived(strapi, made, office, start.row.body);
    return { number: made.number, isRepeat: false };
  });
  platform(strapi, 'outbox').wake();
  return written;
}
