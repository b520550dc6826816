/** The life of a form, from HQ IT's first save to its closing, over the HTTP of the Content Manager and of the portal. */
import type { FormsOverviewAnswer, FormListAnswer } from '@kaigai-desk/domain';
import { adminOf, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import {
  answerBody,
  choice,
  codesOf,
  field,
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

const { rowsOf, versionsOf, answersTo } = formRows(() => desk);
const eventsAbout = async (subjectId: unknown): Promise<readonly Values[]> =>
  rowsOf('plugin::platform.event', { subjectId });
const versionEventsOf = async (subjectId: unknown): Promise<readonly Values[]> =>
  rowsOf('plugin::platform.event', { subjectId, kind: 'form.versioned' });

describe('the life of a form', () => {
  const key = 'life';
  let id: string;

  it('begins as a draft that nobody sees and that has no version', async () => {
    id = await madeForm(hq, key, { state: 'draft', version: 9 });
    await saveForm(hq, id, () => ({ titleEn: 'Survey of life' }));
    expect((await loadForm(hq, id)).version).toBe(0);
    expect(await versionsOf(key)).toEqual([]);
    expect(await listOf(contact)).not.toContain(key);
    expect(codesOf(await contact.call('get', `/api/forms/${key}`))).toEqual([404, 'form.notFound']);
  });

  it('is opened: version 1, for everybody that is asked', async () => {
    const opened = await saveForm(hq, id, () => ({ state: 'open' }));
    expect(opened.status).toBe(200);
    expect((opened.body as { data: { version: number } }).data.version).toBe(1);
    expect(await versionsOf(key)).toEqual([1]);
    expect(await listOf(contact)).toContain(key);
    expect(await show(contact, key)).toMatchObject({
      version: 1,
      isOpen: true,
      mayAnswer: true,
      contactName: null,
      lastAnswer: null,
      prefilledFrom: 'nothing',
      definition: { key, titleEn: 'Survey of life', fields: [{ key: 'room', kind: 'shortText' }] },
    });
    const [event] = await versionEventsOf(id);
    expect(event).toMatchObject({
      kind: 'form.versioned',
      side: 'hq',
      actorKind: 'admin',
      data: { key, version: 1 },
    });
  });

  it('is saved unchanged, or in what no office sees: no version', async () => {
    for (const change of [{}, { closesOn: '2099-12-31' }, { respondent: 'anyMember' }, { version: 70 }]) {
      expect((await saveForm(hq, id, () => change)).status).toBe(200);
    }
    await saveForm(hq, id, () => ({ respondent: 'officeContact', closesOn: null }));
    expect((await loadForm(hq, id)).version).toBe(1);
    expect(await versionsOf(key)).toEqual([1]);
  });

  it('gets a required field with choices: version 2', async () => {
    const saved = await saveForm(hq, id, ({ fields }) => ({
      fields: [
        ...fields,
        field('system', 'oneChoice', { isRequired: true, choices: [choice('windows'), choice('mac')] }),
      ],
    }));
    expect(saved.status).toBe(200);
    expect(await versionsOf(key)).toEqual([1, 2]);
    const shown = await show(contact, key);
    expect(shown.version).toBe(2);
    expect(shown.definition.fields[1]).toMatchObject({
      key: 'system',
      isRequired: true,
      choices: [{ code: 'windows', labelJa: '選択肢 windows', labelEn: 'Choice windows' }, { code: 'mac' }],
    });
  });

  it('refuses what is not right, each beside its field and in the language of the reader', async () => {
    const cases: readonly (readonly [Values, Values, readonly string[]])[] = [
      [{ room: '3F' }, {}, ['system field.choose']],
      [{ room: '3F', system: 'linux' }, {}, ['system field.unknownChoice']],
      [{ room: '3F', system: '__proto__' }, {}, ['system field.unknownChoice']],
      [{ system: 'mac', office: 'tokyo' }, {}, ['office field.unknown']],
      [{ system: 'mac' }, { office: 'lagos' }, ['office field.unknown']],
      [{ system: 'mac' }, { version: 3 }, ['version field.unknownChoice']],
      [{ system: 'mac' }, { version: '2' }, ['version field.wrongType']],
      [{ system: 'mac' }, { requestId: 'x' }, ['requestId field.wrongType']],
      [{ system: 'mac' }, { language: 'fr' }, ['language field.unknownChoice']],
      [{ system: 'mac', room: 'a\u0000' }, {}, ['room field.controls']],
      [
        {},
        {
          entries: [
            { key: 'system', value: 'mac' },
            { key: 'system', value: 'mac' },
          ],
        },
        ['system field.twice'],
      ],
      [{}, { entries: [{ key: 'system', value: 'mac', office: 1 }] }, ['entries.0.office field.unknown']],
      [{}, { entries: [{ key: 'system', value: { a: 1 } }] }, ['entries.0.value field.wrongType']],
    ];
    for (const [typed, more, issues] of cases) {
      const answer = await send(contact, key, { ...answerBody(2, typed), ...more });
      expect([typed, more, ...codesOf(answer)]).toEqual([typed, more, 400, 'input.invalid', ...issues]);
    }
    const told = refusal(await send(contact, key, answerBody(2, {})));
    expect(told.details.fields).toEqual([
      { field: 'system', code: 'field.choose', message: '選んでください。' },
    ]);
    expect(await answersTo(key)).toEqual([]);
  });

  it('takes an answer that was begun under version 1, and marks it', async () => {
    const taken = await send(contact, key, answerBody(1, { room: '3F' }));
    expect(taken.status).toBe(201);
    expect(taken.body).toMatchObject({ key, isRepeat: false, isOlderVersion: true, hasReplaced: false });
    const [answer] = await answersTo(key);
    expect(answer).toMatchObject({
      formVersion: 1,
      isOlderVersion: true,
      officeCode: 'accra',
      language: 'en',
      values: { room: '3F' },
      isCurrent: true,
      currentKey: 'life#accra',
    });
    const rows = ((await contact.call('get', '/api/forms')).body as FormListAnswer).forms;
    expect(rows.find((row) => row.key === key)).toMatchObject({ hasChangedSince: true, isOpen: true });
    expect(await show(contact, key)).toMatchObject({
      prefilled: { room: '3F' },
      prefilledFrom: 'answer',
      lastAnswer: { version: 1, values: { room: '3F' } },
    });
  });

  it('keeps the first answer when a second replaces it', async () => {
    const taken = await send(contact, key, answerBody(2, { room: '4F', system: 'mac' }));
    expect(taken.body).toMatchObject({ isOlderVersion: false, hasReplaced: true });
    const [first, second] = await answersTo(key);
    expect(first).toMatchObject({ isCurrent: false, currentKey: null, values: { room: '3F' } });
    expect(first?.['replacedAt']).toBe(second?.['answeredAt']);
    expect(second).toMatchObject({ isCurrent: true, currentKey: 'life#accra', replacedAt: null });
    const kinds = [
      ...(await eventsAbout(first?.['documentId'])),
      ...(await eventsAbout(second?.['documentId'])),
    ];
    expect(kinds.map(({ kind }) => kind)).toEqual(['answer.given', 'answer.replaced', 'answer.given']);
    expect(kinds[1]).toMatchObject({ data: { replacedBy: second?.['documentId'], officeCode: 'accra' } });
  });

  it('takes a double send once, one after the other and at the same time', async () => {
    const body = answerBody(2, { system: 'windows' });
    const sent = await Promise.all([1, 2, 3, 4].map(() => send(contact, key, body)));
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    const again = await send(contact, key, { ...body, entries: [] });
    expect([again.status, again.body]).toMatchObject([200, { isRepeat: true, hasReplaced: true }]);
    expect((await answersTo(key)).filter(({ requestId }) => requestId === body.requestId)).toHaveLength(1);
    const stolen = await send(lagos, key, { ...answerBody(2, { system: 'mac' }), requestId: body.requestId });
    expect(codesOf(stolen)).toEqual([400, 'input.invalid', 'requestId field.wrongType']);
  });

  it('has one current answer of an office, however many are sent at once', async () => {
    const sent = await Promise.all(
      ['1', '2', '3', '4'].map((room) => send(contact, key, answerBody(2, { room, system: 'mac' }))),
    );
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const answers = await answersTo(key);
    expect(answers.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(answers).toHaveLength(7);
  });

  it('is answered by the office contact only, and says who that is', async () => {
    expect(codesOf(await send(staff, key, answerBody(2, { system: 'mac' })))).toEqual([
      403,
      'form.contactOnly',
    ]);
    const shown = await show(staff, key);
    expect(shown.mayAnswer).toBe(false);
    expect(shown.contactName).toEqual(expect.any(String));
  });

  it('shows another office nothing of it', async () => {
    await send(contact, key, answerBody(2, { room: 'アクラの秘密', system: 'mac' }));
    const shown = await lagos.call('get', `/api/forms/${key}`);
    const list = await lagos.call('get', '/api/forms');
    expect([shown.status, list.status]).toEqual([200, 200]);
    expect(shown.body).toMatchObject({
      lastAnswer: null,
      prefilled: {},
      answeredAt: null,
      answeredByName: null,
    });
    expect(shown.text + list.text).not.toContain('アクラの秘密');
  });

  it('lists who answered and who is silent', async () => {
    await send(lagos, key, answerBody(2, { room: '1F', system: 'windows' }));
    await saveForm(hq, id, ({ fields }) => ({ fields: [fields[1], field('remarks', 'longText')] }));
    const table = await tableOf(hq, key);
    const [overview] = ((await hq.call('get', '/forms/overview')).body as FormsOverviewAnswer).forms.filter(
      (row) => row.key === key,
    );
    expect(overview).toMatchObject({ asked: 76, answered: 2, version: 3, state: 'open', documentId: id });
    expect(table.form).toEqual(overview);
    expect(table.definition.fields.map((row) => row.key)).toEqual(['system', 'remarks']);
    expect(table.fields.map((row) => row.key)).toEqual(['system', 'remarks', 'room']);
    expect(
      table.answers.map(({ office, version, replacedCount }) => [office.code, version, replacedCount]),
    ).toEqual([
      ['lagos', 2, 0],
      ['accra', 2, 7],
    ]);
    expect(table.answers[1]?.values).toEqual({ room: 'アクラの秘密', system: 'mac' });
    expect(
      table.versions.map((row) => [row.version, row.definition.fields.map((field) => field.key)]),
    ).toEqual([
      [3, ['system', 'remarks']],
      [2, ['room', 'system']],
    ]);
    const regionOf = (code: string) => table.regions.filter((row) => row.officeCodes.includes(code));
    expect(table.regions.flatMap((row) => row.officeCodes)).toHaveLength(76);
    expect(regionOf('accra')).toHaveLength(1);
    expect(table.silent).toHaveLength(74);
    const accraOrLagos = table.silent.filter(({ office }) => ['accra', 'lagos'].includes(office.code));
    expect(accraOrLagos).toEqual([]);
  });

  it('keeps its key and stays, now that there are answers', async () => {
    const renamed = await saveForm(hq, id, () => ({ key: 'other-life' }));
    expect(codesOf(renamed)).toEqual([400, 'input.invalid', 'key field.keyFixed']);
    await expect(seedOf(desk.strapi, 'api::form.form').delete({ documentId: id })).rejects.toMatchObject({
      details: { code: 'record.referred' },
    });
    expect((await loadForm(hq, id))['key']).toBe(key);
    expect(await versionsOf(key)).toEqual([1, 2, 3]);
  });

  it('is closed: read, not sent, and nothing is changed', async () => {
    const before = await answersTo(key);
    await saveForm(hq, id, () => ({ state: 'closed' }));
    const late = await send(contact, key, answerBody(3, { system: 'mac' }));
    expect(codesOf(late)).toEqual([409, 'form.closed']);
    expect(refusal(late).message).toContain('締め切られた');
    expect(await answersTo(key)).toEqual(before);
    expect(await show(contact, key)).toMatchObject({ isOpen: false, version: 3 });
    expect(await listOf(contact)).toContain(key);
    // an office that did not answer has nothing to do with it any more
    expect(await listOf(await memberOf(desk, 'cairo'))).not.toContain(key);
  });
});
