import { parseCsv } from './csv';
import { referenceSets } from './reference';
import { plant, type SeedData, type SeedStore } from './store';

describe('parseCsv', () => {
  it('reads quotes, empty cells and both ends of a line', () => {
    expect(parseCsv('a,b\r\n"x, ""y""",\n\n1,2', ['a', 'b'])).toEqual([
      { a: 'x, "y"', b: '' },
      { a: '1', b: '2' },
    ]);
  });
  it('refuses a stray quote, a short line and a missing column', () => {
    expect(() => parseCsv('a,b\n"x,1\n', ['a'])).toThrow('quote');
    expect(() => parseCsv('a,b\n1\n', ['a'])).toThrow('1 cells, not 2');
    expect(() => parseCsv('a\n1\n', ['a', 'b'])).toThrow('lacks the columns b');
  });
});

/** A store in memory, to see what is asked for; the CMS's own one is tested with it (tests/api). */
const memory = () => {
  const rows: { uid: string; key: string; data: SeedData }[] = [];
  const seeded = new Set<string>();
  let looks = 0;
  const store: SeedStore = {
    seededKeys: () => Promise.resolve(new Set(seeded)),
    markSeeded: (keys) => {
      for (const key of keys) seeded.add(key);
      return Promise.resolve();
    },
    idsByKey: (uid) => {
      looks += 1;
      return Promise.resolve(
        new Map(rows.flatMap((row, index) => (row.uid === uid ? [[row.key, String(index)] as const] : []))),
      );
    },
    insert: (uid, data) => {
      rows.push({ uid, key: String(data['code'] ?? data['name'] ?? data['countsFrom'] ?? 'window'), data });
      return Promise.resolve(String(rows.length - 1));
    },
  };
  return { store, rows, looks: () => looks };
};

describe('plant', () => {
  it('writes the specification once, each office with its region, and then looks at nothing more', async () => {
    const { store, rows, looks } = memory();
    expect(await plant(store, referenceSets())).toBe(6 + 76 + 12 + 1 + 1);
    const accra = rows.find(({ key }) => key === 'accra');
    const region = rows[Number(accra?.data['region'])];
    expect(region?.key).toBe('middle-east-and-africa');
    const before = looks();
    expect(await plant(store, referenceSets())).toBe(0);
    expect(looks()).toBe(before);
  });

  it('brings back nothing that was deleted, and leaves a row alone that was there before', async () => {
    const { store, rows } = memory();
    await store.insert('api::region.region', { code: 'asia', nameEn: 'Asia, as HQ calls it' });
    expect(await plant(store, referenceSets())).toBe(6 + 76 + 12 + 1 + 1 - 1);
    expect(rows.filter(({ key }) => key === 'asia')).toHaveLength(1);
    rows.splice(
      rows.findIndex(({ key }) => key === 'paris'),
      1,
    );
    expect(await plant(store, referenceSets())).toBe(0);
    expect(rows.some(({ key }) => key === 'paris')).toBe(false);
  });
});
