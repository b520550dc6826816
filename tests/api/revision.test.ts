/** Two people save the same row in the Content Manager: neither loses a word. */
import type { Response } from 'supertest';
import { adminOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { seedOf } from './support/seed';

type Values = Readonly<Record<string, unknown>>;
interface ConflictField {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly by: string;
  readonly at: string;
}
interface Refused {
  readonly error: {
    readonly message: string;
    readonly details: { code: string; revision: number; fields: readonly ConflictField[] };
  };
}

let desk: Desk;
let hq: Caller;
let owner: Caller;

const CM = '/content-manager/collection-types';
const SOFTWARE = 'api::software.software';

beforeAll(async () => {
  desk = await bootDesk();
  hq = await adminOf(desk, 'hq-it');
  // a second person with the same rights
  const role: unknown = await desk.strapi.db.query('admin::role').findOne({ where: { code: 'desk-hq-it' } });
  const password = 'Second-Pass-1';
  await desk.strapi.service('admin::user' as never).create({
    firstname: '健',
    lastname: '佐藤',
    email: 'sato@demo.example',
    password,
    isActive: true,
    roles: [(role as { id: number }).id],
  });
  owner = await adminOf(desk, { email: 'sato@demo.example', password });
});
afterAll(() => desk.stop());

const load = async (uid: string, id: string, query = ''): Promise<Values> =>
  ((await hq.call('get', `${CM}/${uid}/${id}${query}`)).body as { data: Values }).data;
const save = (who: Caller, uid: string, id: string, values: object, query = ''): Promise<Response> =>
  who.call('put', `${CM}/${uid}/${id}${query}`, values);
const refusalOf = ({ status, body }: Response): unknown => {
  const { details } = (body as Refused).error;
  return [status, details.code];
};
const fieldsOf = ({ body }: Response): readonly ConflictField[] => (body as Refused).error.details.fields;
const countEvents = async (id: string): Promise<number> =>
  desk.strapi.db.query('plugin::platform.event' as never).count({ where: { subjectId: id } as never });

let count = 0;
/** A fresh row as two people have opened it. */
async function opened(): Promise<{ id: string; form: Values }> {
  count += 1;
  const made = await hq.call('post', `${CM}/${SOFTWARE}`, {
    code: `program-${count}`,
    name: `Program ${count}`,
    purposeJa: '用途',
    purposeEn: 'Purpose',
  });
  expect([made.status, made.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
  const id = (made.body as { data: { documentId: string } }).data.documentId;
  return { id, form: await load(SOFTWARE, id) };
}

describe('a stale save', () => {
  it('is refused with both values, who and when, and changes nothing', async () => {
    const { id, form } = await opened();
    expect((await save(owner, SOFTWARE, id, { ...form, name: 'Sato’s name' })).status).toBe(200);
    const before = await countEvents(id);
    const stale = await save(hq, SOFTWARE, id, { ...form, name: 'Nakamura’s name', purposeEn: 'Other' });
    expect(refusalOf(stale)).toEqual([400, 'record.conflict']);
    expect((stale.body as Refused).error.message).toContain('入力した内容は残っています');
    expect((stale.body as Refused).error.details.revision).toBe(1);
    const [field, ...more] = fieldsOf(stale);
    expect(more).toEqual([]);
    expect(field).toMatchObject({ field: 'name', mine: 'Nakamura’s name', theirs: 'Sato’s name' });
    expect(field?.by).toBe('佐藤 健');
    expect(Math.abs(Date.parse(field?.at ?? '') - Date.now())).toBeLessThan(60_000);
    expect(await load(SOFTWARE, id)).toMatchObject({
      name: 'Sato’s name',
      purposeEn: 'Purpose',
      revision: 1,
    });
    expect(await countEvents(id)).toBe(before);
    // taken over field by field, it is saved over the revision that was seen by now
    const again = await save(hq, SOFTWARE, id, { ...form, name: 'Both', purposeEn: 'Other', revision: 1 });
    expect(again.status).toBe(200);
    expect(await load(SOFTWARE, id)).toMatchObject({ name: 'Both', purposeEn: 'Other', revision: 2 });
  });

  it('that touches other fields is taken, and what the other one changed stays', async () => {
    const { id, form } = await opened();
    await save(owner, SOFTWARE, id, { ...form, name: 'Theirs' });
    await save(owner, SOFTWARE, id, { ...form, name: 'Theirs 2', revision: 1 });
    const mine = await save(hq, SOFTWARE, id, { ...form, purposeEn: 'Mine' });
    expect(mine.status).toBe(200);
    expect(await load(SOFTWARE, id)).toMatchObject({ name: 'Theirs 2', purposeEn: 'Mine', revision: 3 });
  });

  it('that says the same is no conflict', async () => {
    const { id, form } = await opened();
    await save(owner, SOFTWARE, id, { ...form, name: 'Same' });
    expect((await save(hq, SOFTWARE, id, { ...form, name: ' Same ' })).status).toBe(200);
    expect(await load(SOFTWARE, id)).toMatchObject({ name: 'Same', revision: 1 });
  });

  it('of several at once, one wins', async () => {
    const { id, form } = await opened();
    const saves = await Promise.all(
      [1, 2, 3, 4].map((n) => save(n % 2 ? hq : owner, SOFTWARE, id, { ...form, name: `Name ${n}` })),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
    const won = saves.findIndex(({ status }) => status === 200) + 1;
    expect(await load(SOFTWARE, id)).toMatchObject({ name: `Name ${won}`, revision: 1 });
  });
});

it('a save that changes nothing counts nothing and tells nothing', async () => {
  const { id, form } = await opened();
  const before = await countEvents(id);
  expect((await save(hq, SOFTWARE, id, form)).status).toBe(200);
  expect(await load(SOFTWARE, id)).toMatchObject({ revision: 0 });
  expect(await countEvents(id)).toBe(before);
});

it.each([
  ['missing', undefined],
  ['empty', null],
  ['future', 7],
  ['negative', -1],
  ['no number', 'x'],
])('a %s revision is refused, and nothing is changed', async (_name, revision) => {
  const { id, form } = await opened();
  const answer = await save(hq, SOFTWARE, id, { ...form, name: 'Lost?', revision });
  expect(answer.status).toBe(400);
  expect((await load(SOFTWARE, id))['name']).toBe(form['name']);
});

it('names its refusals', async () => {
  const { id, form } = await opened();
  const { revision: _revision, ...rest } = form;
  expect(refusalOf(await save(hq, SOFTWARE, id, { ...rest, revision: undefined }))).toEqual([
    400,
    'record.noRevision',
  ]);
  expect(refusalOf(await save(hq, SOFTWARE, id, { ...form, revision: 7 }))).toEqual([
    400,
    'record.noRevision',
  ]);
});

it('a seed changes a row under the person who has it open, and the person is told', async () => {
  const { id, form } = await opened();
  await seedOf(desk.strapi, SOFTWARE).update({ documentId: id, data: { name: 'Seeded' } });
  const stale = await save(hq, SOFTWARE, id, { ...form, name: 'Typed' });
  expect(fieldsOf(stale)).toMatchObject([{ field: 'name', theirs: 'Seeded', mine: 'Typed' }]);
});

it('questions of a form are one field: who came second sees both lists', async () => {
  const url = 'api::form.form';
  const question = (labelEn: string) => ({
    key: 'room',
    kind: 'shortText',
    labelJa: '部屋',
    labelEn,
    isRequired: false,
    choices: [],
  });
  const made = await hq.call('post', `${CM}/${url}`, {
    key: 'conflict-form',
    titleJa: '調査',
    titleEn: 'Survey',
    state: 'draft',
    respondent: 'officeContact',
    fields: [question('Room')],
  });
  expect(made.status).toBe(201);
  const id = (made.body as { data: { documentId: string } }).data.documentId;
  const form = (await load(url, id)) as { fields: readonly Values[] };
  const relabel = (labelEn: string) => ({ ...form, fields: [{ ...form.fields[0], labelEn }] });
  expect((await save(owner, url, id, relabel('Their room'))).status).toBe(200);
  const stale = await save(hq, url, id, relabel('My room'));
  expect(refusalOf(stale)).toEqual([400, 'record.conflict']);
  expect(fieldsOf(stale)).toMatchObject([{ field: 'fields', theirs: [{ labelEn: 'Their room' }] }]);
  // another field of the same form is no conflict, and the other one's question stays
  expect((await save(hq, url, id, { ...form, titleEn: 'My survey' })).status).toBe(200);
  expect(await load(url, id)).toMatchObject({ titleEn: 'My survey', fields: [{ labelEn: 'Their room' }] });
});

it('a relation that both changed is a conflict, one that I did not touch is not', async () => {
  const url = 'api::vendor.vendor';
  const office = async (code: string): Promise<Values> => {
    const row: unknown = await desk.strapi.db.query('api::office.office').findOne({ where: { code } });
    const { id, documentId } = row as { id: number; documentId: string };
    return { id, documentId };
  };
  const to = async (code: string): Promise<object> => ({
    office: { connect: [await office(code)], disconnect: [] },
  });
  const made = await hq.call('post', `${CM}/${url}`, { name: 'Kept Cables', ...(await to('accra')) });
  expect([made.status, made.text.slice(0, 300)]).toEqual([201, expect.any(String)]);
  const id = (made.body as { data: { documentId: string } }).data.documentId;
  const { office: _count, ...form } = await load(url, id);
  expect((await save(owner, url, id, { ...form, ...(await to('lagos')) })).status).toBe(200);
  const untouched = { office: { connect: [], disconnect: [] } };
  expect((await save(hq, url, id, { ...form, ...untouched, name: 'Kept Cables 2' })).status).toBe(200);
  const stale = await save(hq, url, id, { ...form, ...(await to('prague')) });
  expect(fieldsOf(stale)).toMatchObject([{ field: 'office', theirs: { name: 'ラゴス' } }]);
  const row: unknown = await desk.strapi.db
    .query('api::vendor.vendor' as never)
    .findOne({ where: { documentId: id } as never, populate: ['office'] as never });
  expect(row).toMatchObject({ name: 'Kept Cables 2', office: { code: 'lagos' } });
});

it('each language of a notice has revisions of its own, and what they share is counted in both', async () => {
  const url = 'api::notice.notice';
  const made = await hq.call('post', `${CM}/${url}?locale=ja`, {
    title: 'お知らせ',
    body: '本文',
    showsFrom: '2026-11-01',
  });
  expect([made.status, made.text.slice(0, 300)]).toEqual([201, expect.any(String)]);
  const id = (made.body as { data: { documentId: string } }).data.documentId;
  const en = await save(
    hq,
    url,
    id,
    { title: 'Notice', body: 'Body', showsFrom: '2026-11-01', revision: 0 },
    '?locale=en',
  );
  expect(en.status).toBe(200);
  const [ja0, en0] = [await load(url, id, '?locale=ja'), await load(url, id, '?locale=en')];
  await save(owner, url, id, { ...ja0, title: 'お知らせ 2' }, '?locale=ja');
  // the other language is another text
  expect((await save(hq, url, id, { ...en0, title: 'Notice 2' }, '?locale=en')).status).toBe(200);
  // the day belongs to both
  const [ja1, en1] = [await load(url, id, '?locale=ja'), await load(url, id, '?locale=en')];
  expect((await save(owner, url, id, { ...ja1, showsFrom: '2026-11-02' }, '?locale=ja')).status).toBe(200);
  const stale = await save(hq, url, id, { ...en1, showsFrom: '2026-11-03' }, '?locale=en');
  expect(refusalOf(stale)).toEqual([400, 'record.conflict']);
  expect(fieldsOf(stale)).toMatchObject([{ field: 'showsFrom', theirs: '2026-11-02', mine: '2026-11-03' }]);
});
