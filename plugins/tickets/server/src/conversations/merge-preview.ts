/** What a merge would let stand, and who of the offices would newly read what: as the office scope says it. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  refuseMerge,
  type Author,
  type MergePreview,
  type MergeReader,
  type MergeRefusal,
  type MergeSide,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { ticketForDesk } from './find';
import { isSameRequester, mergedChain, mergedUnder, readerOf, requesterAsReader, seenBy } from './merged';
import { copiedOn } from './readers';
import { MESSAGE, OFFICE, STAFF, TICKET, documentsOf, type OfficeRecord, type TicketRecord } from './records';
import { decideAct } from './write';

const MOST_CONTACTS = 50;

type OfficeNames = Pick<MergeReader, 'officeNameJa' | 'officeNameEn'>;
const namesOf = (office: Pick<OfficeRecord, 'nameJa' | 'nameEn'> | null): OfficeNames => ({
  officeNameJa: office?.nameJa ?? '',
  officeNameEn: office?.nameEn ?? '',
});

async function sideOf(strapi: Core.Strapi, ticket: TicketRecord): Promise<MergeSide> {
  const count = (isNote: boolean): Promise<number> =>
    documentsOf(strapi, MESSAGE).count({ filters: { ticketNumber: ticket.number, isNote } });
  const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: ticket.officeCode } });
  return {
    number: ticket.number,
    subject: ticket.subject,
    state: ticket.state,
    requesterName: ticket.requesterName,
    requesterEmail: ticket.requesterEmail,
    ...namesOf(office),
    messages: await count(false),
    notes: await count(true),
  };
}

/** A requester, and what they may see of these tickets. */
async function requester(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  target: TicketRecord,
  numbers: readonly number[],
): Promise<MergeReader> {
  const reader = await requesterAsReader(strapi, ticket);
  const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: ticket.officeCode } });
  const sees = reader ? await seenBy(strapi, reader, numbers) : [];
  return {
    name: ticket.requesterName,
    ...namesOf(office),
    isRequesterOf: [ticket.number],
    sees,
    newlyGetsAnswers: !isSameRequester(ticket, target) && !sees.includes(target.number),
  };
}

/** Who reads beside the requesters: the contacts of the tickets' offices, and whoever is copied in on one of them. */
async function otherReaders(
  strapi: Core.Strapi,
  tickets: readonly TicketRecord[],
  numbers: readonly number[],
): Promise<readonly MergeReader[]> {
  const codes = [...new Set(tickets.map(({ officeCode }) => officeCode))];
  const people = await documentsOf(strapi, STAFF).findMany({
    filters: { office: { code: { $in: codes } }, isOfficeContact: true, isActive: true },
    populate: ['office'],
    sort: ['id:asc'],
    limit: MOST_CONTACTS,
  });
  const copied = (await Promise.all(tickets.map(({ id }) => copiedOn(strapi, id)))).flat();
  const known = new Set(tickets.map(({ requesterStaffId }) => requesterStaffId));
  const readers: MergeReader[] = [];
  for (const staff of [...people, ...copied]) {
    const reader = readerOf(staff);
    if (!reader || known.has(reader.staffId)) continue;
    known.add(reader.staffId);
    readers.push({
      name: reader.name,
      ...namesOf(reader.office),
      isRequesterOf: [],
      sees: await seenBy(strapi, reader, numbers),
      newlyGetsAnswers: false,
    });
  }
  return readers;
}

/** Everybody of an office whom a merge concerns: one row a person. */
async function readersOf(
  strapi: Core.Strapi,
  source: TicketRecord,
  target: TicketRecord,
): Promise<readonly MergeReader[]> {
  const happened = await platform(strapi, 'events').of(TICKET, source.documentId);
  const along = (await mergedUnder(strapi, happened)).map(({ ticket }) => ticket);
  const tickets = [target, source, ...along];
  const numbers = tickets.map(({ number }) => number);
  const readers: { readonly ticket: TicketRecord; reader: MergeReader }[] = [];
  for (const ticket of tickets) {
    const known = readers.find((one) => isSameRequester(one.ticket, ticket));
    if (known) {
      known.reader = { ...known.reader, isRequesterOf: [...known.reader.isRequesterOf, ticket.number] };
    } else {
      readers.push({ ticket, reader: await requester(strapi, ticket, target, numbers) });
    }
  }
  return [...readers.map(({ reader }) => reader), ...(await otherReaders(strapi, tickets, numbers))];
}

export interface MergeDecision {
  readonly refusal: MergeRefusal | null;
  readonly readers: readonly MergeReader[];
}

/** Whether one ticket may be merged into another, and who will newly read answers: for the preview and for the act. */
export async function decideMerge(
  strapi: Core.Strapi,
  source: TicketRecord,
  target: TicketRecord,
  isConfirmed: boolean,
): Promise<MergeDecision> {
  const chain = await mergedChain(strapi, await platform(strapi, 'events').of(TICKET, target.documentId));
  const readers = await readersOf(strapi, source, target);
  const isUnseen = readers.some(({ newlyGetsAnswers }) => newlyGetsAnswers);
  return { refusal: refuseMerge(source, target, chain, { isUnseen, isConfirmed }), readers };
}

/** What would stand, and what stands against it. @throws DeskError `ticket.notFound` for either number */
export async function previewMerge(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  into: number,
): Promise<MergePreview> {
  const source = await ticketForDesk(strapi, number);
  const target = await ticketForDesk(strapi, into);
  const { refusal, readers } = await decideMerge(strapi, source, target, true);
  const ofSource = await decideAct(strapi, source, agent, { act: 'merge' }).then(
    () => null,
    (error: unknown) => {
      if (error instanceof DeskError) return error.code;
      throw error;
    },
  );
  return {
    source: await sideOf(strapi, source),
    target: await sideOf(strapi, target),
    refusal: ofSource ?? refusal,
    needsConfirmation: readers.some(({ newlyGetsAnswers }) => newlyGetsAnswers),
    readers,
  };
}
