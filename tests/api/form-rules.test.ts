/** Rules of forms, each by itself: versions by every way in, days, who is asked, what is refused. */
import type { Response } from 'supertest';
import type { Clock } from '@kaigai-desk/domain';
import { adminOf, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import {
  answerBody,
  choice,
  codesOf,
  createForm,
  field,
  formOf,
  formRows,
  listOf,
  loadForm,
  madeForm,
  refusal,
  saveForm,
  send,
  show,
  tableOf,
  type Values,
} from './support/forms';
import { memberOf } from './support/members';
import { seedOf } from './support/seed';

let desk: Desk;
let hq: Caller;
let contact: Caller;
let staff: Caller;
let lagos: Caller;

beforeAll(async () => {
  desk = await bootDesk();
  hq = await adminOf(desk, 'hq-it');
  contact = await personOf(desk, 'contact');
  staff = await personOf(desk, 'staff');
  lagos = await memberOf(desk, 'lagos');
});
afterAll(() => desk.stop());
afterEach(() => jest.restoreAllMocks());

const { rowsOf, versionsOf, answersTo } = formRows(() => desk);

function setClock(at: number): void {
  const clock = desk.strapi.plugin('platform').service('clock') as unknown as Clock;
  jest.spyOn(clock, 'now').mockImplementation(() => at);
}
const versionEventsOf = async (subjectId: unknown): Promise<readonly Values[]> =>
  rowsOf('plugin::platform.event', { subjectId, kind: 'form.versioned' });

describe('versions, by every way in', () => {
  it('several saves at once, each of another field, give each its own version and lose nothing', async () => {
    const id = await madeForm(hq, 'race');
    const changes = [{ titleEn: 'A' }, { titleJa: 'B' }, { introEn: 'C', introJa: 'D' }];
    const saves = await Promise.all(changes.map((change) => saveForm(hq, id, () => change)));
    expect(saves.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await versionsOf('race')).toEqual([1, 2, 3, 4]);
    const form = await loadForm(hq, id);
    const all = { titleEn: 'A', titleJa: 'B', introEn: 'C', introJa: 'D' };
    expect(form).toMatchObject({ version: 4, revision: 3, ...all });
    const [newest] = (await rowsOf('api::form-version.form-version', { formKey: 'race', version: 4 })) as [
      { definition: Values },
    ];
    expect(newest.definition).toMatchObject(all);
  });

  it('documents of a seed, changed and changed back', async () => {
    const forms = seedOf(desk.strapi, 'api::form.form');
    const data = {
      ...formOf('seeded', { offices: [], fields: [{ ...field('room', 'shortText'), id: undefined }] }),
    };
    const made = await forms.create({ data });
    expect((made as unknown as Values)['version']).toBe(1);
    await forms.update({ documentId: made.documentId, data: { titleJa: '変更' } });
    await forms.update({ documentId: made.documentId, data: { titleJa: '調査 seeded' } });
    await forms.update({ documentId: made.documentId, data: { titleJa: '調査 seeded' } });
    expect(await versionsOf('seeded')).toEqual([1, 2, 3]);
    const events = await versionEventsOf(made.documentId);
    expect(events.map(({ side, actorKind }) => [side, actorKind])).toEqual([
      ['system', 'system'],
      ['system', 'system'],
      ['system', 'system'],
    ]);
    expect(await forms.update({ documentId: 'nothing', data: { titleJa: 'x' } })).toBeNull();
    // a part of a row that is there already is judged by what it makes of the form
    const [room] = (await loadForm(hq, made.documentId)).fields;
    await expect(
      forms.update({
        documentId: made.documentId,
        data: { fields: [{ id: room?.['id'], kind: 'oneChoice' }] } as never,
      }),
    ).rejects.toMatchObject({ details: { code: 'input.invalid' } });
    expect(await versionsOf('seeded')).toEqual([1, 2, 3]);
    expect((await loadForm(hq, made.documentId)).fields[0]).toMatchObject({ kind: 'shortText' });
  });

  it('a clone begins anew', async () => {
    const id = await madeForm(hq, 'original');
    await saveForm(hq, id, () => ({ titleEn: 'Changed' }));
    const loaded = await loadForm(hq, id);
    const url = `/content-manager/collection-types/api::form.form/clone/${id}`;
    const clash = await hq.call('post', url, { ...loaded, offices: { connect: [], disconnect: [] } });
    expect(codesOf(clash)).toEqual([400, 'input.invalid', 'key field.taken']);
    const fields = loaded.fields.map(({ id: _id, ...row }) => row);
    const cloned = await hq.call('post', url, {
      ...loaded,
      key: 'cloned',
      fields,
      offices: { connect: [], disconnect: [] },
    });
    expect([cloned.status, cloned.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
    expect(await versionsOf('cloned')).toEqual([1]);
    expect(await versionsOf('original')).toEqual([1, 2]);
    const [row] = await rowsOf('api::form.form', { key: 'cloned' });
    expect(row).toMatchObject({ version: 1, titleEn: 'Changed' });
  });

  it('a form without answers may get another key, and begins its versions anew', async () => {
    const id = await madeForm(hq, 'misspelt');
    expect((await saveForm(hq, id, () => ({ key: 'well-spelt' }))).status).toBe(200);
    expect(await versionsOf('well-spelt')).toEqual([1]);
    expect(codesOf(await contact.call('get', '/api/forms/misspelt'))).toEqual([404, 'form.notFound']);
    expect((await show(contact, 'well-spelt')).version).toBe(1);
  });
});

describe('days of a form', () => {
  it('are those of the office', async () => {
    const dayMs = 86_400_000;
    // half past eleven in Accra on the day before; in Lagos the day has begun
    const midnight = Math.floor(Date.now() / dayMs) * dayMs + dayMs;
    const day = new Date(midnight).toISOString().slice(0, 10);
    await madeForm(hq, 'one-day', { opensOn: day, closesOn: day });
    const open = async (at: number, office: string): Promise<unknown> => {
      setClock(at);
      const person = await memberOf(desk, office);
      const listed = (await listOf(person)).includes('one-day');
      const answer = await send(person, 'one-day', answerBody(1, { room: 'x' }));
      return [listed, ...codesOf0(answer)];
    };
    const codesOf0 = (answer: Response): readonly unknown[] =>
      answer.status === 201 ? [201] : codesOf(answer);
    const halfHour = 1_800_000;
    expect(await open(midnight - halfHour, 'accra')).toEqual([false, 404, 'form.notFound']);
    expect(await open(midnight - halfHour, 'lagos')).toEqual([true, 201]);
    expect(await open(midnight + dayMs - halfHour, 'cairo')).toEqual([false, 409, 'form.closed']);
    expect(await open(midnight + dayMs - halfHour, 'accra')).toEqual([true, 201]);
    expect(await open(midnight + dayMs, 'accra')).toEqual([true, 409, 'form.closed']);
  });
});

describe('who is asked', () => {
  it('is whom HQ IT chose', async () => {
    const office: unknown = await desk.strapi.db
      .query('api::office.office')
      .findOne({ where: { code: 'lagos' } });
    const { id, documentId } = office as { id: number; documentId: string };
    await madeForm(hq, 'lagos-only', { offices: { connect: [{ id, documentId }], disconnect: [] } });
    expect(await listOf(lagos)).toContain('lagos-only');
    expect(await listOf(contact)).not.toContain('lagos-only');
    for (const answer of [
      await contact.call('get', '/api/forms/lagos-only'),
      await send(contact, 'lagos-only', answerBody(1, { room: 'x' })),
    ]) {
      expect(codesOf(answer)).toEqual([404, 'form.notFound']);
    }
    expect((await tableOf(hq, 'lagos-only')).form).toMatchObject({ asked: 1, answered: 0 });
  });

  it('is a member, where anybody may answer', async () => {
    await madeForm(hq, 'for-anybody', { respondent: 'anyMember' });
    expect((await send(staff, 'for-anybody', answerBody(1, { room: 'x' }))).status).toBe(201);
  });
});

describe('what the fields begin with', () => {
  it('is what is known of the office; never reported stays empty, none stays zero', async () => {
    const number = (key: string, prefill: string) => field(key, 'number', { minimum: 0, prefill });
    await madeForm(hq, 'counts', {
      fields: [
        number('pcs', 'officePcs'),
        number('servers', 'officeServers'),
        number('printers', 'officePrinters'),
      ],
    });
    const [office] = (await rowsOf('api::office.office', { code: 'lagos' })) as [{ documentId: string }];
    await seedOf(desk.strapi, 'api::office.office').update({
      documentId: office.documentId,
      data: { pcsReported: 12, serversReported: null, printersReported: 0 },
    });
    expect(await show(lagos, 'counts')).toMatchObject({ prefilledFrom: 'facts' });
    expect((await show(lagos, 'counts')).prefilled).toEqual({ pcs: 12, printers: 0 });
    expect(await show(contact, 'counts')).toMatchObject({ prefilled: {}, prefilledFrom: 'nothing' });
    const answer = await send(
      lagos,
      'counts',
      answerBody(1, { pcs: '１，２００', servers: '', printers: '0' }),
    );
    expect(answer.status).toBe(201);
    expect((await show(lagos, 'counts')).prefilled).toEqual({ pcs: 1200, printers: 0 });
    expect((await answersTo('counts'))[0]?.['values']).toEqual({ pcs: 1200, printers: 0 });
  });
});

describe('what cannot be a form', () => {
  const two = [field('room', 'shortText'), field('room', 'date')];
  it.each([
    [{ fields: [] }, 'fields field.noFields', '質問を1つ以上入れてください。'],
    [{ fields: two }, 'fields.1.key field.keyTwice', '同じキーがほかにもあります。別のキーにしてください。'],
    [
      { fields: [field('room', 'shortText', { labelEn: '' })] },
      'fields.0.labelEn field.bothLanguages',
      '日本語と英語の両方を入力してください。',
    ],
    [
      { fields: [field('room', 'shortText', { labelEn: undefined })] },
      'fields.0.labelEn field.bothLanguages',
      '日本語と英語の両方を入力してください。',
    ],
    [
      { fields: [field('room', 'oneChoice', { choices: [{ ...choice('mac'), labelJa: '' }] })] },
      'fields.0.choices.0.labelJa field.bothLanguages',
      '日本語と英語の両方を入力してください。',
    ],
    [{ fields: [field('=cmd', 'shortText')] }, 'fields.0.key field.key', '半角の小文字で始め'],
    [{ fields: [field('__proto__', 'shortText')] }, 'fields.0.key field.key', '半角の小文字で始め'],
    [{ key: '../x' }, 'key field.code', '半角の小文字と数字'],
    [{ key: '__proto__' }, 'key field.code', '半角の小文字と数字'],
    [{ introEn: 'Hello' }, 'introJa field.bothLanguages', '日本語と英語の両方を入力してください。'],
    [{ fields: [field('room', 'oneChoice')] }, 'fields.0.choices field.noChoices', '選択肢を1つ以上'],
    [
      { fields: [field('room', 'number', { minimum: 3, maximum: 2 })] },
      'fields.0.maximum field.order',
      '終わりを始まりより後にしてください。',
    ],
    [{ opensOn: '2026-12-02', closesOn: '2026-12-01' }, 'closesOn field.order', '終わりを始まりより後に'],
  ])('%j is refused beside the field', async (change, issue, text) => {
    const created = await createForm(hq, formOf('refused', change));
    expect(codesOf(created)).toEqual([400, 'input.invalid', issue]);
    const [told] = refusal(created).details.errors ?? [];
    expect(`${told?.path.join('.') ?? ''} ${told?.message ?? ''}`).toContain(
      `${issue.split(' ')[0] ?? ''} ${text}`,
    );
    expect(await rowsOf('api::form.form', { key: 'refused' })).toEqual([]);
    expect(await versionsOf('refused')).toEqual([]);
  });

  it('a form that is open is not emptied either', async () => {
    const id = await madeForm(hq, 'emptied');
    const before = await loadForm(hq, id);
    for (const change of [{ fields: [] }, { fields: two }]) {
      expect((await saveForm(hq, id, () => change)).status).toBe(400);
    }
    // the state alone, from a draft without fields
    const draft = await madeForm(hq, 'empty-draft', { state: 'draft', fields: [] });
    const opened = await hq.call('put', `/content-manager/collection-types/api::form.form/${draft}`, {
      state: 'open',
    });
    expect(codesOf(opened)).toEqual([400, 'input.invalid', 'fields field.noFields']);
    expect((await loadForm(hq, draft))['state']).toBe('draft');
    expect((await loadForm(hq, id)).fields).toEqual(before.fields);
    expect(await versionsOf('emptied')).toEqual([1]);
  });
});

describe('addresses', () => {
  const hostile = [
    '..%2Fx',
    '__proto__',
    'constructor',
    '%2e%2e',
    'a'.repeat(5000),
    '%00',
    '%E0%A4%A',
    'a%20b',
    'LIFE',
  ];
  it.each(hostile)('%.40s is no form', async (key) => {
    for (const answer of [
      await contact.call('get', `/api/forms/${key}`),
      await contact.call('post', `/api/forms/${key}/answers`, answerBody(1, { room: 'x' })),
      await hq.call('get', `/forms/${key}/answers`),
    ]) {
      expect(codesOf(answer)).toEqual([404, 'form.notFound']);
    }
  });

  it('are closed to who is not signed in or has no right', async () => {
    expect((await desk.http.get('/api/forms')).status).toBe(403);
    expect((await desk.http.get('/api/forms/life')).status).toBe(403);
    expect((await desk.http.post('/api/forms/life/answers').send(answerBody(1, {}))).status).toBe(403);
    expect((await desk.http.get('/forms/overview')).status).toBe(401);
    expect((await desk.http.get('/forms/life/answers')).status).toBe(401);
    const agent = await adminOf(desk, 'agent');
    expect((await agent.call('get', '/forms/overview')).status).toBe(200);
    const saved = await agent.call(
      'post',
      '/content-manager/collection-types/api::form.form',
      formOf('by-agent'),
    );
    expect(saved.status).toBe(403);
  });
});
