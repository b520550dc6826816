/** What stands beside a conversation and may take its time: the office's people, vendors, machines and answers. */
import type { Core } from '@strapi/strapi';
import { DeskError, localDay, type BesideAnswer, type VendorCard } from '@kaigai-desk/domain';
import { forms, ledger, platform } from '../platform';
import { ticketForDesk } from './find';
import {
  OFFICE,
  STAFF,
  TICKET,
  VENDOR,
  documentsOf,
  type OfficeRecord,
  type TicketRecord,
  type VendorRecord,
} from './records';

/** How many of the office's machines, and of the requester's tickets, are named. */
const MACHINES_SHOWN = 5;
const TICKETS_SHOWN = 5;
const VENDORS_SHOWN = 50;

async function contactOf(strapi: Core.Strapi, officeCode: string): Promise<BesideAnswer['contact']> {
  const contact = await documentsOf(strapi, STAFF).findFirst({
    filters: { office: { code: officeCode }, isOfficeContact: true, isActive: true },
    // the first by name is told, as in the portal
    sort: ['name:asc', 'id:asc'],
  });
  return contact && { name: contact.name, email: contact.email, phone: contact.phone ?? '' };
}

const vendorCard = (vendor: VendorRecord, today: string): VendorCard => ({
  id: vendor.documentId,
  name: vendor.name,
  purpose: vendor.purpose ?? '',
  phone: vendor.phone ?? '',
  email: vendor.email ?? '',
  hours: vendor.hours ?? '',
  contractUntil: vendor.contractUntil,
  isExpired: vendor.contractUntil !== null && vendor.contractUntil < today,
});

async function vendorsOf(
  strapi: Core.Strapi,
  office: OfficeRecord,
  now: number,
): Promise<readonly VendorCard[]> {
  const vendors = await documentsOf(strapi, VENDOR).findMany({
    filters: { office: { code: office.code }, isActive: true },
    sort: ['name:asc', 'id:asc'],
    limit: VENDORS_SHOWN,
  });
  const today = localDay(office.timeZone, now);
  return vendors.map((vendor) => vendorCard(vendor, today));
}

/** A person whom the desk does not know is told by their address, at this office. */
const ofRequester = ({ requesterStaffId, requesterEmail, officeCode }: TicketRecord) =>
  requesterStaffId ? { requesterStaffId } : { officeCode, requesterStaffId: null, requesterEmail };

async function requesterTicketsOf(
  strapi: Core.Strapi,
  ticket: TicketRecord,
): Promise<BesideAnswer['requesterTickets']> {
  const filters = {
    ...ofRequester(ticket),
    number: { $ne: ticket.number },
    state: { $notIn: ['resolved', 'closed'] },
  };
  const rows = await documentsOf(strapi, TICKET).findMany({
    filters,
    sort: ['receivedAt:desc', 'number:desc'],
    limit: TICKETS_SHOWN,
  });
  const total =
    rows.length < TICKETS_SHOWN ? rows.length : await documentsOf(strapi, TICKET).count({ filters });
  return { total, first: rows.map(({ number, subject, state }) => ({ number, subject, state })) };
}

/**
 * What stands beside a conversation.
 * @param maySeeAnswers whether the reader has the right to read answers to forms
 * @throws DeskError `ticket.notFound`, `office.notFound`
 */
export async function beside(
  strapi: Core.Strapi,
  number: number,
  maySeeAnswers: boolean,
): Promise<BesideAnswer> {
  const ticket = await ticketForDesk(strapi, number);
  const { officeCode, requesterStaffId } = ticket;
  const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: officeCode } });
  if (!office) throw new DeskError('office.notFound');
  const now = platform(strapi, 'clock').now();
  return {
    contact: await contactOf(strapi, officeCode),
    vendors: await vendorsOf(strapi, office, now),
    machines: await ledger(strapi, 'machines').ofOffice(officeCode, requesterStaffId, MACHINES_SHOWN),
    answers: maySeeAnswers ? await forms(strapi, 'answers').ofOffice(officeCode) : null,
    requesterTickets: await requesterTicketsOf(strapi, ticket),
  };
}
