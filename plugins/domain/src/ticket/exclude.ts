/** A ticket that is no inquiry is taken out of the count (docs/service-levels.md, 'Inquiry'): by the desk, and HQ IT can void it. */
import * as v from 'valibot';
import { textField } from '../text';
import { isCall, type Channel } from './channels';
import type { Side } from './states';

/** `ownWork`: opened by the desk itself, for a campaign, a round, a request of the security centre. */
export const EXCLUSION_REASONS = ['spam', 'test', 'ownWork'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** Most characters of a reason in words. */
export const WHY_MAX = 1_000;
const why = textField({ max: WHY_MAX, lines: 'many' });

/** POST …/exclusion (admin). */
export const ExcludeTicket = v.strictObject(
  { reason: v.picklist(EXCLUSION_REASONS, 'field.unknownChoice'), why },
  'field.unknown',
);
export type ExcludeTicket = v.InferOutput<typeof ExcludeTicket>;

/** POST …/exclusion/void (admin): HQ IT says why. */
export const VoidExclusion = v.strictObject({ why }, 'field.unknown');
export type VoidExclusion = v.InferOutput<typeof VoidExclusion>;

/** What an exclusion looks at. */
export interface Excluded {
  readonly channel: Channel;
  readonly openedBySide: Side;
  /** The first answer is there, be it of desk or HQ. */
  readonly isAnswered: boolean;
  /** Public words of the requester's side after those that the ticket began with. */
  readonly repliesOfOffice: number;
  /** Tickets that were merged into it. */
  readonly absorbed: number;
}

export type ExclusionRefusal =
  'ticket.excludeCall' | 'ticket.excludeAnswered' | 'ticket.excludeWord' | 'ticket.excludeHolds';

/**
 * Whether a ticket may be taken out of the count, beside what the table of states says.
 * The desk's own work came in by no channel of a person: a mail or a chat is a requester's word.
 * @returns the code of the refusal, null where it may
 */
export function refuseExclusion(ticket: Excluded, reason: ExclusionReason): ExclusionRefusal | null {
  if (isCall(ticket.channel)) return 'ticket.excludeCall';
  if (ticket.isAnswered) return 'ticket.excludeAnswered';
  if (ticket.absorbed > 0) return 'ticket.excludeHolds';
  const isOwnWork =
    ticket.channel === 'other' &&
    (ticket.openedBySide === 'desk' || ticket.openedBySide === 'hq') &&
    ticket.repliesOfOffice === 0;
  return reason === 'ownWork' && !isOwnWork ? 'ticket.excludeWord' : null;
}

/** What HQ IT sees of an exclusion or a relay: one row an act. */
export interface ReviewRow {
  readonly number: number;
  readonly subject: string;
  readonly officeNameJa: string;
  readonly officeNameEn: string;
  readonly by: string;
  readonly at: string;
  /** Of an exclusion. */
  readonly reason: ExclusionReason | null;
  /** Of an exclusion; what the requester was told, of a relay. */
  readonly why: string;
  /** What HQ IT did about it: voided the exclusion, returned the relay. Null while it stands. */
  readonly undone: { readonly by: string; readonly at: string; readonly why: string } | null;
  /** It stands, and nothing else has happened to the ticket that would keep HQ IT from undoing it. */
  readonly canUndo: boolean;
}

/** GET /tickets/exclusions?page= and /tickets/relays?page= (admin, HQ IT), newest first. */
export interface ReviewAnswer {
  readonly rows: readonly ReviewRow[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}
