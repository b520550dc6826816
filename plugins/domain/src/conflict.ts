/** What two people changed at once, and how the second one is told. */

/** An attribute with the values that an event keeps: before and after. */
export type Changes = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** What a row became under one of its revisions. */
export interface RevisedBy {
  /** The revision that the row has had since. */
  readonly revision: number;
  /** Who did it, and when (ISO instant). */
  readonly by: string;
  readonly byId: string;
  readonly at: string;
  readonly changes: Changes;
}

/** A field that both changed, to different values. */
export interface ConflictField {
  readonly field: string;
  /** What the one who is refused wrote; a relation is what was added and taken away. */
  readonly mine: unknown;
  /** What stands there now. */
  readonly theirs: unknown;
  /** Who wrote what stands there, and when (ISO instant); null where no event tells. */
  readonly by: string | null;
  readonly at: string | null;
}

/** The details of the refusal `record.conflict`. */
export interface Conflict {
  /** The revision that stands now: a save that knows of it is taken. */
  readonly revision: number;
  readonly fields: readonly ConflictField[];
}

export interface Sent {
  /** What the sender saw when beginning. */
  readonly revision: number;
  /** By attribute. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Stands {
  readonly revision: number;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Merged {
  /** The attributes that the sender changed, against what the sender had seen. */
  readonly mine: readonly string[];
  readonly conflicts: readonly ConflictField[];
}

/**
 * Compares what somebody sent with what stands, field by field, over what the sender had seen. What only the other one
 * changed is no conflict, and neither is the same value written twice.
 * @param since what happened after the sender's revision, oldest first
 * @param isSame whether a sent value says the same as a stored one (dates, numbers and relations have several forms)
 */
export function mergeSince(
  sent: Sent,
  stands: Stands,
  since: readonly RevisedBy[],
  isSame: (field: string, sent: unknown, stored: unknown) => boolean,
): Merged {
  const seen = (field: string): unknown => {
    const first = since.find(({ changes }) => Object.hasOwn(changes, field));
    return first ? first.changes[field]?.from : stands.values[field];
  };
  const mine = Object.keys(sent.values).filter((field) => !isSame(field, sent.values[field], seen(field)));
  const conflicts = mine
    .filter((field) => since.some(({ changes }) => Object.hasOwn(changes, field)))
    .filter((field) => !isSame(field, sent.values[field], stands.values[field]))
    .map((field): ConflictField => {
      const last = since.filter(({ changes }) => Object.hasOwn(changes, field)).at(-1);
      return {
        field,
        mine: sent.values[field],
        theirs: stands.values[field],
        by: last?.by ?? null,
        at: last?.at ?? null,
      };
    });
  return { mine, conflicts };
}
