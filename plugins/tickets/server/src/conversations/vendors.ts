/** The vendors whom the desk can ask about a ticket. */
import type { Core } from '@strapi/strapi';
import { DeskError, type VendorChoicesAnswer } from '@kaigai-desk/domain';
import { ticketForDesk } from './find';
import { VENDOR, documentsOf, type TicketRecord, type VendorRecord } from './records';

/** Vendors of the ticket's office that are in use and have an address, by name. */
export async function vendorChoices(strapi: Core.Strapi, number: number): Promise<VendorChoicesAnswer> {
  const { officeCode } = await ticketForDesk(strapi, number);
  const vendors = await documentsOf(strapi, VENDOR).findMany({
    filters: { office: { code: officeCode }, isActive: true, email: { $notNull: true } },
    sort: ['name:asc', 'id:asc'],
    limit: 200,
  });
  return {
    vendors: vendors.flatMap(({ documentId: id, name, purpose, email }) =>
      email ? [{ id, name, purpose: purpose ?? '', email }] : [],
    ),
  };
}

export type AskableVendor = VendorRecord & { readonly email: string };

/**
 * A vendor by document id, if it may be asked about this ticket.
 * @throws DeskError `vendor.notFound`, `vendor.otherOffice`, `vendor.inactive`, `vendor.noAddress`
 */
export async function vendorFor(
  strapi: Core.Strapi,
  ticket: Pick<TicketRecord, 'officeCode'>,
  vendorId: string,
): Promise<AskableVendor> {
  const vendor = await documentsOf(strapi, VENDOR).findFirst({
    filters: { documentId: vendorId },
    populate: ['office'],
  });
  if (!vendor) throw new DeskError('vendor.notFound');
  if (vendor.office?.code !== ticket.officeCode) throw new DeskError('vendor.otherOffice');
  if (!vendor.isActive) throw new DeskError('vendor.inactive');
  const { email } = vendor;
  if (!email) throw new DeskError('vendor.noAddress');
  return { ...vendor, email };
}
