import { parseCsv } from './csv';
import { demoContentSets } from './demo/content';
import { DEMO_CONVERSATIONS } from './demo/conversations';
import { demoStaffSet } from './demo/people';
import { formRows } from './forms';
import { referenceSets } from './reference';
import { plant, type SeedData, type SeedStore, type SeedTexts } from './store';

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
  const rows: { uid: string; key: string; data: SeedData; texts: SeedTexts | undefined }[] = [];
  const keyOf = (data: SeedData, texts: SeedTexts | undefined): string =>
    String(
      texts?.ja?.['title'] ??
        texts?.en?.['title'] ??
        ['code', 'key', 'tag', 'email', 'name', 'countsFrom'].map((name) => data[name]).find(Boolean) ??
        'window',
    );
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
    insert: (uid, data, texts) => {
      rows.push({ uid, key: keyOf(data, texts), data, texts });
      return Promise.resolve(String(rows.length - 1));
    },
  };
  return { store, rows, looks: () => looks };
};

/** Regions, offices, software, licences, the agreement, the window, the target, tags, forms, canned replies. */
const REFERENCE_ROWS = 6 + 76 + 12 + 7 + 1 + 1 + 1 + 7 + 2 + 6;

describe('plant', () => {
  it('writes the specification once, each office with its region, and then looks at nothing more', async () => {
    const { store, rows, looks } = memory();
    expect(await plant(store, referenceSets())).toBe(REFERENCE_ROWS);
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
    expect(await plant(store, referenceSets())).toBe(REFERENCE_ROWS - 1);
    expect(rows.filter(({ key }) => key === 'asia')).toHaveLength(1);
    rows.splice(
      rows.findIndex(({ key }) => key === 'paris'),
      1,
    );
    expect(await plant(store, referenceSets())).toBe(0);
    expect(rows.some(({ key }) => key === 'paris')).toBe(false);
  });
});

describe('forms', () => {
  it('say everything in both languages, under keys of their own, and need the day of the count only', () => {
    const forms = formRows().map(({ data }) => data) as unknown as {
      key: string;
      state: string;
      fields: Record<string, string | boolean>[];
    }[];
    expect(forms.map(({ key, state, fields }) => [key, state, fields.length])).toEqual([
      ['machine-counts', 'open', 7],
      ['licence-counts', 'open', 14],
    ]);
    for (const { fields } of forms) {
      expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
      expect(fields.filter(({ key }) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(String(key)))).toEqual([]);
      expect(fields.filter(({ labelJa, labelEn }) => !labelJa || !labelEn)).toEqual([]);
      expect(
        fields.filter(({ helpJa, helpEn }) => (helpJa === undefined) !== (helpEn === undefined)),
      ).toEqual([]);
      expect(fields.filter(({ isRequired }) => isRequired).map(({ key }) => key)).toEqual(['counted_on']);
    }
    expect(forms[0]?.fields.map(({ prefill }) => prefill).filter(Boolean)).toEqual([
      'officePcs',
      'officeServers',
      'officePrinters',
    ]);
  });
});

describe('the demo', () => {
  const now = Date.parse('2026-03-05T12:00:00Z');
  const planted = async () => {
    const { store, rows } = memory();
    const sets = [...referenceSets(), demoStaffSet(new Map()), ...demoContentSets(now)];
    await plant(store, sets);
    const again = await plant(store, sets);
    return { rows, again, of: (type: string) => rows.filter(({ uid }) => uid === `api::${type}.${type}`) };
  };

  it('is written once, each row pointing at rows that are there', async () => {
    const { rows, again, of } = await planted();
    expect(again).toBe(0);
    const counts = ['asset', 'vendor', 'licence-allocation', 'document', 'notice'].map(
      (type) => of(type).length,
    );
    expect(counts).toEqual([13, 3, 7, 4, 2]);
    for (const { data } of [...of('asset'), ...of('vendor'), ...of('licence-allocation')]) {
      expect(rows[Number(data['office'])]?.uid).toBe('api::office.office');
    }
    const printer = of('asset').find(({ key }) => key === 'ACC-0101');
    expect(printer?.data).toMatchObject({ kind: 'printer', hostName: 'ACC-PRINT-1', state: 'inUse' });
    expect(of('asset').filter(({ data }) => data['user'] !== undefined)).toHaveLength(3);
  });

  it('has the machines that its conversations speak of', async () => {
    const said = DEMO_CONVERSATIONS.flatMap(({ body, steps }) => [
      body,
      ...steps.map((step) => ('body' in step ? step.body : '')),
    ]).join('\n');
    const spokenOf = new Set(said.match(/\b[A-Z]{3}-\d{4}\b/g));
    expect(spokenOf.size).toBeGreaterThanOrEqual(3);
    const tags = (await planted()).of('asset').map(({ key }) => key);
    expect([...spokenOf].filter((tag) => !tags.includes(tag))).toEqual([]);
  });

  it('counts licences at the end of a month, and shows a notice to all and one to a region', async () => {
    const { rows, of } = await planted();
    expect(of('licence-allocation').map(({ data }) => data['countedOn'])).toEqual(
      Array.from({ length: 7 }, () => '2026-02-28'),
    );
    const [all, one] = of('notice');
    expect(all?.data).toEqual({ showsFrom: '2026-02-26', showsUntil: null });
    const [region] = one?.data['regions'] as readonly string[];
    expect(rows[Number(region)]?.key).toBe('middle-east-and-africa');
  });

  it('has documents in both languages, in one, and for office contacts, with something in them', async () => {
    const documents = (await planted()).of('document');
    expect(documents.map(({ data, texts }) => [data['audience'], Object.keys(texts ?? {}).join()])).toEqual([
      ['offices', 'ja,en'],
      ['offices', 'ja'],
      ['offices', 'en'],
      ['officeContacts', 'ja,en'],
    ]);
    for (const text of documents.flatMap(({ texts }) => Object.values(texts ?? {}))) {
      const body = String(text['body']);
      expect(body).toMatch(/^## /m);
      expect(body).toMatch(/^\| ?-/m);
      expect(body).toMatch(/\*\*.+\*\*/);
    }
  });

  it('invents addresses that can receive nothing', async () => {
    const { rows } = await planted();
    const emails = rows.map(({ data }) => data['email']).filter((email) => typeof email === 'string');
    expect(emails.length).toBeGreaterThan(10);
    expect(emails.filter((email) => !/(?:[@.]demo|@desk)\.example$/.test(email))).toEqual([]);
  });
});
