/** What can stand between two tickets. */
import type { TicketState } from './states';

/** As one says it of this ticket: the same trouble as, a follow-up of, see also. */
export const LINK_KINDS = ['sameTrouble', 'followUpOf', 'seeAlso'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The kinds with their other ends. */
export type Relation = LinkKind | 'followedBy' | 'splitFrom' | 'splitInto';

/** A ticket beside another one, as the desk sees it. */
export interface RelatedTicket {
  readonly number: number;
  readonly subject: string;
  readonly state: TicketState;
  readonly relation: Relation;
}
