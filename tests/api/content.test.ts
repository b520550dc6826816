/** The content as HQ IT meets it: seeded from the specification, kept when changed, checked when saved. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { adminOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';

let desk: Desk;
let hq: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  hq = await adminOf(desk, 'hq-it');
});
afterAll(() => desk.stop());

type OfficeRow = Readonly<Record<string, unknown>> & { readonly documentId: string };
const officesOf = async (): Promise<readonly OfficeRow[]> =>
  (await desk.strapi.db.query('api::office.office').findMany({ populate: true })) as unknown as OfficeRow[];
const seedLines = (file: string): readonly string[] =>
  readFileSync(path.resolve(__dirname, '../../database/seeds', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

describe('seeds', () => {
  it('hold 76 offices with the counts of the specification, and empty where nothing was reported', async () => {
    const offices = await officesOf();
    expect(offices).toHaveLength(76);
    expect(seedLines('offices.csv')).toHaveLength(76);
    const sum = (key: string): number =>
      offices.reduce((total, office) => total + Number(office[key] ?? 0), 0);
    expect([sum('pcsReported'), sum('serversReported'), sum('printersReported')]).toEqual([1236, 31, 273]);
    const houston = offices.find((office) => office['code'] === 'houston');
    expect(houston).toMatchObject({ pcsReported: 12, serversReported: null, countsReportedOn: '2020-07-30' });
    const accra = offices.find((office) => office['code'] === 'accra');
    expect(accra).toMatchObject({ phase: 'preparing', pcsReported: null, countsReportedOn: null });
    expect(offices.filter((office) => office['phase'] === 'service')).toHaveLength(75);
    expect(new Set(offices.map((office) => office['countryCode'])).size).toBe(56);
    expect(accra?.['isWorkingWeekConfirmed']).toBe(false);
    expect(accra?.['workingWeek']).toHaveLength(5);
  });

  it('hold the software of table 1 and the five service levels', async () => {
    const software: unknown[] = await desk.strapi.db.query('api::software.software').findMany({});
    expect(software).toHaveLength(seedLines('software.csv').length);
    const agreements: unknown = await desk.strapi.db
      .query('api::service-level-agreement.service-level-agreement')
      .findMany({ populate: ['targets'] });
    expect(agreements).toMatchObject([{ countsFrom: '2021-07-01' }]);
    const [agreement] = agreements as readonly [
      { targets: readonly { key: string; target: number | string }[] },
    ];
    expect(agreement.targets.map(({ key, target }) => [key, Number(target)])).toEqual([
      ['response_rate', 100],
      ['phone_wait', 10],
      ['phone_handling', 600],
      ['mail_answer', 12],
      ['first_contact_resolution', 80],
    ]);
  });
});

describe('what HQ IT saves in the Content Manager', () => {
  const url = '/content-manager/collection-types/api::office.office';

  it('is kept, and checked by the same rules as everything else', async () => {
    const accra = (await officesOf()).find((office) => office['code'] === 'accra');
    const id = accra?.documentId ?? '';
    const saved = await hq.call('put', `${url}/${id}`, { nameEn: 'Accra (new)' });
    expect(saved.status).toBe(200);
    const zone = await hq.call('put', `${url}/${id}`, { timeZone: 'Mars/Olympus' });
    expect(zone.status).toBe(400);
    const { error } = zone.body as { error: { details: { code: string; errors: readonly object[] } } };
    expect(error.details).toMatchObject({
      code: 'input.invalid',
      errors: [
        { path: ['timeZone'], message: 'IANA のタイムゾーン名(例: Africa/Accra)を入力してください。' },
      ],
    });
    const controls = await hq.call('put', `${url}/${id}`, { nameJa: 'アクラ\u0000' });
    expect(controls.status).toBe(400);
    const twice = await hq.call('post', url, {
      code: 'accra',
      nameJa: 'x',
      nameEn: 'x',
      timeZone: 'Africa/Accra',
      countryCode: 'GH',
      phase: 'preparing',
    });
    expect(twice.status).toBe(400);
    const after = (await officesOf()).find((office) => office['code'] === 'accra');
    expect(after).toMatchObject({ nameEn: 'Accra (new)', timeZone: 'Africa/Accra', nameJa: 'アクラ' });
  });
});

describe('routes of ours', () => {
  interface Route {
    readonly method: string;
    readonly path: string;
    readonly config?: {
      readonly auth?: { readonly strategies?: readonly { readonly name?: string }[] };
      readonly policies?: readonly (string | { readonly name: string })[];
    };
  }
  it.each(['platform', 'tickets'])('of %s each name who may come in', (plugin) => {
    const groups = desk.strapi.plugin(plugin).routes as unknown as Record<
      string,
      { type: string; routes: readonly Route[] }
    >;
    expect(Object.values(groups).flatMap((group) => group.routes).length).toBeGreaterThan(3);
    for (const { type, routes } of Object.values(groups)) {
      for (const route of routes) {
        const strategies = route.config?.auth?.strategies?.map((strategy) => strategy.name) ?? [];
        const policies =
          route.config?.policies?.map((policy) => (typeof policy === 'string' ? policy : policy.name)) ?? [];
        const isGuarded =
          type === 'admin'
            ? policies.includes('admin::isAuthenticatedAdmin') && policies.includes('admin::hasPermissions')
            : strategies.length === 1 && String(strategies[0]).startsWith('desk-');
        expect(`${route.method} ${route.path} guarded: ${isGuarded}`).toMatch(/true$/);
      }
    }
  });

  it('are the only ones that the content API has of our types', () => {
    const apis = desk.strapi.apis as unknown as Record<string, { routes?: Record<string, unknown> }>;
    for (const [name, api] of Object.entries(apis)) {
      expect(`${name}: ${Object.keys(api.routes ?? {}).length}`).toBe(`${name}: 0`);
    }
  });
});
