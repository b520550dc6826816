/** Documents and notices (R29): what HQ IT cannot save, and what an office reads. */
import { createHash } from 'node:crypto';
import type {
  Clock,
  DocumentAnswer,
  DocumentListAnswer,
  Language,
  NoticeListAnswer,
} from '@kaigai-desk/domain';
import { adminOf, newId, personOf, portalOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { memberOf } from './support/members';

let desk: Desk;
let hq: Caller;
let staff: Caller;
let contact: Caller;

beforeAll(async () => {
  desk = await bootDesk();
  hq = await adminOf(desk, 'hq-it');
  staff = await personOf(desk, 'staff');
  contact = await personOf(desk, 'contact');
});
afterAll(() => desk.stop());
afterEach(() => jest.restoreAllMocks());

type Type = 'document' | 'notice';
type Values = Readonly<Record<string, unknown>>;
const urlOf = (type: Type, rest = ''): string =>
  `/content-manager/collection-types/api::${type}.${type}${rest}`;
const rowsOf = async (type: Type, where: object = {}): Promise<readonly Values[]> =>
  (await desk.strapi.db
    .query(`api::${type}.${type}` as 'api::office.office')
    .findMany({ where, orderBy: { id: 'asc' } })) as unknown as readonly Values[];
const linkTo = async (type: 'office' | 'region', code: string): Promise<object> => {
  const row: unknown = await desk.strapi.db.query(`api::${type}.${type}`).findOne({ where: { code } });
  return { connect: [{ documentId: (row as { documentId: string }).documentId }] };
};

/** Makes a row in a language, or writes the one that is there; gives its document id. */
async function save(type: Type, language: Language, values: Values, id = ''): Promise<string> {
  const url = urlOf(type, `${id && `/${id}`}?locale=${language}`);
  const answer = await hq.call(id ? 'put' : 'post', url, values);
  if (answer.status > 201) throw new Error(`not saved: ${answer.status} ${answer.text}`);
  return (answer.body as { data: { documentId: string } }).data.documentId;
}
const documentOf = (more: Values = {}): Values => ({
  title: `文書 ${newId()}`,
  kind: 'rule',
  audience: 'offices',
  summary: '',
  body: '本文',
  ...more,
});
const publish = async (id: string, language: Language, values: Values): Promise<void> => {
  const answer = await hq.call(
    'post',
    urlOf('document', `/${id}/actions/publish?locale=${language}`),
    values,
  );
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
};
const read = (person: Caller, id: string, language: Language = 'ja') =>
  person.call('get', `/api/library/documents/${id}?language=${language}`);
const listOf = async (person: Caller, language: Language = 'ja') =>
  ((await person.call('get', `/api/library/documents?language=${language}`)).body as DocumentListAnswer)
    .documents;
const noticesOf = async (person: Caller, language: Language = 'ja') =>
  ((await person.call('get', `/api/library/notices?language=${language}`)).body as NoticeListAnswer).notices;
const titlesOf = async (person: Caller): Promise<readonly string[]> =>
  (await noticesOf(person)).map(({ title }) => title);

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a script', '<script>fetch("https://evil.example")</script>'],
  ['a frame', '本文\n\n<iframe src="https://evil.example"></iframe>'],
  ['a javascript: link', '[開く](javascript:alert(1))'],
  ['a data: image', '![図](data:image/png;base64,iVBORw0KGgo=)'],
];
const UNSAFE = {
  ja: [
    '入力内容を確認してください。',
    '使えない書き方があります(HTML のスクリプトやフレーム、javascript: のリンク、data: の画像)。取り除いてください。',
  ],
  en: [
    'Please check what you entered.',
    'This contains what may not be used (HTML scripts or frames, javascript: links, data: images). Please remove it.',
  ],
} as const;
const LEAKS = /node_modules|\/dist\/|sqlite|select |insert |stack|evil\.example/i;

/** What a refused save could have touched, as a digest. */
const traces = async (): Promise<string> => {
  const { connection } = desk.strapi.db;
  const rows: unknown[] = [];
  for (const table of ['documents', 'notices', 'desk_events']) {
    rows.push(await connection(table).select('*').orderBy('id'));
  }
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
};
const refusalOf = (answer: { status: number; body: unknown }): unknown => {
  const { error } = answer.body as {
    error: { message: string; details: { code: string; errors: { path: string[]; message: string }[] } };
  };
  const errors = error.details.errors.map(({ path, message }) => [path.join('.'), message]);
  return [answer.status, error.details.code, error.message, errors];
};

