/** A ticket that is no inquiry: the desk takes it out of the count, HQ IT can void that. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  absorbedBy,
  refuseExclusion,
  stoodBefore,
  type Author,
  type ExcludeTicket,
  type Excluded,
  type VoidExclusion,
  type StoredEvent,
  type TicketWritten,
} from '@kaigai-desk/domain';
import { armVendorReminder } from '../clocks/armed';
import { platform } from '../platform';
import { askedAgain } from './asked-again';
import { ticketForDesk } from './find';
import { MESSAGE, TICKET, documentsOf, type TicketRecord } from './records';
import { decideAct, moveTicket, withTicket, type Step } from './write';

/** What an exclusion looks at. */
export async function excludedOf(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  happened: readonly StoredEvent[],
): Promise<Excluded> {
  const repliesOfOffice = await documentsOf(strapi, MESSAGE).count({
    filters: {
      ticketNumber: ticket.number,
      isNote: false,
      side: { $in: ['requester', 'office'] },
      requestId: { $ne: ticket.requestId },
    },
  });
  return {
    channel: ticket.channel,
    openedBySide: ticket.openedBySide,
    isAnswered: ticket.firstAnsweredAt !== null,
    repliesOfOffice,
    absorbed: absorbedBy(happened).length,
  };
}

/**
 * Takes a ticket out of the count.
 * @throws DeskError `ticket.excludeAnswered`, `ticket.excludeCall`, `ticket.excludeWord`, `ticket.excludeHolds`, and
 *   those of the table of states
 */
export async function exclude(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  { reason, why }: ExcludeTicket,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  return withTicket(strapi, id, async (ticket, at) => {
    const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
    if (ticket.state !== 'closed') {
      const refusal = refuseExclusion(await excludedOf(strapi, ticket, happened), reason);
      if (refusal) throw new DeskError(refusal);
    }
    const data = { reason, why, waitingSince: ticket.waitingSince };
    await moveTicket(strapi, ticket, agent, { act: 'exclude', kind: 'ticket.excluded', data }, at);
    return { number, isRepeat: false };
  });
}

/**
 * Brings a ticket back to where it stood before an end that is voided or undone: its state, since when it waits, and what
 * was asked of others, with its reminder.
 */
export async function restore(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  author: Author,
  step: Step & { readonly end: 'ticket.excluded' | 'ticket.merged' },
  at: number,
): Promise<void> {
  const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
  const before = stoodBefore(happened, step.end);
  const { end: _end, ...move } = step;
  // a ticket that never had this end is refused here
  if (!before) return void (await decideAct(strapi, ticket, author, { ...move, to: 'open' }));
  const { to, waitingSince } = before;
  const { columns, kept, remindAt } = await askedAgain(strapi, happened, to);
  const data = { ...step.data, waitingSince, ...kept };
  await moveTicket(strapi, ticket, author, { ...move, to, data, columns }, at);
  if (remindAt !== null) await armVendorReminder(strapi, ticket, remindAt);
  await platform(strapi, 'derived').set(TICKET, ticket.id, { waitingSince: new Date(waitingSince) });
}

/**
 * HQ IT voids an exclusion: the ticket is where it was, and its due time still stands.
 * @throws DeskError `ticket.notExcluded`, `ticket.mergedAway`
 */
export async function voidExclusion(
  strapi: Core.Strapi,
  author: Author,
  number: number,
  { why }: VoidExclusion,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  return withTicket(strapi, id, async (ticket, at) => {
    const step = { act: 'voidExclusion', kind: 'ticket.exclusionVoided', data: { why } } as const;
    await restore(strapi, ticket, author, { ...step, end: 'ticket.excluded' }, at);
    return { number, isRepeat: false };
  });
}
