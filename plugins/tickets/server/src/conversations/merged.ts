/** Which tickets were merged into which, and who of an office may see them: asked of the office scope alone. */
import type { Core } from '@strapi/strapi';
import { absorbedBy, mergedIntoOf, type PortalPerson, type StoredEvent } from '@kaigai-desk/domain';
import { platform } from '../platform';
import { officeCard } from './office';
import { STAFF, TICKET, documentsOf, type StaffRecord, type TicketRecord } from './records';

const byNumber = (strapi: Core.Strapi, number: number): Promise<TicketRecord | null> =>
  documentsOf(strapi, TICKET).findFirst({ filters: { number } });

const eventsOf = (strapi: Core.Strapi, ticket: TicketRecord): Promise<readonly StoredEvent[]> =>
  platform(strapi, 'events').of(TICKET, ticket.documentId);

/** A ticket that goes on in another one. */
export interface Merged {
  readonly ticket: TicketRecord;
  /** An agent agreed that its requester reads the answers. */
  readonly isConfirmed: boolean;
}

/**
 * All tickets that go on in one: those merged into it, and those merged into them.
 * @param happened the events of the one
 */
export async function mergedUnder(
  strapi: Core.Strapi,
  happened: readonly StoredEvent[],
): Promise<readonly Merged[]> {
  const found: Merged[] = [];
  for (const { number, isConfirmed } of absorbedBy(happened)) {
    const ticket = await byNumber(strapi, number);
    if (!ticket) continue;
    const deeper = await mergedUnder(strapi, await eventsOf(strapi, ticket));
    // what was agreed for the last merge holds for all that came along with it
    found.push({ ticket, isConfirmed }, ...deeper.map((one) => ({ ...one, isConfirmed })));
  }
  return found;
}

/** Their numbers. */
export const numbersUnder = async (
  strapi: Core.Strapi,
  happened: readonly StoredEvent[],
): Promise<readonly number[]> => (await mergedUnder(strapi, happened)).map(({ ticket }) => ticket.number);

/** The numbers that a ticket was merged into, one after the other; the last one is where it goes on. */
export async function mergedChain(
  strapi: Core.Strapi,
  happened: readonly StoredEvent[],
): Promise<readonly number[]> {
  const into = mergedIntoOf(happened);
  if (into === null) return [];
  const next = await byNumber(strapi, into);
  return [into, ...(next ? await mergedChain(strapi, await eventsOf(strapi, next)) : [])];
}

/** Which of these tickets a person of the portal may see. */
export async function seenBy(
  strapi: Core.Strapi,
  person: PortalPerson,
  numbers: readonly number[],
): Promise<readonly number[]> {
  if (numbers.length === 0) return [];
  const rows = await documentsOf(strapi, TICKET).findMany({
    filters: { $and: [{ number: { $in: numbers } }, platform(strapi, 'scope').ticketsOf(person)] },
    limit: numbers.length,
  });
  return rows.map(({ number }) => number);
}

/** Somebody of an office as they would be signed in; null for who cannot be: gone, or not in the directory. */
export function readerOf(staff: StaffRecord | null): PortalPerson | null {
  const office = staff?.office;
  if (!staff || staff.isActive === false || !office || office.phase === 'closed') return null;
  return {
    staffId: staff.documentId,
    name: staff.name,
    email: staff.email,
    language: staff.language ?? 'ja',
    kind: staff.kind,
    isOfficeContact: staff.isOfficeContact === true,
    office: { ...officeCard(office), id: office.documentId },
    address: null,
  };
}

/** The requester of a ticket as they would be signed in. */
export async function requesterAsReader(
  strapi: Core.Strapi,
  { requesterStaffId }: TicketRecord,
): Promise<PortalPerson | null> {
  if (requesterStaffId === null) return null;
  const filters = { documentId: requesterStaffId };
  return readerOf(await documentsOf(strapi, STAFF).findFirst({ filters, populate: ['office'] }));
}

const address = (ticket: TicketRecord): string => ticket.requesterEmail.trim().toLowerCase();

/** Whether two tickets are of one person. */
export const isSameRequester = (one: TicketRecord, other: TicketRecord): boolean =>
  (one.requesterStaffId !== null && one.requesterStaffId === other.requesterStaffId) ||
  (address(one) !== '' && address(one) === address(other));

/** Whether the requester of one ticket reads the answers on another one anyway: it is theirs, or in their scope. */
export async function mayHear(
  strapi: Core.Strapi,
  merged: TicketRecord,
  target: TicketRecord,
): Promise<boolean> {
  if (isSameRequester(merged, target)) return true;
  const reader = await requesterAsReader(strapi, merged);
  return reader !== null && (await seenBy(strapi, reader, [target.number])).length > 0;
}
