/** The form of a request to a vendor. */
import { SHAREABLE, type ConversationAnswer, type HandToVendor, type Shareable } from '@kaigai-desk/domain';

export type Request = HandToVendor;

const TOKYO_AHEAD_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;
/** A day on which most vendors have answered. */
const REMIND_AFTER_DAYS = 3;

/** Nothing is shared until it is ticked. `now` is an ISO instant of the server. */
export const emptyRequest = (requestId: string, now: string): Request => ({
  requestId,
  vendorId: '',
  language: 'en',
  body: '',
  share: [],
  messageIds: [],
  remindOn: new Date(Date.parse(now) + TOKYO_AHEAD_MS + REMIND_AFTER_DAYS * DAY_MS)
    .toISOString()
    .slice(0, 10),
});

/** A list with an entry put in or taken out. */
export const toggled = <T>(list: readonly T[], entry: T): T[] =>
  list.includes(entry) ? list.filter((one) => one !== entry) : [...list, entry];

/** What can be shared of a ticket, with its values; what is not there is not offered. */
export function shareable({
  subject,
  requester,
  machine,
}: ConversationAnswer): readonly { readonly what: Shareable; readonly value: string }[] {
  const values: Readonly<Record<Shareable, string>> = {
    subject,
    requesterName: requester.name,
    requesterEmail: requester.email,
    machine: machine
      ? [machine.tag, machine.maker, machine.model, machine.serialNumber, machine.hostName]
          .filter(Boolean)
          .join(' / ')
      : '',
  };
  return SHAREABLE.map((what) => ({ what, value: values[what] })).filter(({ value }) => value !== '');
}
