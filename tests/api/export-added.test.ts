/** The structure changes, as in a maintenance window: what is added comes out without any code. */
import { rmSync } from 'node:fs';
import { adminOf } from './support/callers';
import { addAttributes, addType, compiledCopy } from './support/compiled';
import { bootDesk, type Desk } from './support/desk';
import { listed, listening, readCsv, take } from './support/exports';
import { seedOf } from './support/seed';

/** A compiled CMS with one more type, one more attribute of offices, and one that nobody outside may read. */
function compiledWithMore(): string {
  const copy = compiledCopy();
  addAttributes(copy, 'office', {
    motto: { type: 'string' },
    safeCode: { type: 'string', private: true },
  });
  addType(copy, 'gadget', {
    label: { type: 'string', required: true },
    colour: { type: 'enumeration', enum: ['red', 'blue'] },
    seenAt: { type: 'datetime' },
    office: { type: 'relation', relation: 'manyToOne', target: 'api::office.office' },
  });
  return copy;
}

let dist: string;
let desk: Desk;
let port: number;
beforeAll(async () => {
  dist = compiledWithMore();
  desk = await bootDesk({}, dist);
  port = await listening(desk);
});
afterAll(async () => {
  await desk.stop();
  rmSync(dist, { recursive: true, force: true });
});

it('exports a type and an attribute that were added, and not one that is private', async () => {
  const hq = await adminOf(desk, 'hq-it');
  const offices = desk.strapi.documents('api::office.office');
  const accra = (await offices.findFirst({ filters: { code: 'accra' } as never })) as unknown as {
    id: number;
    documentId: string;
  };
  const data = { motto: '急がば回れ', safeCode: 'nobody' };
  await seedOf(desk.strapi, 'api::office.office').update({ documentId: accra.documentId, data });
  await seedOf(desk.strapi, 'api::gadget.gadget').create({
    data: { label: '=1', colour: 'red', seenAt: '2026-11-24T05:03:00.000Z', office: accra.id },
  });

  const token = desk.signIns.apiToken;
  const types = await listed(port, token);
  expect(types.find(({ uid }) => uid === 'api::gadget.gadget')).toMatchObject({
    name: 'gadgets',
    group: 'reference',
    count: 1,
  });
  const [gadget] = readCsv((await take(port, 'gadgets.csv', token)).text);
  expect(gadget).toMatchObject({
    label: "'=1",
    colour: 'red',
    colour__label_en: 'red',
    seen_at: '2026-11-24T05:03:00.000Z',
    seen_at__office_local: '2026-11-24T05:03:00.000+00:00',
    office__code: 'accra',
  });
  const all = (await take(port, 'offices.csv', token)).text;
  expect(readCsv(all).find(({ code }) => code === 'accra')?.['motto']).toBe('急がば回れ');
  expect(all).not.toContain('nobody');
  expect((await take(port, 'dictionary.md', token)).text).toContain('`motto`');

  // HQ IT finds it in the admin as well
  const { body } = await hq.call('get', '/content-manager/content-types');
  const uids = (body as { data: { uid: string }[] }).data.map(({ uid }) => uid);
  expect(uids).toContain('api::gadget.gadget');
});
