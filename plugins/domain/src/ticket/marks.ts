/** What the desk marks a ticket with, beside its state: how much it presses, and what it is about. */

export const PRIORITIES = ['high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Most tags that one ticket bears. */
export const TAGS_MAX = 10;

/** A tag as tickets bear it; in the shape in which events name what something points at. */
export interface TicketTag {
  /** Document id of its row. */
  readonly id: string;
  /** Its label in Japanese, and in English. */
  readonly name: string;
  readonly nameEn: string;
}

/** GET /tickets/tags (admin): what can be put on a ticket, by label. */
export interface TagChoicesAnswer {
  readonly tags: readonly TicketTag[];
}

/** Whether two tickets bear the same tags, in whatever order. */
export const isSameTags = (
  one: readonly { readonly id: string }[],
  other: readonly { readonly id: string }[],
): boolean => one.length === other.length && one.every(({ id }) => other.some((tag) => tag.id === id));
