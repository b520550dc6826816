/**
 * Writes past the document service and its hooks: derived columns only, and only here. A test looks that no other file
 * writes to a table of a guarded type.
 */
import type { Core, UID } from '@strapi/strapi';
import { keptOf } from './kept';

/**
 * Sets derived columns of rows, inside the caller's transaction. It is no change of a person: no event, no revision.
 * @throws Error when a column is not among those that kept.ts lists as derived
 */
export async function setDerived(
  strapi: Core.Strapi,
  uid: string,
  id: number,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { derived } = keptOf(uid);
  const other = Object.keys(columns).find((name) => !derived.includes(name));
  if (other !== undefined) throw new Error(`${other} of ${uid} is no derived column`);
  await strapi.db
    .queryBuilder(uid as UID.ContentType)
    .where({ id })
    .update({ ...columns })
    .execute();
}

/** Counts up the revisions of rows that changed along with another one: the other languages of a document. */
export async function countUp(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly { readonly id: number; readonly revision: number }[],
): Promise<void> {
  for (const { id, revision } of rows) {
    await strapi.db
      .queryBuilder(uid as UID.ContentType)
      .where({ id })
      .update({ revision: revision + 1 })
      .execute();
  }
}
