/** Who of the offices reads a ticket beside its requester (docs/decisions/0021). */

/** Most people that one ticket is copied to. */
export const CC_MAX = 20;

/** Somebody who is copied in; in the shape in which events name what something points at. */
export interface CopiedPerson {
  /** Document id of the staff row. */
  readonly id: string;
  readonly name: string;
}

/** Somebody who can be copied in, as the desk finds them. */
export interface ReaderChoice extends CopiedPerson {
  readonly email: string;
  readonly officeNameJa: string;
  readonly officeNameEn: string;
}

/** GET /tickets/readers?search= (admin): people of the offices by a part of their name, address or office. */
export interface ReaderChoicesAnswer {
  readonly people: readonly ReaderChoice[];
}

/** Who let somebody read a ticket, and when. */
export interface LetIn {
  /** Of the desk. */
  readonly by: string;
  readonly at: string;
}

/** What the portal says of who can read a ticket, as part of GET /api/tickets/:number. */
export interface TicketReaders {
  /** The office contact does not read it. */
  readonly isPrivate: boolean;
  /** Who speaks for the office; null where nobody does, or where they are the requester. */
  readonly contactName: string | null;
  readonly copied: readonly {
    readonly name: string;
    readonly isReader: boolean;
    /** Null where no event tells. */
    readonly letIn: LetIn | null;
  }[];
}

interface Happened {
  readonly kind: string;
  readonly at: string;
  readonly actorName: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const holds = (people: unknown, id: string): boolean =>
  Array.isArray(people) && people.some((person: { readonly id?: unknown } | null) => person?.id === id);

/** Whether an event copies somebody in: a change of the fact, or a split that took the readers along. */
function letsIn({ kind, data }: Happened, id: string): boolean {
  if (kind === 'ticket.splitFrom') return holds(data['cc'], id);
  if (kind !== 'ticket.changed') return false;
  const change = (data['changes'] as Readonly<Record<string, { from: unknown; to: unknown }>> | undefined)?.[
    'cc'
  ];
  return change !== undefined && holds(change.to, id) && !holds(change.from, id);
}

/**
 * Who copied somebody in the last time.
 * @param happened the events of a ticket, oldest first
 * @param id document id of the staff row
 */
export function letInBy(happened: readonly Happened[], id: string): LetIn | null {
  const event = happened.findLast((one) => letsIn(one, id));
  return event ? { by: event.actorName, at: event.at } : null;
}
