/** A ticket begins: by a member of an office in the portal, or by an agent for somebody. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  answeredByCall,
  isCall,
  localDay,
  type Channel,
  type KeptMachine,
  type Language,
  type OpenForSomebody,
  type OpenTicket,
  type PortalPerson,
  type RecordCall,
  type TicketWritten,
  type Author,
} from '@kaigai-desk/domain';
import { ledger, platform } from '../platform';
import { authorOfPerson } from './authors';
import { once } from './once';
import { postReceived } from './post';
import { OFFICE, STAFF, TICKET, documentsOf, type OfficeRecord, type StaffRecord } from './records';
import { writeMessage } from './write';

interface NewTicket {
  readonly requestId: string;
  readonly subject: string;
  readonly body: string;
  readonly language: Language;
  readonly office: OfficeRecord;
  readonly requester: { readonly staff: StaffRecord | null; readonly name: string; readonly email: string };
  /** The machine it is about, if one was chosen. */
  readonly machine: KeptMachine | null;
  readonly channel: Channel;
  readonly receivedAt: number;
  readonly isPrivate?: boolean | undefined;
  /** Of a call by hand: when its pick-up answered it, null where it did not. */
  readonly answeredAt?: number | null;
  /** Who opened it, and whose words its first message is. */
  readonly openedBy: Author;
  readonly firstWordBy: Author;
}

export async function officeByCode(strapi: Core.Strapi, code: string): Promise<OfficeRecord> {
  const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code } });
  if (!office) throw new DeskError('office.notFound', [{ field: 'officeCode', code: 'field.unknownChoice' }]);
  return office;
}

/** What the way in says of the first answer: the state, a column and what the event keeps. */
function answerOf({ channel, answeredAt }: NewTicket) {
  // the pick-up of a call is its first answer: nobody waits for one (docs/service-levels.md)
  if (answeredAt === undefined) return { state: isCall(channel) ? 'open' : 'new', columns: {}, kept: {} };
  const firstAnsweredAt = answeredAt === null ? null : new Date(answeredAt);
  return {
    state: firstAnsweredAt ? 'open' : 'new',
    columns: { firstAnsweredAt },
    kept: { answeredAt: firstAnsweredAt?.toISOString() ?? null },
  };
}

/** Ticket, first message, events and confirmation, in one transaction of the caller. */
async function writeTicket(strapi: Core.Strapi, news: NewTicket): Promise<TicketWritten> {
  const { office, requester, openedBy, firstWordBy } = news;
  const receivedAt = new Date(news.receivedAt);
  const number = await platform(strapi, 'counters').next('ticket');
  const { state, columns, kept } = answerOf(news);
  const ticket = await documentsOf(strapi, TICKET).create({
    data: {
      number,
      subject: news.subject,
      state,
      language: news.language,
      office: office.id,
      officeCode: office.code,
      requester: requester.staff?.id ?? null,
      requesterStaffId: requester.staff?.documentId ?? null,
      requesterName: requester.name,
      requesterEmail: requester.email,
      machine: news.machine?.rowId ?? null,
      isPrivate: news.isPrivate === true,
      channel: news.channel,
      openedBySide: openedBy.side,
      openedByName: openedBy.actor.name,
      openedById: openedBy.actor.id,
      receivedAt,
      officeCodeAtReception: office.code,
      phaseAtReception: office.phase,
      languageAtReception: news.language,
      requestId: news.requestId,
      ...columns,
    },
  });
  await writeMessage(
    strapi,
    ticket,
    firstWordBy,
    { requestId: news.requestId, body: news.body, isNote: false, channel: news.channel },
    news.receivedAt,
  );
  await platform(strapi, 'events').append([
    {
      kind: 'ticket.received',
      subjectType: TICKET,
      subjectId: ticket.documentId,
      at: news.receivedAt,
      actor: openedBy.actor,
      side: openedBy.side,
      address: openedBy.address,
      data: {
        number,
        to: state,
        channel: news.channel,
        office: office.code,
        phase: office.phase,
        language: news.language,
        requester: {
          staffId: requester.staff?.documentId ?? null,
          name: requester.name,
          email: requester.email,
        },
        machine: news.machine?.tag ?? null,
        ...(news.isPrivate === true ? { isPrivate: true } : {}),
        firstAnswerDueAt: ticket.firstAnswerDueAt,
        ...kept,
      },
    },
  ]);
  await postReceived(strapi, ticket, office, news.body);
  return { number, isRepeat: false };
}

/** The machine that a person chose among those of their office; an empty choice is none. */
async function machineOf(
  strapi: Core.Strapi,
  person: PortalPerson,
  id: string | undefined,
): Promise<KeptMachine | null> {
  if (!id) return null;
  const machine = await ledger(strapi, 'machines').findForPerson(person, id);
  if (!machine) throw new DeskError('input.invalid', [{ field: 'machineId', code: 'field.unknownChoice' }]);
  return machine;
}