describe.each(['ja', 'en'] as const)('hostile Markdown is refused to who reads %s', (language) => {
  beforeAll(async () => {
    const told = await hq.call('put', '/admin/users/me', { preferedLanguage: language });
    expect(told.status).toBe(200);
  });

  it.each(HOSTILE)('%s, beside its field, and nothing is changed', async (_what, body) => {
    const [known] = await rowsOf('document', { locale: 'ja', publishedAt: { $notNull: true } });
    const [notice] = await rowsOf('notice', { locale: 'ja' });
    const id = String(known?.['documentId']);
    const before = await traces();
    const answers = [
      await hq.call('post', urlOf('document', '?locale=ja'), documentOf({ body })),
      await hq.call('put', urlOf('document', `/${id}?locale=ja`), { body }),
      await hq.call('put', urlOf('document', `/${id}?locale=en`), { body }),
      await hq.call('post', urlOf('document', `/${id}/actions/publish?locale=ja`), { body }),
      await hq.call('post', urlOf('document', '/actions/publish?locale=ja'), documentOf({ body })),
      await hq.call('post', urlOf('notice', '?locale=en'), { title: 'x', showsFrom: '2026-01-01', body }),
      await hq.call('put', urlOf('notice', `/${String(notice?.['documentId'])}?locale=ja`), { body }),
    ];
    const [heading, beside] = UNSAFE[language];
    for (const answer of answers) {
      expect(refusalOf(answer)).toEqual([400, 'input.invalid', heading, [['body', beside]]]);
      expect(answer.text).not.toMatch(LEAKS);
    }
    expect(await traces()).toBe(before);
  });

  it('a data: image that is longer than any document, beside its field', async () => {
    const before = await traces();
    const body = `![図](data:image/png;base64,${'A'.repeat(900_000)})`;
    const answer = await hq.call('post', urlOf('document', '?locale=ja'), documentOf({ body }));
    const beside =
      language === 'ja' ? '文字数が多すぎます。短くしてください。' : 'This is too long. Please shorten it.';
    expect(refusalOf(answer)).toEqual([400, 'input.invalid', UNSAFE[language][0], [['body', beside]]]);
    expect(await traces()).toBe(before);
  });

  it('a data: image of 5 MB, before anybody reads it', async () => {
    const before = await traces();
    const body = `![図](data:image/png;base64,${'A'.repeat(5_000_000)})`;
    for (const url of [urlOf('document', '?locale=ja'), urlOf('notice', '?locale=ja')]) {
      const answer = await desk.http
        .post(url)
        .set('Accept-Language', language)
        .type('application/json')
        .send(documentOf({ body }));
      const { error } = answer.body as { error: { message: string; details: { code: string } } };
      const says = language === 'ja' ? '送られた内容が大きすぎます。' : 'What was sent is too large.';
      expect([answer.status, error.details.code, error.message]).toEqual([413, 'input.tooLarge', says]);
      expect(answer.text).not.toMatch(LEAKS);
    }
    expect(await traces()).toBe(before);
  });
});

