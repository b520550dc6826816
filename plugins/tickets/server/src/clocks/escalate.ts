/** The one step of escalation: a first answer is overdue, and the leads are told. */
import type { Core } from '@strapi/strapi';
import { awaitsFirstAnswer } from '@kaigai-desk/domain';
import { mailToLead } from '../conversations/lead-mail';
import { OFFICE, TICKET, documentsOf, type TicketRecord } from '../conversations/records';
import { topicOf } from '../conversations/mails';
import { deskItself, lockTicket } from '../conversations/write';
import { platform } from '../platform';
import { FIRST_ANSWER_DUE, disarmFirstAnswer } from './armed';
import { leads, type Lead } from './leads';

async function tell(strapi: Core.Strapi, ticket: TicketRecord, dueAt: number): Promise<readonly Lead[]> {
  const told = await leads(strapi);
  const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: ticket.officeCode } });
  const window = await platform(strapi, 'window').read();
  const cmsUrl = strapi.config.get<string>('plugin::platform.cmsUrl');
  const link = new URL(`/admin/plugins/tickets/conversations/${ticket.number}`, cmsUrl).href;
  for (const lead of told) {
    await platform(strapi, 'outbox').enqueue({
      key: `escalated:${ticket.documentId}:${lead.id}`,
      to: { name: lead.name, address: lead.email },
      letter: mailToLead({ ticket, office, lead, dueAt, link, window }),
      isAutomatic: true,
      thread: {
        id: `ticket:${ticket.documentId}`,
        topic: topicOf({ ...ticket, language: lead.language }),
        startedAt: Date.parse(ticket.receivedAt),
      },
    });
  }
  return told;
}

/** Flags a locked ticket at an instant, and tells the leads or nobody. */
async function flag(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  at: number,
  isTelling: boolean,
): Promise<void> {
  const dueAt = Date.parse(ticket.firstAnswerDueAt ?? '');
  await platform(strapi, 'derived').set(TICKET, ticket.id, { escalatedAt: new Date(at) });
  const told = isTelling ? await tell(strapi, ticket, dueAt) : [];
  await platform(strapi, 'events').append([
    {
      kind: 'ticket.escalated',
      subjectType: TICKET,
      subjectId: ticket.documentId,
      at,
      ...deskItself(FIRST_ANSWER_DUE),
      data: { dueAt: new Date(dueAt).toISOString(), told: told.map(({ name }) => name) },
    },
  ]);
}

const isLate = (ticket: TicketRecord, now: number): boolean =>
  awaitsFirstAnswer(ticket) &&
  ticket.escalatedAt === null &&
  Date.parse(ticket.firstAnswerDueAt ?? '') <= now;

/**
 * Flags a ticket whose first answer is overdue and tells the leads, once; one that was answered or closed meanwhile is
 * left alone. Belongs into the transaction of the job.
 * @param ticketId document id
 * @param now milliseconds, by the database's clock
 */
export async function escalate(strapi: Core.Strapi, ticketId: string, now: number): Promise<void> {
  const found = await documentsOf(strapi, TICKET).findFirst({ filters: { documentId: ticketId } });
  if (!found) return;
  const ticket = await lockTicket(strapi, found.id);
  if (!isLate(ticket, now)) return;
  await platform(strapi, 'clock').at(now, () => flag(strapi, ticket, now, true));
}

/** Flags a ticket as of its due time when that is past, and tells nobody: for seeds, whose tickets are weeks old. */
export async function flagQuietly(strapi: Core.Strapi, number: number): Promise<void> {
  const now = platform(strapi, 'clock').now();
  const ticket = await documentsOf(strapi, TICKET).findFirst({ filters: { number } });
  if (!ticket || !isLate(ticket, now)) return;
  const dueAt = Date.parse(ticket.firstAnswerDueAt ?? '');
  await strapi.db.transaction(async () => {
    await platform(strapi, 'clock').at(dueAt, () => flag(strapi, ticket, dueAt, false));
    await disarmFirstAnswer(strapi, ticket.documentId);
  });
}

/** Takes back the alarm of a ticket: for seeds on a desk that sends mails, which nobody of the demo could receive. */
export async function disarm(strapi: Core.Strapi, number: number): Promise<void> {
  const ticket = await documentsOf(strapi, TICKET).findFirst({ filters: { number } });
  if (ticket) await strapi.db.transaction(() => disarmFirstAnswer(strapi, ticket.documentId));
}
