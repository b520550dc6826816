/** Addresses of those who are to be reminded. */
import type { OfficeCard } from '@kaigai-desk/domain';
import type { OfficeRow } from './rows';

export interface Reminder {
  /** For the field of addresses of a mail: separated as Outlook takes them, none twice. */
  readonly addresses: string;
  readonly count: number;
  /** Silent offices of which no address is known. */
  readonly unreachable: readonly OfficeCard[];
}

/** Whom to write to about a form, of the rows that are shown. */
export function reminderOf(rows: readonly OfficeRow[]): Reminder {
  const silent = rows.filter((row) => row.answer === null);
  const addresses = new Set(silent.flatMap(({ contactEmail }) => (contactEmail ? [contactEmail] : [])));
  return {
    addresses: [...addresses].join('; '),
    count: addresses.size,
    unreachable: silent.filter(({ contactEmail }) => !contactEmail).map(({ office }) => office),
  };
}

/** A link that writes to somebody about a form. An address can add no other header to it. */
export const mailLink = (address: string, subject: string): string =>
  `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
