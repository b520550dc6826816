/** One way in: what does not come through the document service, with somebody behind it, is refused. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { newId, personOf } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { ownerOf } from './support/owners';
import { asSeed } from './support/seed';

let desk: Desk;
const lines: string[] = [];
beforeAll(async () => {
  desk = await bootDesk();
  const log = desk.strapi.log as unknown as { error(text: string): unknown };
  jest.spyOn(log, 'error').mockImplementation((text) => lines.push(text));
});
afterAll(() => desk.stop());
beforeEach(() => {
  lines.length = 0;
});

const refused = { code: 'write.unguarded' };
const contents = async (): Promise<unknown> =>
  Promise.all(
    ['offices', 'regions', 'tickets', 'messages', 'components_office_opening_hours', 'desk_events'].map(
      async (table) =>
        (await desk.strapi.db.connection.schema.hasTable(table))
          ? desk.strapi.db.connection(table).select('*').orderBy('id')
          : table,
    ),
  );

interface Query {
  create(params: object): Promise<unknown>;
  createMany(params: object): Promise<unknown>;
  update(params: object): Promise<unknown>;
  updateMany(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
  deleteMany(params: object): Promise<unknown>;
  findOne(params: object): Promise<{ id: number; documentId: string }>;
}
const query = (uid: string): Query => desk.strapi.db.query(uid as 'api::office.office') as unknown as Query;
const documents = (uid: string): Query =>
  desk.strapi.documents(uid as 'api::office.office') as unknown as Query;

const WAYS: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'query.create',
    () => query('api::region.region').create({ data: { code: 'x', nameJa: 'x', nameEn: 'x' } }),
  ],
  ['query.createMany', () => query('api::region.region').createMany({ data: [{ code: 'x' }] })],
  [
    'query.update',
    () => query('api::office.office').update({ where: { code: 'accra' }, data: { nameEn: 'x' } }),
  ],
  ['query.updateMany', () => query('api::ticket.ticket').updateMany({ where: {}, data: { subject: 'x' } })],
  ['query.delete', () => query('api::message.message').delete({ where: { id: 1 } })],
  ['query.deleteMany', () => query('api::message.message').deleteMany({ where: {} })],
  [
    'a part of a row',
    () => query('office.opening-hours').updateMany({ where: {}, data: { opensAt: '00:00:00' } }),
  ],
  [
    'documents with nobody behind',
    () => documents('api::region.region').create({ data: { code: 'x', nameJa: 'x', nameEn: 'x' } }),
  ],
  [
    'a transaction that somebody opened',
    () =>
      desk.strapi.db.transaction(() =>
        query('api::office.office').update({ where: { code: 'accra' }, data: { nameEn: 'x' } }),
      ),
  ],
  [
    'a seed that goes past the document service',
    () =>
      asSeed(desk.strapi, () =>
        query('api::office.office').update({ where: { code: 'accra' }, data: { nameEn: 'x' } }),
      ),
  ],
];

it.each(WAYS)('%s is refused, nothing is changed, and the log names who asked', async (_name, go) => {
  const before = await contents();
  await expect(go()).rejects.toMatchObject(refused);
  expect(await contents()).toEqual(before);
  expect(lines).toEqual([expect.stringMatching(/^write\.unguarded \w+ of \S+, asked for at .+/)]);
});

it('what a write leaves behind, un-awaited, finds the door closed', async () => {
  let late: Promise<unknown> = Promise.resolve();
  const stop = new Error('enough');
  desk.strapi.documents.use(async (ctx, next) => {
    const result = await next();
    if (ctx.uid !== 'api::region.region' || ctx.action !== 'create') return result;
    late = new Promise((resolve) => setTimeout(resolve, 50)).then(() =>
      query('api::office.office').update({ where: { code: 'accra' }, data: { nameEn: 'late' } }),
    );
    late.catch(() => undefined);
    throw stop;
  });
  await expect(
    asSeed(desk.strapi, () =>
      documents('api::region.region').create({
        data: { code: 'late', nameJa: 'x', nameEn: 'x', sortOrder: 1 },
      }),
    ),
  ).rejects.toBe(stop);
  await expect(late).rejects.toMatchObject(refused);
});

it('tickets and their words are changed on pages of their own, not in the Content Manager', async () => {
  const staff = await personOf(desk, 'staff');
  await staff.call('post', '/api/tickets', { requestId: newId(), subject: 's', body: 'b', language: 'ja' });
  const owner = await ownerOf(desk);
  for (const [uid, data] of [
    ['api::ticket.ticket', { subject: 'changed' }],
    ['api::message.message', { body: 'changed' }],
  ] as const) {
    const { documentId } = await query(uid).findOne({ where: {} });
    const url = `/content-manager/collection-types/${uid}/${documentId}`;
    for (const answer of [await owner.call('put', url, data), await owner.call('delete', url)]) {
      const { error } = answer.body as { error: { details: { code: string } } };
      expect([answer.status, error.details.code]).toEqual([403, 'record.ownPages']);
    }
  }
});

it('tables of guarded types are written past the document service in one file only', () => {
  const root = path.resolve(__dirname, '../..');
  const tables = Object.values(desk.strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .map(({ collectionName }) => collectionName);
  const files = ['plugins', 'cms/src', 'database/src'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules') && !/(^|\/)dist\//.test(name))
      .map((name) => path.join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(100);
  const writes = files.filter((file) => {
    const text = readFileSync(path.join(root, file), 'utf8').replaceAll("plugin('tickets')", '');
    const named = tables.some((table) => text.includes(`('${table}')`) || text.includes(`"${table}"`));
    const built = /queryBuilder\([^;]*?\.(update|insert|delete)\(/.test(text);
    return built || (named && /\.(update|insert|delete|del)\(/.test(text));
  });
  expect(writes).toEqual(['plugins/platform/server/src/write-path/set-based.ts']);
});