/** A member of an office asks for help in the portal. A second send of the same request gets the first one's number. */
export async function openInPortal(
  strapi: Core.Strapi,
  person: PortalPerson,
  command: OpenTicket,
): Promise<TicketWritten> {
  const author = authorOfPerson(person, person.staffId);
  const written = await once(strapi, command.requestId, author, async () => {
    const office = await officeByCode(strapi, person.office.code);
    const staff = await documentsOf(strapi, STAFF).findFirst({ filters: { documentId: person.staffId } });
    return writeTicket(strapi, {
      ...command,
      office,
      requester: { staff, name: person.name, email: person.email },
      machine: await machineOf(strapi, person, command.machineId),
      channel: 'web',
      receivedAt: platform(strapi, 'clock').now(),
      openedBy: author,
      firstWordBy: author,
    });
  });
  platform(strapi, 'outbox').wake();
  return written;
}

async function requesterOf(
  strapi: Core.Strapi,
  command: Pick<OpenForSomebody, 'requester'>,
  office: OfficeRecord,
): Promise<NewTicket['requester']> {
  if (command.requester.kind === 'address') {
    return { staff: null, name: command.requester.name, email: command.requester.email };
  }
  const staff = await documentsOf(strapi, STAFF).findFirst({
    filters: { documentId: command.requester.staffId, office: { code: office.code } },
  });
  if (!staff)
    throw new DeskError('staff.notFound', [{ field: 'requester.staffId', code: 'field.unknownChoice' }]);
  return { staff, name: staff.name, email: staff.email };
}

/** The first words of a ticket that an agent opens are the requester's. */
const wordOf = ({ staff, name, email }: NewTicket['requester']): Author => ({
  actor: { kind: 'staff', id: staff?.documentId ?? email, name },
  side: 'requester',
  address: null,
});

/**
 * Nothing came in before there was an office. An office in preparation may ask before it opens, and one whose day nobody
 * has entered is not judged.
 * @param at milliseconds; the day is the office's own
 * @throws DeskError `input.invalid` with `field.beforeOffice` at the field
 */
export function refuseBeforeOffice(
  { openedOn, phase, timeZone }: OfficeRecord,
  at: number,
  field: 'receivedAt' | 'rangAt',
): void {
  if (openedOn === null || phase === 'preparing' || localDay(timeZone, at) >= openedOn) return;
  throw new DeskError('input.invalid', [{ field, code: 'field.beforeOffice' }]);
}

/** A clock that runs a little ahead of ours is no mistake of the agent. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * An agent opens a ticket for somebody; its first words are that person's, as the agent wrote them down.
 * @throws DeskError `input.invalid` when `receivedAt` is in the future or before the office opened, `office.notFound`,
 *   `staff.notFound`
 */
export async function openForSomebody(
  strapi: Core.Strapi,
  agent: Author,
  command: OpenForSomebody,
): Promise<TicketWritten> {
  const now = platform(strapi, 'clock').now();
  const receivedAt = Date.parse(command.receivedAt);
  if (Number.isNaN(receivedAt))
    throw new DeskError('input.invalid', [{ field: 'receivedAt', code: 'field.instant' }]);
  if (receivedAt > now + CLOCK_TOLERANCE_MS) {
    throw new DeskError('input.invalid', [{ field: 'receivedAt', code: 'field.inFuture' }]);
  }
  const written = await once(strapi, command.requestId, agent, async () => {
    const office = await officeByCode(strapi, command.officeCode);
    refuseBeforeOffice(office, receivedAt, 'receivedAt');
    const requester = await requesterOf(strapi, command, office);
    return writeTicket(strapi, {
      ...command,
      office,
      requester,
      machine: null,
      receivedAt: Math.min(receivedAt, now),
      openedBy: agent,
      firstWordBy: wordOf(requester),
    });
  });
  platform(strapi, 'outbox').wake();
  return written;
}

/**
 * A call by hand opens a ticket: received when it began to ring, answered when it was picked up, unless it ended with 'we
 * call back'. Belongs into the transaction of the call.
 * @throws DeskError `office.notFound`, `staff.notFound`
 */
export async function openByCall(
  strapi: Core.Strapi,
  agent: Author,
  call: RecordCall,
  about: Extract<RecordCall['about'], { readonly kind: 'new' }>,
): Promise<TicketWritten> {
  const { subject, body, language, officeCode } = about;
  const office = await officeByCode(strapi, officeCode);
  refuseBeforeOffice(office, Date.parse(call.rangAt), 'rangAt');
  const requester = await requesterOf(strapi, about, office);
  return writeTicket(strapi, {
    requestId: call.requestId,
    subject,
    body,
    language,
    office,
    requester,
    machine: null,
    channel: call.channel,
    receivedAt: Date.parse(call.rangAt),
    answeredAt: answeredByCall(call),
    openedBy: agent,
    firstWordBy: wordOf(requester),
  });
}
