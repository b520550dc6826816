/** The jobs that a ticket's clocks wait for, armed and taken back in the transaction of what they follow from. */
import type { Core } from '@strapi/strapi';
import { reopensUntil } from '@kaigai-desk/domain';
import type { TicketRecord } from '../conversations/records';
import { platform } from '../platform';

export const FIRST_ANSWER_DUE = 'ticket.firstAnswerDue';
export const AUTO_CLOSE = 'ticket.autoClose';
export const VENDOR_REMINDER = 'ticket.vendorReminder';

/** A ticket has one first answer. */
const firstAnswerKey = (ticketId: string): string => `first-answer-due:${ticketId}`;
/** A ticket can be resolved more than once, each time with days of its own. */
const autoCloseKey = (ticketId: string, resolvedAt: number): string => `auto-close:${ticketId}:${resolvedAt}`;
/** A ticket can be with a vendor more than once, each time with a day of its own. */
const vendorReminderKey = (ticketId: string, remindAt: number): string =>
  `vendor-reminder:${ticketId}:${remindAt}`;

/** What the jobs need to know of a ticket. */
type Armed = Pick<TicketRecord, 'documentId' | 'number'>;

/** @param dueAt milliseconds */
export const armFirstAnswer = (
  strapi: Core.Strapi,
  { documentId, number }: Armed,
  dueAt: number,
): Promise<void> =>
  platform(strapi, 'jobs').enqueue({
    kind: FIRST_ANSWER_DUE,
    key: firstAnswerKey(documentId),
    payload: { ticketId: documentId, number },
    dueAt,
  });

/** Nobody is to be told any more: there is an answer, or the ticket is over. */
export const disarmFirstAnswer = (strapi: Core.Strapi, ticketId: string): Promise<void> =>
  platform(strapi, 'jobs').cancel(firstAnswerKey(ticketId));

/** @param resolvedAt milliseconds */
export const armAutoClose = (
  strapi: Core.Strapi,
  { documentId, number }: Armed,
  resolvedAt: number,
): Promise<void> =>
  platform(strapi, 'jobs').enqueue({
    kind: AUTO_CLOSE,
    key: autoCloseKey(documentId, resolvedAt),
    payload: { ticketId: documentId, number, resolvedAt },
    dueAt: reopensUntil(resolvedAt),
  });

/** It is settled no longer, or closed already. */
export const disarmAutoClose = (strapi: Core.Strapi, ticketId: string, resolvedAt: number): Promise<void> =>
  platform(strapi, 'jobs').cancel(autoCloseKey(ticketId, resolvedAt));

/** @param remindAt milliseconds */
export const armVendorReminder = (
  strapi: Core.Strapi,
  { documentId, number }: Armed,
  remindAt: number,
): Promise<void> =>
  platform(strapi, 'jobs').enqueue({
    kind: VENDOR_REMINDER,
    key: vendorReminderKey(documentId, remindAt),
    payload: { ticketId: documentId, number, remindAt },
    dueAt: remindAt,
  });

/** The vendor has answered, or the ticket waits for somebody else. */
export const disarmVendorReminder = (
  strapi: Core.Strapi,
  ticketId: string,
  remindAt: number,
): Promise<void> => platform(strapi, 'jobs').cancel(vendorReminderKey(ticketId, remindAt));
