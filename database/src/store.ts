/** What a seed needs of the database it is poured into. The CMS gives one that writes through its documents. */

/** A row by the names of its attributes; a relation is the document id of its target. */
export type SeedData = Readonly<Record<string, unknown>>;

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
  /** Writes one row and gives its document id. */
  insert(uid: string, data: SeedData): Promise<string>;
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
  /** Attributes that point to rows which are there or seeded before. */
  readonly links?: Readonly<Record<string, SeedLink>>;
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

  let written = 0;
  for (const { uid, keyAttribute, rows } of fresh) {
    const there = await idsOf(uid, keyAttribute);
    for (const { key, data, links = {} } of rows) {
      if (seeded.has(markerOf(uid, key)) || there.has(key)) continue;
      const targets: Record<string, string> = {};
      for (const [attribute, target] of Object.entries(links)) {
        const id = (await idsOf(target.uid, target.keyAttribute)).get(target.key);
        // A person may have deleted or renamed the target: the row is then written without it.
        if (id !== undefined) targets[attribute] = id;
      }
      there.set(key, await store.insert(uid, { ...data, ...targets }));
      written += 1;
    }
    await store.markSeeded(rows.map(({ key }) => markerOf(uid, key)));
  }
  return written;
}
