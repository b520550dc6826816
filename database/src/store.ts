/** What a seed needs of the database it is poured into. The CMS gives one that writes through its documents. */

import type { Language } from '@kaigai-desk/domain';

/** A row by the names of its attributes; a relation is the document id of its target, or a list of them. */
export type SeedData = Readonly<Record<string, unknown>>;

/** What a localised row says in each language it is written in, beside what all languages share. */
export type SeedTexts = Readonly<Partial<Record<Language, SeedData>>>;

export interface SeedStore {
  /** The keys that were seeded once, also of rows that a person has deleted since. */
  seededKeys(): Promise<ReadonlySet<string>>;
  /** Adds keys to those that are never seeded again. */
  markSeeded(keys: readonly string[]): Promise<void>;
  /**
   * All rows of a type.
   * @param keyAttribute the attribute that tells them apart; for a single type its one row stands under this name
   * @returns key to document id
   */
  idsByKey(uid: string, keyAttribute: string): Promise<ReadonlyMap<string, string>>;
  /**
   * Writes one row and gives its document id. A row of a type with drafts is published at once.
   * @param texts for a localised type; the row is then there in these languages only
   */
  insert(uid: string, data: SeedData, texts?: SeedTexts): Promise<string>;
}

export interface SeedSet {
  readonly uid: string;
  /** The attribute that tells the rows apart. */
  readonly keyAttribute: string;
  readonly rows: readonly SeedRow[];
}

export interface SeedRow {
  readonly key: string;
  readonly data: SeedData;
  /** Attributes that point to rows which are there or seeded before: to one, or to several. */
  readonly links?: Readonly<Record<string, SeedLink | readonly SeedLink[]>>;
  readonly texts?: SeedTexts;
}

export interface SeedLink {
  readonly uid: string;
  readonly keyAttribute: string;
  readonly key: string;
}

/** The name under which a row is remembered as seeded. */
export const markerOf = (uid: string, key: string): string => `${uid}#${key}`;

/**
 * Writes the rows that were never written before, and changes nothing else: a row that a person has changed stays
 * changed, a row that a person has deleted stays away. Costs one look at the markers when there is nothing to do.
 * @returns how many rows were written
 */
export async function plant(store: SeedStore, sets: readonly SeedSet[]): Promise<number> {
  const seeded = await store.seededKeys();
  const fresh = sets.filter(({ uid, rows }) => rows.some(({ key }) => !seeded.has(markerOf(uid, key))));
  if (fresh.length === 0) return 0;

  const ids = new Map<string, Map<string, string>>();
  const idsOf = async (uid: string, keyAttribute: string): Promise<Map<string, string>> => {
    const known = ids.get(uid) ?? new Map(await store.idsByKey(uid, keyAttribute));
    ids.set(uid, known);
    return known;
  };

  /** A person may have deleted or renamed a target: the row is then written without it. */
  const targetsOf = async (links: SeedRow['links'] = {}): Promise<SeedData> => {
    const targets: Record<string, string | readonly string[]> = {};
    for (const [attribute, link] of Object.entries(links)) {
      const found: string[] = [];
      for (const { uid, keyAttribute, key } of [link].flat()) {
        const id = (await idsOf(uid, keyAttribute)).get(key);
        if (id !== undefined) found.push(id);
      }
      if (Array.isArray(link)) targets[attribute] = found;
      else if (found[0] !== undefined) targets[attribute] = found[0];
    }
    return targets;
  };

  let written = 0;
  for (const { uid, keyAttribute, rows } of fresh) {
    const there = await idsOf(uid, keyAttribute);
    for (const { key, data, links, texts } of rows) {
      if (seeded.has(markerOf(uid, key)) || there.has(key)) continue;
      there.set(key, await store.insert(uid, { ...data, ...(await targetsOf(links)) }, texts));
      written += 1;
    }
    await store.markSeeded(rows.map(({ key }) => markerOf(uid, key)));
  }
  return written;
}
