/** What stands beside a conversation and is asked for by a request of its own, so that the conversation need not wait. */
import type { OfficeFormAnswer } from '../forms/contract';
import type { OfficeMachines } from '../ledger/contract';
import type { TicketState } from './states';

/** A vendor that looks after something of an office. */
export interface VendorCard {
  /** Document id, for a link to its row. */
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly phone: string;
  readonly email: string;
  readonly hours: string;
  /** Last day of the contract (`YYYY-MM-DD`); null where it is not known. */
  readonly contractUntil: string | null;
  /** The last day is over, by the calendar of the office. */
  readonly isExpired: boolean;
}

/** GET /tickets/conversations/:number/beside (admin) */
export interface BesideAnswer {
  /** Who speaks for the office; null where nobody is entered. */
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string } | null;
  /** Vendors in use, by name. */
  readonly vendors: readonly VendorCard[];
  readonly machines: OfficeMachines;
  /** What the office answers at present to forms, newest first; null for a reader who may not see answers. */
  readonly answers: readonly OfficeFormAnswer[] | null;
  /** What else the requester waits for: unfinished tickets, newest first. */
  readonly requesterTickets: {
    readonly total: number;
    readonly first: readonly {
      readonly number: number;
      readonly subject: string;
      readonly state: TicketState;
    }[];
  };
}
