import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../database/rows';
import { setDerived } from './set-based';

/** A key that the desk keeps by itself, so that a unique index can say what a schema cannot. */
export interface DerivedKey {
  /** The attribute that holds it, with a unique index. Nobody writes it. */
  readonly attribute: string;
  /** The attribute beside which a person reads that the row is there already. */
  readonly shownAt: string;
  /** Relations that the key needs. */
  readonly populate: readonly string[];
  /** The key of a stored row; null while something of it is missing, and then nothing is unique. */
  keyOf(row: Row): string | null;
}

type Target = { readonly documentId?: unknown } | null | undefined;

/**
 * Joins the parts. Rows that are pointed to stand in it by their document id, which never changes: a code may.
 */
const joined = (...parts: readonly unknown[]): string | null => {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    return (part as Target)?.documentId;
  });
  return texts.every((text) => typeof text === 'string' && text !== '') ? texts.join('#') : null;
};

/** Every derived key of the desk, by uid of the type. */
export const DERIVED_KEYS: Readonly<Record<string, DerivedKey>> = {
  'api::licence-allocation.licence-allocation': {
    attribute: 'uniqueKey',
    shownAt: 'countedOn',
    populate: ['licence', 'office'],
    keyOf: (row) => joined(row['licence'], row['office'], row['staffKind'], row['countedOn']),
  },
  'api::vendor.vendor': {
    attribute: 'uniqueKey',
    shownAt: 'name',
    populate: ['office'],
    keyOf: (row) => joined(row['office'], row['name']),
  },
};

/** What a write answers: the row, or all rows of a document that was cloned. */
const writtenIds = (result: unknown): readonly number[] => {
  if (typeof result !== 'object' || result === null) return [];
  const rows: readonly unknown[] = 'entries' in result ? (result.entries as readonly unknown[]) : [result];
  return rows.map((row) => Number((row as Row).id));
};

/**
 * Keeps the derived key of what was just written, inside the transaction of the write. Works from the stored row,
 * since a change names only what it changes, and names relations in several ways.
 * @param result what the document service answered
 */
export async function keepDerivedKey(strapi: Core.Strapi, uid: string, result: unknown): Promise<void> {
  const key = DERIVED_KEYS[uid];
  if (!key) return;
  for (const id of writtenIds(result)) {
    const row = await rowsOf(strapi, uid).findOne({ where: { id }, populate: key.populate });
    if (!row) continue;
    const wanted = key.keyOf(row);
    if (row[key.attribute] === wanted) continue;
    await setDerived(strapi, uid, id, { [key.attribute]: wanted });
  }
}
