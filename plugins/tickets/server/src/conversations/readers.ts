/** Who of the offices is copied in on a ticket, who can be, and what the portal says of it. */
import type { Core } from '@strapi/strapi';
import {
  letInBy,
  type CopiedPerson,
  type PortalPerson,
  type ReaderChoice,
  type StoredEvent,
  type TicketReaders,
} from '@kaigai-desk/domain';
import { STAFF, TICKET, documentsOf, type StaffRecord, type TicketRecord } from './records';

/** Most people that one search finds. */
const MOST_FOUND = 20;

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name.localeCompare(other.name, 'ja');

export const asCopied = ({ documentId, name }: StaffRecord): CopiedPerson => ({ id: documentId, name });

const asChoice = (person: StaffRecord): ReaderChoice => ({
  ...asCopied(person),
  email: person.email,
  officeNameJa: person.office?.nameJa ?? '',
  officeNameEn: person.office?.nameEn ?? '',
});

/** Who is copied in on a ticket that was read along with them, by name. */
export const copiedOf = ({ cc }: TicketRecord): readonly ReaderChoice[] =>
  [...(cc ?? [])].sort(byName).map(asChoice);

/** Who is copied in on a ticket, by its row id. */
export async function copiedOn(strapi: Core.Strapi, ticketId: number): Promise<readonly StaffRecord[]> {
  const row = await documentsOf(strapi, TICKET).findFirst({
    filters: { id: ticketId },
    populate: ['cc', 'cc.office'],
  });
  return [...(row?.cc ?? [])].sort(byName);
}

/** People who can be copied in, among these document ids: of an office, and not gone. */
export async function whoCanRead(
  strapi: Core.Strapi,
  ids: readonly string[],
): Promise<readonly StaffRecord[]> {
  if (ids.length === 0) return [];
  return documentsOf(strapi, STAFF).findMany({
    filters: { documentId: { $in: ids }, isActive: true },
    limit: ids.length,
  });
}

/**
 * People of the offices by a part of their name, address or office; each word has to fit somewhere.
 * @returns at most 20, by name
 */
export async function findReaders(strapi: Core.Strapi, text: string): Promise<readonly ReaderChoice[]> {
  const words = text.normalize('NFKC').split(/\s+/).filter(Boolean).slice(0, 5);
  const fits = (word: string) => ({
    $or: [
      { name: { $containsi: word } },
      { email: { $containsi: word } },
      { office: { nameJa: { $containsi: word } } },
      { office: { nameEn: { $containsi: word } } },
    ],
  });
  const people = await documentsOf(strapi, STAFF).findMany({
    filters: { $and: [{ isActive: true, office: { phase: { $ne: 'closed' } } }, ...words.map(fits)] },
    populate: ['office'],
    sort: ['name:asc'],
    limit: MOST_FOUND,
  });
  return people.map(asChoice);
}

/** What the portal tells a reader of who else reads a ticket. */
export async function readersFor(
  strapi: Core.Strapi,
  person: PortalPerson,
  ticket: TicketRecord,
  happened: readonly StoredEvent[],
): Promise<TicketReaders> {
  const contact = await documentsOf(strapi, STAFF).findFirst({
    filters: { office: { code: ticket.officeCode }, isOfficeContact: true, isActive: true },
  });
  const isOther = contact !== null && contact.documentId !== ticket.requesterStaffId;
  return {
    isPrivate: ticket.isPrivate === true,
    contactName: isOther ? contact.name : null,
    copied: (await copiedOn(strapi, ticket.id)).map(({ documentId, name }) => ({
      name,
      isReader: documentId === person.staffId,
      letIn: letInBy(happened, documentId),
    })),
  };
}
