/** What an agent has typed into the facts of a ticket, against what they saw, and what somebody else did meanwhile. */
import {
  isSameTags,
  type Assignee,
  type CopiedPerson,
  type ChangeTicket,
  type Conflict,
  type ConflictField,
  type ConversationAnswer,
  type Language,
  type Priority,
  type TicketFact,
  type TicketTag,
} from '@kaigai-desk/domain';
import type { Choice } from '@kaigai-desk/platform/admin-kit';

export interface Facts {
  readonly assignee: Assignee | null;
  readonly subject: string;
  readonly language: Language;
  readonly priority: Priority;
  readonly tags: readonly TicketTag[];
  readonly isPrivate: boolean;
  readonly cc: readonly CopiedPerson[];
}

/** A fact that both changed, until it is settled whose value stays. */
export interface Dispute extends ConflictField {
  readonly field: TicketFact;
  readonly choice: Choice | null;
}

export interface Editing {
  /** What the next save says it has seen. */
  readonly revision: number;
  readonly seen: Facts;
  readonly typed: Facts;
  readonly disputes: readonly Dispute[];
}

/** In the order of the form. */
export const FACTS = [
  'assignee',
  'priority',
  'tags',
  'isPrivate',
  'cc',
  'subject',
  'language',
] as const satisfies readonly TicketFact[];
const isFact = (name: string): name is TicketFact => FACTS.some((fact) => fact === name);

function isSame(fact: TicketFact, one: Facts, other: Facts): boolean {
  if (fact === 'assignee') return one.assignee?.id === other.assignee?.id;
  if (fact === 'tags' || fact === 'cc') return isSameTags(one[fact], other[fact]);
  return one[fact] === other[fact];
}

/** Begins from what is shown now; a later refresh of the page does not touch it. */
export function beginEditing(shown: ConversationAnswer): Editing {
  const { revision, assignee, priority, tags, isPrivate, cc, subject, language } = shown;
  const seen = { assignee, priority, tags, isPrivate, cc, subject, language };
  return { revision, seen, typed: seen, disputes: [] };
}

export const typeInto = (editing: Editing, part: Partial<Facts>): Editing => ({
  ...editing,
  typed: { ...editing.typed, ...part },
});

/** What is to be sent: the facts that differ from what was seen; null when there are none. */
export function changeOf({ revision, seen, typed }: Editing): ChangeTicket | null {
  const touched = FACTS.filter((fact) => !isSame(fact, typed, seen));
  if (touched.length === 0) return null;
  return {
    revision,
    ...(touched.includes('assignee') ? { assigneeId: typed.assignee?.id ?? null } : {}),
    ...(touched.includes('priority') ? { priority: typed.priority } : {}),
    ...(touched.includes('tags') ? { tagIds: typed.tags.map(({ id }) => id) } : {}),
    ...(touched.includes('isPrivate') ? { isPrivate: typed.isPrivate } : {}),
    ...(touched.includes('cc') ? { ccIds: typed.cc.map(({ id }) => id) } : {}),
    ...(touched.includes('subject') ? { subject: typed.subject } : {}),
    ...(touched.includes('language') ? { language: typed.language } : {}),
  };
}

/**
 * After a refusal: what is typed stays, what stands is what was seen, and each disputed fact waits for a choice. The
 * next save knows of the revision that stands.
 */
export function refusedBy(editing: Editing, { revision, fields }: Conflict): Editing {
  const disputes = fields.flatMap((row): readonly Dispute[] =>
    isFact(row.field) ? [{ ...row, field: row.field, choice: null }] : [],
  );
  const theirs = Object.fromEntries(disputes.map((dispute) => [dispute.field, dispute.theirs]));
  return { ...editing, revision, seen: { ...editing.seen, ...(theirs as Partial<Facts>) }, disputes };
}

/** Settles a disputed fact, or settles it the other way. */
export function settle(editing: Editing, field: TicketFact, choice: Choice): Editing {
  const dispute = editing.disputes.find((row) => row.field === field);
  if (!dispute) return editing;
  return {
    ...typeInto(editing, { [field]: dispute[choice] } as Partial<Facts>),
    disputes: editing.disputes.map((row) => (row === dispute ? { ...row, choice } : row)),
  };
}
