/** A ticket that is brought back to waiting for somebody waits for the same question again. */
import type { Core } from '@strapi/strapi';
import { questionExcerptOf, type StoredEvent, type TicketState } from '@kaigai-desk/domain';
import { MESSAGE, documentsOf } from './records';

export interface AskedAgain {
  /** What the ticket's row has again. */
  readonly columns: Readonly<Record<string, unknown>>;
  /** What the event keeps of it: the note of the question, and the day on which the desk is reminded. */
  readonly kept: { readonly messageId?: string; readonly remindAt?: string };
  /** Milliseconds; null where no reminder was set. */
  readonly remindAt: number | null;
}

const ASKED_BY: Readonly<Partial<Record<TicketState, StoredEvent['kind']>>> = {
  waitingHq: 'ticket.handedToHq',
  waitingVendor: 'ticket.handedToVendor',
};

/**
 * What is asked once more of head office or of a vendor when a ticket comes back to a state.
 * @param happened the events of the ticket, oldest first
 */
export async function askedAgain(
  strapi: Core.Strapi,
  happened: readonly StoredEvent[],
  to: TicketState,
): Promise<AskedAgain> {
  const asked = ASKED_BY[to];
  const data = asked && happened.findLast(({ kind }) => kind === asked)?.data;
  if (!data) return { columns: {}, kept: {}, remindAt: null };
  const { messageId, remindAt } = data as AskedAgain['kept'];
  const note = messageId
    ? await documentsOf(strapi, MESSAGE).findFirst({ filters: { documentId: messageId } })
    : null;
  return {
    columns: {
      questionExcerpt: note && questionExcerptOf(note.body),
      vendorReminderAt: remindAt ? new Date(remindAt) : null,
    },
    kept: { ...(messageId ? { messageId } : {}), ...(remindAt ? { remindAt } : {}) },
    remindAt: remindAt ? Date.parse(remindAt) : null,
  };
}
