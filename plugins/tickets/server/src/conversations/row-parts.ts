/** What rows of the queue and conversations tell alike. */
import type { Core } from '@strapi/strapi';
import { awaitsFirstAnswer, type FirstAnswerDue } from '@kaigai-desk/domain';
import { OFFICE, documentsOf, type OfficeRecord, type TicketRecord } from './records';

/** The first answer that a ticket waits for, if it does. */
export const firstAnswerOf = (ticket: TicketRecord): FirstAnswerDue | null =>
  ticket.firstAnswerDueAt !== null && awaitsFirstAnswer(ticket)
    ? { dueAt: ticket.firstAnswerDueAt, escalatedAt: ticket.escalatedAt }
    : null;

/** The offices of tickets, by code. */
export async function officesOf(
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
