/** On the day that an agent named, somebody of the desk is told that a vendor has not answered. */
import type { Core } from '@strapi/strapi';
import { askedOf, type StoredEvent } from '@kaigai-desk/domain';
import { topicOf } from '../conversations/mails';
import { OFFICE, TICKET, documentsOf, type TicketRecord } from '../conversations/records';
import { reminderMail } from '../conversations/reminder-mail';
import { deskItself, lockTicket } from '../conversations/write';
import { platform } from '../platform';
import { VENDOR_REMINDER } from './armed';
import { assigneeOrLeads, type Lead } from './leads';

async function tell(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  vendorName: string,
  askedAt: number,
): Promise<readonly Lead[]> {
  const told = await assigneeOrLeads(strapi, ticket.assigneeId);
  const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: ticket.officeCode } });
  const window = await platform(strapi, 'window').read();
  const cmsUrl = strapi.config.get<string>('plugin::platform.cmsUrl');
  const link = new URL(`/admin/plugins/tickets/conversations/${ticket.number}`, cmsUrl).href;
  for (const reader of told) {
    await platform(strapi, 'outbox').enqueue({
      key: `vendor-reminder:${ticket.documentId}:${askedAt}:${reader.id}`,
      to: { name: reader.name, address: reader.email },
      letter: reminderMail({ ticket, office, vendorName, askedAt, reader, link, window }),
      isAutomatic: true,
      thread: {
        id: `ticket:${ticket.documentId}`,
        topic: topicOf({ ...ticket, language: reader.language }),
        startedAt: Date.parse(ticket.receivedAt),
      },
    });
  }
  return told;
}

/** Where the last request to a vendor stands among the events. */
const lastRequest = (happened: readonly StoredEvent[]): number =>
  happened.findLastIndex(({ kind }) => kind === 'ticket.handedToVendor');

/**
 * Tells whoever has the ticket in hand, or the leads, that the vendor has not answered, once for each request; a ticket
 * that has moved on is left alone. Belongs into the transaction of the job.
 * @param ticketId document id
 * @param remindAt milliseconds: which request the job is about
 * @param now milliseconds, by the database's clock
 */
export async function remindOfVendor(
  strapi: Core.Strapi,
  ticketId: string,
  remindAt: number,
  now: number,
): Promise<void> {
  const found = await documentsOf(strapi, TICKET).findFirst({ filters: { documentId: ticketId } });
  if (!found) return;
  const ticket = await lockTicket(strapi, found.id);
  const isStill = ticket.state === 'waitingVendor' && Date.parse(ticket.vendorReminderAt ?? '') === remindAt;
  if (!isStill) return;
  const happened = await platform(strapi, 'events').of(TICKET, ticketId);
  const place = lastRequest(happened);
  const request = happened[place];
  const isTold = happened.slice(place + 1).some(({ kind }) => kind === 'ticket.vendorReminded');
  if (!request || isTold) return;
  const vendorName = askedOf(happened).vendor ?? '';
  await platform(strapi, 'clock').at(now, async () => {
    const told = await tell(strapi, ticket, vendorName, Date.parse(request.at));
    await platform(strapi, 'events').append([
      {
        kind: 'ticket.vendorReminded',
        subjectType: TICKET,
        subjectId: ticketId,
        at: now,
        ...deskItself(VENDOR_REMINDER),
        data: { vendorName, told: told.map(({ name }) => name) },
      },
    ]);
  });
}
