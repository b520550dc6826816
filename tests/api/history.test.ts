/** Each change of content is on record with what stood before and after, whoever made it. */
import { adminOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { seedOf } from './support/seed';

let desk: Desk;
let hq: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  hq = await adminOf(desk, 'hq-it');
});
afterAll(() => desk.stop());

const CM = '/content-manager/collection-types';
interface Recorded {
  readonly kind: string;
  readonly actorKind: string;
  readonly actorName: string;
  readonly side: string;
  readonly address: string | null;
  readonly data: {
    readonly locale?: string;
    readonly state?: string;
    readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
  };
}
const eventsOf = async (subjectId: string): Promise<readonly Recorded[]> =>
  (await desk.strapi.db
    .query('plugin::platform.event')
    .findMany({ where: { subjectId }, orderBy: { id: 'asc' } })) as Recorded[];
const officeId = async (code: string): Promise<string> =>
  ((await desk.strapi.db.query('api::office.office').findOne({ where: { code } })) as { documentId: string })
    .documentId;

it('records what the seeds wrote, as the work of the system', async () => {
  const [created] = await eventsOf(await officeId('accra'));
  expect(created).toMatchObject({
    kind: 'record.created',
    actorKind: 'system',
    actorName: 'seed',
    side: 'system',
  });
  expect(created?.data.changes['region']).toMatchObject({
    from: null,
    to: { name: expect.any(String) as string },
  });
  expect(created?.data.changes['workingWeek']?.to).toHaveLength(5);
  expect(created?.data.changes['pcsReported']).toBeUndefined();
});

it('records values, relations and parts that HQ IT changes in the Content Manager', async () => {
  const id = await officeId('prague');
  const before = (await eventsOf(id)).length;
  const asia = (await desk.strapi.db.query('api::region.region').findOne({ where: { code: 'asia' } })) as {
    documentId: string;
  };
  const stored = (await hq.call('get', `${CM}/api::office.office/${id}`)).body as {
    data: Readonly<Record<string, unknown>>;
  };
  const { region: _region, ...rest } = stored.data;
  const answer = await hq.call('put', `${CM}/api::office.office/${id}`, {
    ...rest,
    nameEn: 'Praha',
    region: { connect: [{ documentId: asia.documentId }], disconnect: [] },
    workingWeek: [{ weekday: 'monday', opensAt: '10:00:00.000', closesAt: '16:00:00.000' }],
  });
  expect(answer.status).toBe(200);
  const [event, ...others] = (await eventsOf(id)).slice(before);
  expect(others).toEqual([]);
  expect(event).toMatchObject({
    kind: 'record.changed',
    actorKind: 'admin',
    actorName: '中村 真理',
    side: 'hq',
  });
  expect(event?.address).toBeTruthy();
  expect(Object.keys(event?.data.changes ?? {}).sort()).toEqual(['nameEn', 'region', 'workingWeek']);
  expect(event?.data.changes['nameEn']).toEqual({ from: 'Prague', to: 'Praha' });
  expect(event?.data.changes['region']).toMatchObject({ to: { id: asia.documentId, name: 'アジア' } });
  // PostgreSQL answers a time without fractions
  const [monday, ...none] = event?.data.changes['workingWeek']?.to as readonly Record<string, string>[];
  expect(none).toEqual([]);
  expect([monday?.['weekday'], monday?.['opensAt']?.slice(0, 8), monday?.['closesAt']?.slice(0, 8)]).toEqual([
    'monday',
    '10:00:00',
    '16:00:00',
  ]);
});

it('records nothing of a save that changed nothing or was refused', async () => {
  const id = await officeId('london');
  const before = await eventsOf(id);
  const stored = (await hq.call('get', `${CM}/api::office.office/${id}`)).body as {
    data: Readonly<Record<string, unknown>>;
  };
  const { region: _region, ...rest } = stored.data;
  expect((await hq.call('put', `${CM}/api::office.office/${id}`, rest)).status).toBe(200);
  const refused = await hq.call('put', `${CM}/api::office.office/${id}`, { ...rest, timeZone: 'Moon/Base' });
  expect(refused.status).toBe(400);
  expect(await eventsOf(id)).toEqual(before);
});

it('records each language of a notice, and drafts and publication of a document, by themselves', async () => {
  const documents = seedOf(desk.strapi, 'api::document.document');
  const { documentId } = await documents.create({
    locale: 'ja',
    data: { title: '手引き', kind: 'manual', audience: 'offices', body: '# はじめに' },
  });
  await documents.update({ documentId, locale: 'en', data: { title: 'Guide', body: '# Start' } });
  await documents.publish({ documentId, locale: 'ja' });
  await documents.unpublish({ documentId, locale: 'ja' });
  await documents.delete({ documentId, locale: '*' });
  const told = (await eventsOf(documentId)).map(({ kind, data }) => [kind, data.locale, data.state]);
  expect(told.slice(0, 4)).toEqual([
    ['record.created', 'ja', 'draft'],
    ['record.created', 'en', 'draft'],
    ['record.created', 'ja', 'published'],
    ['record.deleted', 'ja', 'published'],
  ]);
  expect(told.slice(4).sort()).toEqual([
    ['record.deleted', 'en', 'draft'],
    ['record.deleted', 'ja', 'draft'],
  ]);
});

it('tells HQ IT in their language what happened to a record, and nothing of a type they may not read', async () => {
  const id = await officeId('prague');
  const history = `/platform/history?type=api::office.office&id=${id}`;
  const { body } = await hq.call('get', history);
  const [newest, oldest] = (body as { entries: { when: string; sentences: string[] }[] }).entries;
  expect(newest?.sentences).toContain('中村 真理が「名称(英語)」を「Prague」から「Praha」に変えました');
  expect(newest?.sentences).toContain('中村 真理が「執務時間」から「火曜日 09:00 17:00」を外しました');
  expect(newest?.sentences).toContain(
    '中村 真理が「執務時間」の「月曜日」の「始業」を「09:00」から「10:00」に変えました',
  );
  expect(newest?.when).toMatch(/^\d{4}年\d+月\d+日\(.\) \d\d:\d\d\(プラハ /);
  expect(oldest?.sentences).toEqual(['システム(初期データ)が登録しました']);
  const agent = await adminOf(desk, 'agent');
  expect((await agent.call('get', history)).status).toBe(200);
  const users = '/platform/history?type=plugin::users-permissions.user&id=x';
  expect((await agent.call('get', users)).status).toBe(403);
  expect((await desk.http.get(history)).status).toBe(401);
});

it('keeps no password and no secret in the record', async () => {
  const all = await desk.strapi.db.query('plugin::platform.event').findMany({});
  expect(JSON.stringify(all)).not.toMatch(/\$2[aby]\$/);
  expect(JSON.stringify(all)).not.toContain(desk.signIns.portal.staff.password);
});
