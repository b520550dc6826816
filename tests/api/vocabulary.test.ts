/** Forms, machines, licences, documents, vendors and notices as HQ IT keeps them in the Content Manager (R04, R15, R19, R29). */
import { adminOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';

let desk: Desk;
let hq: Caller;
let agent: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  hq = await adminOf(desk, 'hq-it');
  agent = await adminOf(desk, 'agent');
});
afterAll(() => desk.stop());

type Type =
  | 'form'
  | 'form-version'
  | 'answer'
  | 'asset'
  | 'licence'
  | 'licence-allocation'
  | 'document'
  | 'vendor'
  | 'notice';
type Row = Readonly<Record<string, unknown>> & { readonly documentId: string };
const urlOf = (type: string, rest = ''): string =>
  `/content-manager/collection-types/api::${type}.${type}${rest}`;
const rowsOf = async (type: string, where: object = {}): Promise<readonly Row[]> =>
  (await desk.strapi.db
    .query(`api::${type}.${type}` as 'api::office.office')
    .findMany({ where, populate: true, orderBy: { id: 'asc' } })) as unknown as Row[];
const officeOf = async (code: string): Promise<object> => ({
  connect: [{ documentId: (await rowsOf('office', { code }))[0]?.documentId }],
});

/** Saves as the Content Manager does, and gives what it answers. */
const save = async (by: Caller, type: Type, body: object, id = '', query = '') => {
  const answer = await by.call(id ? 'put' : 'post', urlOf(type, (id && `/${id}`) + query), body);
  const { data, error } = answer.body as {
    data?: Row;
    error?: {
      name: string;
      message: string;
      details: { code?: string; errors?: { path: string[]; message: string }[] };
    };
  };
  return { status: answer.status, id: data?.documentId ?? '', data, error };
};
type Saved = Awaited<ReturnType<typeof save>>;
const refusedAt = ({ status, error }: Saved): unknown => [
  status,
  error?.details.code,
  error?.details.errors?.map(({ path, message }) => `${path.join('.')}: ${message}`),
];
const TAKEN = 'すでに登録されています。';

describe('seeds', () => {
  it('hold two open forms, whose counts begin with what is known, and the licences of table 1', async () => {
    const forms = await rowsOf('form');
    expect(forms.map((form) => [form['key'], form['state'], form['respondent']])).toEqual([
      ['machine-counts', 'open', 'officeContact'],
      ['licence-counts', 'open', 'officeContact'],
    ]);
    const fields = forms[0]?.['fields'] as readonly Record<string, unknown>[];
    expect(fields.map(({ key, prefill }) => [key, prefill])).toEqual([
      ['counted_on', null],
      ['pcs', 'officePcs'],
      ['servers', 'officeServers'],
      ['printers', 'officePrinters'],
      ['windows_versions', null],
      ['all_in_ledger', null],
      ['remarks', null],
    ]);
    const licences = await rowsOf('licence');
    expect(licences).toHaveLength(7);
    expect(licences.every((licence) => licence['entitlement'] === null && licence['software'])).toBe(true);
  });

  it('hold machines, vendors, figures, notices, and documents that are published in their languages', async () => {
    const accra = await rowsOf('asset', { office: { code: 'accra' } });
    expect(accra.map(({ tag }) => tag)).toEqual([
      'ACC-0001',
      'ACC-0002',
      'ACC-0003',
      'ACC-0004',
      'ACC-0005',
      'ACC-0006',
      'ACC-0101',
    ]);
    expect(await rowsOf('vendor')).toHaveLength(3);
    expect(await rowsOf('licence-allocation')).toHaveLength(7);
    const published = await rowsOf('document', { publishedAt: { $notNull: true } });
    expect(published.map(({ locale, audience }) => `${String(locale)} ${String(audience)}`)).toEqual([
      'ja offices',
      'en offices',
      'ja offices',
      'en offices',
      'ja officeContacts',
      'en officeContacts',
    ]);
    expect(new Set(published.map(({ documentId }) => documentId)).size).toBe(4);
    const notices = await rowsOf('notice');
    const regions = notices.map((notice) => (notice['regions'] as readonly object[]).length);
    expect(notices.map(({ locale }) => locale)).toEqual(['ja', 'en', 'ja', 'en']);
    expect(regions).toEqual([0, 0, 1, 1]);
  });
});