it('hostile Markdown that is in the database all the same is read as text', async () => {
  const values = documentOf();
  const id = await save('document', 'ja', values);
  await publish(id, 'ja', values);
  const bodies = [...HOSTILE.map(([, body]) => body), `x ${'A'.repeat(300_000)}<script>`];
  for (const body of bodies) {
    await desk.strapi.db.connection('documents').where({ document_id: id }).update({ body });
    const answer = await read(staff, id);
    expect(answer.status).toBe(200);
    const { html } = answer.body as DocumentAnswer;
    expect(html).not.toMatch(/<(script|iframe|img)|(href|src)="?(javascript|data):/i);
  }
  const [notice] = await rowsOf('notice', { locale: 'ja' });
  await desk.strapi.db
    .connection('notices')
    .where({ id: notice?.['id'] })
    .update({ body: HOSTILE.map(([, body]) => body).join('\n\n') });
  const shown = (await noticesOf(staff)).find((row) => row.id === notice?.['documentId']);
  expect(shown?.html).toContain('&lt;script&gt;');
  expect(shown?.html).not.toMatch(/<(script|iframe|img)|(href|src)="?(javascript|data):/i);
});

describe('documents', () => {
  it('are listed in the language asked for, else in the other one, which is named', async () => {
    const rows = { ja: await listOf(staff, 'ja'), en: await listOf(staff, 'en') };
    for (const language of ['ja', 'en'] as const) {
      for (const row of rows[language]) {
        const other = language === 'ja' ? 'en' : 'ja';
        expect(row.language).toBe(row.languages.includes(language) ? language : other);
      }
    }
    const only = rows.ja.find(({ languages }) => !languages.includes('ja'));
    expect(only).toMatchObject({ language: 'en', languages: ['en'] });
    const shown = (await read(staff, only?.id ?? '', 'ja')).body as DocumentAnswer;
    expect(shown).toMatchObject({ language: 'en', title: only?.title });
    const unknown = await staff.call('get', '/api/library/documents?language=fr');
    expect([unknown.status, unknown.text]).toEqual([400, expect.stringContaining('field.unknownChoice')]);
  });

  it('are read as published: a draft and a change under way are not', async () => {
    const values = documentOf({ title: '公開した題', body: '公開した文' });
    const id = await save('document', 'ja', values);
    expect((await read(staff, id)).status).toBe(404);
    await publish(id, 'ja', values);
    await save('document', 'ja', { title: '直している題', body: '直している文' }, id);
    await save('document', 'en', documentOf({ title: 'A draft', body: 'draft words' }), id);
    for (const language of ['ja', 'en'] as const) {
      const shown = (await read(staff, id, language)).body as DocumentAnswer;
      expect(shown).toMatchObject({ language: 'ja', languages: ['ja'], title: '公開した題' });
      expect(shown.html).toContain('公開した文');
    }
    const withdrawn = await hq.call('post', urlOf('document', `/${id}/actions/unpublish?locale=ja`), {});
    expect(withdrawn.status).toBe(200);
    expect((await read(staff, id)).status).toBe(404);
  });

  it('are for whom they were made: what others read is answered like what does not exist', async () => {
    const ids: string[] = [];
    for (const audience of ['offices', 'officeContacts', 'deskOnly']) {
      const values = documentOf({ audience });
      const id = await save('document', 'ja', values);
      await publish(id, 'ja', values);
      ids.push(id);
    }
    const lagos = await memberOf(desk, 'lagos');
    const seen = async (person: Caller): Promise<readonly boolean[]> => {
      const listed = (await listOf(person)).map(({ id }) => id);
      const answers = await Promise.all(ids.map((id) => read(person, id)));
      const readable = answers.map(({ status }) => status === 200);
      expect(ids.map((id) => listed.includes(id))).toEqual(readable);
      return readable;
    };
    expect(await seen(staff)).toEqual([true, false, false]);
    expect(await seen(contact)).toEqual([true, true, false]);
    expect(await seen(lagos)).toEqual([true, true, false]);
    const [kept, unknown] = [await read(staff, ids[2] ?? ''), await read(staff, 'a'.repeat(24))];
    expect(kept.body).toEqual(unknown.body);
    for (const id of ['A', '%27--', '..%2F..', 'x'.repeat(65)])
      expect((await read(staff, id)).status).toBe(404);
  });
});

describe('notices', () => {
  it('are for everybody, for a region, or for an office', async () => {
    const title = newId();
    const notice = { body: '本文', showsFrom: '2026-01-01' };
    const make = async (whom: string, more: Values): Promise<void> => {
      await save('notice', 'ja', { ...notice, title: `${title} ${whom}`, ...more });
    };
    await make('all', {});
    await make('Africa', { regions: await linkTo('region', 'middle-east-and-africa') });
    await make('Asia', { regions: await linkTo('region', 'asia') });
    await make('Accra', { offices: await linkTo('office', 'accra') });
    await make('Lagos', { offices: await linkTo('office', 'lagos') });
    const seen = async (person: Caller): Promise<string[]> =>
      (await titlesOf(person))
        .filter((text) => text.startsWith(title))
        .map((text) => text.split(' ')[1] ?? '');
    expect((await seen(staff)).sort()).toEqual(['Accra', 'Africa', 'all']);
    expect((await seen(await memberOf(desk, 'lagos'))).sort()).toEqual(['Africa', 'Lagos', 'all']);
    expect((await seen(await memberOf(desk, 'bangkok'))).sort()).toEqual(['Asia', 'all']);
  });

  it('are shown from the first to the last day in the zone of the office', async () => {
    // in the past, since a session would not outlive another clock
    const day = (n: number): string => new Date(Date.now() + (n - 5) * 86_400_000).toISOString().slice(0, 10);
    const title = newId();
    await save('notice', 'ja', { title, body: 'x', showsFrom: day(1), showsUntil: day(2) });
    const clock = desk.strapi.plugin('platform').service('clock') as unknown as Clock;
    const newYork = await memberOf(desk, 'new-york');
    const seenAt = async (at: string, person: Caller): Promise<boolean> => {
      jest.spyOn(clock, 'now').mockImplementation(() => Date.parse(at));
      return (await titlesOf(person)).includes(title);
    };
    const instants = [
      [`${day(0)}T23:59:59Z`, false, false],
      [`${day(1)}T00:00:00Z`, true, false],
      [`${day(1)}T05:00:00Z`, true, true],
      [`${day(2)}T23:59:59Z`, true, true],
      [`${day(3)}T00:00:00Z`, false, true],
      [`${day(3)}T05:00:00Z`, false, false],
    ] as const;
    for (const [at, inAccra, inNewYork] of instants) {
      expect([at, await seenAt(at, staff), await seenAt(at, newYork)]).toEqual([at, inAccra, inNewYork]);
    }
  });

  it('are shown in the other language where there is one only', async () => {
    const title = newId();
    const id = await save('notice', 'en', { title, body: '**bold**', showsFrom: '2026-01-01' });
    const shown = (await noticesOf(staff, 'ja')).find((row) => row.id === id);
    expect(shown).toMatchObject({ language: 'en', title });
    expect(shown?.html).toContain('<strong>bold</strong>');
  });
});

it('nobody reads without the secret and a session', async () => {
  for (const path of ['documents', 'documents/x', 'notices']) {
    expect([path, (await desk.http.get(`/api/library/${path}`)).status]).toEqual([path, 403]);
    const noSession = await portalOf(desk).call('get', `/api/library/${path}`);
    expect([path, noSession.status]).toEqual([path, 401]);
  }
});