describe('languages of content', () => {
  it('are Japanese by default and English, also in a database that had English alone', async () => {
    const knex = desk.strapi.db.connection;
    const state = async () => ({
      locales: (await knex('i18n_locale').select('code', 'name').orderBy('code')) as object[],
      standard: await desk.strapi.store({ type: 'plugin', name: 'i18n' }).get({ key: 'default_locale' }),
    });
    const wanted = {
      locales: [
        { code: 'en', name: 'English' },
        { code: 'ja', name: '日本語' },
      ],
      standard: 'ja',
    };
    expect(await state()).toEqual(wanted);
    await knex('i18n_locale').where({ code: 'ja' }).delete();
    await knex('i18n_locale').update({ name: 'English (en)' });
    await desk.strapi.store({ type: 'plugin', name: 'i18n' }).set({ key: 'default_locale', value: 'en' });
    const application = (await import('../../cms/dist/src/index.js' as string)) as {
      default: { default?: unknown; bootstrap(part: object): Promise<void> };
    };
    await application.default.bootstrap({ strapi: desk.strapi });
    expect(await state()).toEqual(wanted);
  });
});

describe('what HQ IT keeps', () => {
  it('a machine: twice neither the tag nor the serial number of a maker, any number without one', async () => {
    const office = await officeOf('lagos');
    const machine = { kind: 'pc', state: 'inUse', office, maker: 'Dell', serialNumber: '' };
    const first = await save(hq, 'asset', { ...machine, tag: 'LOS-0001' });
    expect(first.status).toBe(201);
    expect((await save(hq, 'asset', { ...machine, tag: 'LOS-0002' })).status).toBe(201);
    const [stored] = await rowsOf('asset', { tag: 'LOS-0001' });
    expect(stored?.['serialNumber']).toBeNull();

    expect(refusedAt(await save(hq, 'asset', { ...machine, tag: 'LOS-0001' }))).toEqual([
      400,
      'input.invalid',
      [`tag: ${TAKEN}`],
    ]);
    expect((await save(hq, 'asset', { serialNumber: ' SN-1 ' }, first.id)).status).toBe(200);
    const twin = await save(hq, 'asset', { ...machine, tag: 'LOS-0003', serialNumber: 'SN-1' });
    expect(refusedAt(twin)).toEqual([400, 'input.invalid', [`serialNumber: ${TAKEN}`]]);
    expect(
      (await save(hq, 'asset', { ...machine, tag: 'LOS-0003', maker: 'HP', serialNumber: 'SN-1' })).status,
    ).toBe(201);
  });

  it('a licence, and one figure for licence, office, kind of staff and day', async () => {
    const licence = await save(hq, 'licence', { code: 'test-suite', product: 'Test Suite', kind: 'site' });
    expect(licence.status).toBe(201);
    const again = await save(hq, 'licence', { code: 'test-suite', product: 'x', kind: 'site' });
    expect(refusedAt(again)).toEqual([400, 'input.invalid', [`code: ${TAKEN}`]]);

    const figure = {
      licence: { connect: [{ documentId: licence.id }] },
      office: await officeOf('lagos'),
      staffKind: 'local',
      countedOn: '2026-01-31',
      seats: 3,
      uniqueKey: 'made up',
    };
    const first = await save(hq, 'licence-allocation', figure);
    expect(first.status).toBe(201);
    const [stored] = await rowsOf('licence-allocation', { documentId: first.id });
    expect(stored?.['uniqueKey']).toMatch(/^[a-z0-9]+#[a-z0-9]+#local#2026-01-31$/);
    expect(refusedAt(await save(hq, 'licence-allocation', figure))).toEqual([
      400,
      'input.invalid',
      [`countedOn: ${TAKEN}`],
    ]);
    const other = await save(hq, 'licence-allocation', { ...figure, staffKind: 'posted' });
    expect(other.status).toBe(201);
    // a change may run into it too; a change of the number alone does not
    expect((await save(hq, 'licence-allocation', { seats: 4 }, other.id)).status).toBe(200);
    expect(refusedAt(await save(hq, 'licence-allocation', { staffKind: 'local' }, other.id))).toEqual([
      400,
      'input.invalid',
      [`countedOn: ${TAKEN}`],
    ]);
    const rows = await rowsOf('licence-allocation', { countedOn: '2026-01-31' });
    expect(rows.map(({ staffKind, seats }) => [staffKind, seats])).toEqual([
      ['local', 3],
      ['posted', 4],
    ]);
    expect((await save(hq, 'licence-allocation', { ...figure, seats: -1 })).status).toBe(400);
  });

  it('a vendor: one of a name in an office, whoever was first of several at once', async () => {
    const vendor = { name: 'Eko Cables', isActive: true, contractUntil: '2027-03-31' };
    const lagos = { ...vendor, office: await officeOf('lagos') };
    const answers = await Promise.all([1, 2, 3].map(() => save(hq, 'vendor', lagos)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
    for (const answer of answers.filter(({ status }) => status === 400)) {
      expect(refusedAt(answer)).toEqual([400, 'input.invalid', [`name: ${TAKEN}`]]);
    }
    const elsewhere = await save(hq, 'vendor', { ...vendor, office: await officeOf('paris') });
    expect(elsewhere.status).toBe(201);
    const moved = await save(hq, 'vendor', { office: await officeOf('lagos') }, elsewhere.id);
    expect(refusedAt(moved)).toEqual([400, 'input.invalid', [`name: ${TAKEN}`]]);
    // the first one may get another name, and then its old name is free
    const [first] = await rowsOf('vendor', { name: 'Eko Cables', office: { code: 'lagos' } });
    expect((await save(hq, 'vendor', { name: 'Eko Cables 2' }, first?.documentId)).status).toBe(200);
    expect((await save(hq, 'vendor', lagos)).status).toBe(201);
  });

  it('a form with questions and choices', async () => {
    const label = (text: string) => ({ labelJa: `${text}(日本語)`, labelEn: text });
    const form = {
      key: 'vocabulary-test',
      titleJa: '語彙の試験',
      titleEn: 'Vocabulary test',
      state: 'draft',
      respondent: 'anyMember',
      fields: [
        {
          key: 'colour',
          kind: 'oneChoice',
          ...label('Colour'),
          isRequired: true,
          isWholeNumber: true,
          choices: [
            { code: 'red', ...label('Red') },
            { code: 'blue', ...label('Blue') },
          ],
        },
      ],
    };
    const made = await save(hq, 'form', form);
    expect(made.status).toBe(201);
    const stored = (await hq.call('get', urlOf('form', `/${made.id}`))).body as {
      data: { fields: { choices: { code: string }[] }[] };
    };
    expect(stored.data.fields[0]?.choices.map(({ code }) => code)).toEqual(['red', 'blue']);
    // another kind of question: its choices, which the form then hides, go
    const { choices: _hidden, ...question } = stored.data.fields[0] ?? { choices: [] };
    const asText = { fields: [{ ...question, kind: 'shortText' }] };
    expect((await save(hq, 'form', asText, made.id)).status).toBe(200);
    const [changed] = await rowsOf('form', { documentId: made.id });
    expect(changed?.['fields']).toMatchObject([{ key: 'colour', kind: 'shortText' }]);
    const left: unknown[] = await desk.strapi.db.connection('components_form_choices').where({ code: 'red' });
    expect(left).toEqual([]);
    expect(refusedAt(await save(hq, 'form', { ...form, titleEn: 'x' }))).toEqual([
      400,
      'input.invalid',
      [`key: ${TAKEN}`],
    ]);
  });

  it('a document in each language by itself, seen by offices once it is published', async () => {
    const document = {
      title: '語彙の文書',
      kind: 'rule',
      audience: 'deskOnly',
      summary: '',
      body: '## 見出し\n\n本文',
    };
    const made = await save(hq, 'document', document, '', '?locale=ja');
    expect(made.status).toBe(201);
    const english = { ...document, title: 'Document of words', body: '## Head\n\ntext' };
    expect((await save(hq, 'document', english, made.id, '?locale=en')).status).toBe(200);
    const published = await hq.call(
      'post',
      urlOf('document', `/${made.id}/actions/publish?locale=ja`),
      document,
    );
    expect(published.status).toBe(200);
    const rows = await rowsOf('document', { documentId: made.id });
    expect(
      rows.map(({ locale, title, publishedAt }) => [locale, title, publishedAt !== null]).sort(),
    ).toEqual(
      [
        ['ja', '語彙の文書', false],
        ['ja', '語彙の文書', true],
        ['en', 'Document of words', false],
      ].sort(),
    );
    // what is not localised holds for every language
    expect(new Set(rows.map(({ audience }) => audience))).toEqual(new Set(['deskOnly']));
    const withdrawn = await hq.call('post', urlOf('document', `/${made.id}/actions/unpublish?locale=ja`), {});
    expect(withdrawn.status).toBe(200);
  });

  it('a notice, with regions and offices in each language', async () => {
    const notice = {
      title: 'お知らせ',
      body: '本文',
      showsFrom: '2026-04-01',
      offices: await officeOf('lagos'),
    };
    const made = await save(hq, 'notice', notice, '', '?locale=ja');
    expect(made.status).toBe(201);
    const english = { title: 'Notice', body: 'Text', showsFrom: '2026-04-02' };
    expect((await save(hq, 'notice', english, made.id, '?locale=en')).status).toBe(200);
    const rows = await rowsOf('notice', { documentId: made.id });
    const audience = rows.map(({ offices, showsFrom }) => [(offices as object[]).length, showsFrom]);
    expect(audience).toEqual([
      [1, '2026-04-02'],
      [0, '2026-04-02'],
    ]);
  });
});

describe('who may', () => {
  const MADE_BY_DESK: readonly Type[] = ['form-version', 'answer'];
  const FOR_AGENTS: readonly Type[] = [
    'asset',
    'licence',
    'licence-allocation',
    'document',
    'vendor',
    'notice',
  ];

  it('agents look machines, licences, documents, vendors and notices up, and write nothing', async () => {
    for (const type of FOR_AGENTS) {
      const list = await agent.call('get', urlOf(type));
      expect([type, list.status]).toEqual([type, 200]);
      const [row] = (list.body as { results: readonly Row[] }).results;
      expect([type, row === undefined]).toEqual([type, false]);
      expect([type, (await save(agent, type, { name: 'x' })).status]).toEqual([type, 403]);
      const change = await agent.call('put', urlOf(type, `/${row?.documentId}`), { note: 'x' });
      expect([type, change.status]).toEqual([type, 403]);
      const removal = await agent.call('delete', urlOf(type, `/${row?.documentId}`));
      expect([type, removal.status]).toEqual([type, 403]);
    }
    const [document] = await rowsOf('document');
    const publish = urlOf('document', `/${document?.documentId}/actions/unpublish?locale=ja`);
    expect((await agent.call('post', publish, {})).status).toBe(403);
    expect((await agent.call('get', urlOf('form'))).status).toBe(403);
  });

  it('nobody writes what the desk keeps by itself, and nobody deletes', async () => {
    for (const type of MADE_BY_DESK) {
      expect((await hq.call('get', urlOf(type))).status).toBe(200);
      expect([type, (await save(hq, type, { formKey: 'x' })).status]).toEqual([type, 403]);
    }
    for (const type of ['form', ...FOR_AGENTS]) {
      const [row] = await rowsOf(type);
      const removal = await hq.call('delete', urlOf(type, `/${row?.documentId}`));
      expect([type, removal.status]).toEqual([type, 403]);
    }
  });

  it('HQ IT makes and revokes API tokens of the content API, agents do not', async () => {
    const token = { name: 'vocabulary', description: '', type: 'custom', lifespan: null, permissions: [] };
    const made = await hq.call('post', '/admin/api-tokens', { ...token, kind: 'content-api' });
    expect(made.status).toBe(201);
    const { id, accessKey } = (made.body as { data: { id: number; accessKey: string } }).data;
    expect(accessKey.length).toBeGreaterThan(100);
    expect((await hq.call('get', '/admin/api-tokens')).text).toContain('"vocabulary"');
    expect((await agent.call('get', '/admin/api-tokens')).status).toBe(403);
    expect((await agent.call('post', '/admin/api-tokens', token)).status).toBe(403);
    expect((await hq.call('delete', `/admin/api-tokens/${id}`)).status).toBe(200);
  });
});

describe('the Content Manager', () => {
  it("names every attribute in both languages, and puts nothing of the desk's own into a form", async () => {
    const own = ['revision', 'version', 'uniqueKey', 'currentKey', 'requestId'];
    for (const type of ['form', 'asset', 'licence', 'licence-allocation', 'document', 'vendor', 'notice']) {
      const uid = `api::${type}.${type}`;
      const answer = await hq.call('get', `/content-manager/content-types/${uid}/configuration`);
      const { contentType, components } = (
        answer.body as {
          data: {
            contentType: {
              metadatas: Record<string, { edit: { label: string } }>;
              layouts: { list: string[]; edit: { name: string }[][] };
            };
            components: Record<string, { metadatas: Record<string, { edit: { label: string } }> }>;
          };
        }
      ).data;
      const inForm = contentType.layouts.edit.flat().map(({ name }) => name);
      expect(inForm.length).toBeGreaterThan(3);
      expect(inForm.filter((name) => own.includes(name))).toEqual([]);
      const attributes = [...inForm, ...contentType.layouts.list];
      const unnamed = attributes.filter((name) => !contentType.metadatas[name]?.edit.label.includes(' / '));
      expect([uid, unnamed]).toEqual([uid, []]);
      for (const [part, { metadatas }] of Object.entries(components)) {
        const bare = Object.entries(metadatas).filter(
          ([name, { edit }]) => name !== 'id' && edit.label && !edit.label.includes(' / '),
        );
        expect([part, bare]).toEqual([part, []]);
      }
    }
  });
});
