/** Everything comes out, for whom a token with the right tick was made in the admin. */
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import {
  codeOf,
  listed as listedFor,
  listening,
  newToken,
  readCsv,
  take,
  type Answer,
} from './support/exports';
import { seedOf } from './support/seed';

let desk: Desk;
let port: number;
let hq: Caller;
let contact: Caller;
let full: string;
beforeAll(async () => {
  desk = await bootDesk();
  port = await listening(desk);
  hq = await adminOf(desk, 'hq-it');
  contact = await personOf(desk, 'contact');
  full = desk.signIns.apiToken;
});
afterAll(() => desk.stop());

const EXPORT = 'plugin::reports.export';
/** Secrets and machinery of Strapi. */
const NEVER =
  /^(admin::(api-token|transfer-token|session|permission)|plugin::(users-permissions\.permission|i18n|upload|content-releases|review-workflows)|strapi::)/;
const fieldsOf = (answer: Answer): unknown =>
  (
    JSON.parse(answer.text) as { error: { details: { fields: { field: string; code: string }[] } } }
  ).error.details.fields.map(({ field, code }) => `${field} ${code}`);
const listed = (token = full) => listedFor(port, token);

describe('who may', () => {
  it('answers nobody without a token, and a wrong or expired one, in their language', async () => {
    for (const token of [null, 'nonsense', 'x'.repeat(600)]) {
      const answer = await take(port, 'offices.csv', token);
      expect([answer.status, codeOf(answer)]).toEqual([401, 'export.noToken']);
      expect(answer.text).toContain('APIトークンが必要です');
    }
    const brief = await newToken(hq, '期限', [`${EXPORT}.reference`]);
    expect((await take(port, 'regions.csv', brief.key)).status).toBe(200);
    await desk.strapi.db
      .query('admin::api-token')
      .update({ where: { id: brief.id }, data: { expiresAt: new Date(Date.now() - 1_000) } });
    expect((await take(port, 'regions.csv', brief.key)).status).toBe(401);
    // a person of the portal has a session, which is no token
    expect((await contact.call('get', '/api/export/offices.csv')).status).toBe(401);
  });

  it('has one right a group, and every type is in exactly one', async () => {
    const types = await listed();
    for (const group of ['tickets', 'people', 'reference', 'events']) {
      const { key } = await newToken(hq, `只 ${group}`, [`${EXPORT}.${group}`]);
      const mine = (await listed(key)).filter(({ name }) => name !== 'links').map(({ name }) => name);
      expect(mine).toEqual(types.filter((type) => type.group === group).map(({ name }) => name));
      expect(mine.length).toBeGreaterThan(0);
      const foreign = types.find((type) => type.group !== null && type.group !== group);
      const refused = await take(port, `${foreign?.name ?? ''}.csv`, key);
      expect([refused.status, codeOf(refused)]).toEqual([403, 'export.denied']);
    }
    const nothing = await newToken(hq, '読み取り専用', 'read-only');
    expect((await take(port, 'offices.csv', nothing.key)).status).toBe(403);
    expect((await take(port, 'links.csv', nothing.key)).status).toBe(403);
  });

  it('gives no name of a person to whom the people are not given', async () => {
    const { key } = await newToken(hq, '機器だけ', [`${EXPORT}.reference`]);
    const all = await Promise.all((await listed(key)).map(({ name }) => take(port, `${name}.json`, key)));
    const text = all.map((answer) => answer.text).join('\n');
    expect(text).toContain('ACC-0003');
    expect(text).not.toContain('hanako.yamada');
    expect(text).not.toContain('山田');
  });
});

describe('what comes', () => {
  it('is every content type but those that are never exported, with the counts of the database', async () => {
    const types = await listed();
    const uids = new Set(types.map(({ uid }) => uid));
    const missing = Object.keys(desk.strapi.contentTypes).filter((uid) => !uids.has(uid));
    // a type that is added appears here by itself; who wants it left out says why in never.ts
    expect(missing.filter((uid) => uid.startsWith('api::'))).toEqual([]);
    expect(missing.filter((uid) => !NEVER.test(uid))).toEqual([]);
    for (const { name, uid, count } of types) {
      if (count === null || name === 'links' || name === 'events') continue;
      const table = desk.strapi.db.metadata.get(uid).tableName;
      const [row] = (await desk.strapi.db.connection(table).count({ n: '*' })) as { n: number | string }[];
      const csv = await take(port, `${name}.csv`, full);
      const json = await take(port, `${name}.json`, full);
      const lines = await take(port, `${name}.json?lines=1`, full);
      const counts = [
        count,
        readCsv(csv.text).length,
        (JSON.parse(json.text) as unknown[]).length,
        lines.text.split('\n').filter(Boolean).length,
      ];
      expect([name, ...counts]).toEqual([name, ...counts.map(() => Number(row?.n))]);
    }
    const links = types.find(({ name }) => name === 'links');
    expect(readCsv((await take(port, 'links.csv', full)).text)).toHaveLength(links?.count ?? -1);
  });

  it('names itself, its instant and its character set, and is stored by nobody', async () => {
    const before = Date.now();
    const { headers } = await take(port, 'offices.csv', full);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="offices-\d{4}-\d\d-\d\d\.csv"; filename\*=UTF-8''/,
    );
    expect(headers['cache-control']).toBe('no-store');
    const at = Date.parse(String(headers['x-export-snapshot-at']));
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now());
  });

  it('keeps the rules for tables that leave: header, CRLF, codes with labels, both clocks, empty is not zero', async () => {
    const { text } = await take(port, 'offices.csv', full);
    expect(text.endsWith('\r\n')).toBe(true);
    const [header = '', ...body] = text.split('\r\n');
    const names = header.split(',');
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-z][a-z0-9_]*$/.test(name))).toBe(true);
    expect(body.filter(Boolean)).toHaveLength(76);
    const houston = readCsv(text).find(({ code }) => code === 'houston');
    expect(houston).toMatchObject({
      pcs_reported: '12',
      servers_reported: '',
      phase: 'service',
      region__code: 'north-america',
      is_working_week_confirmed: 'false',
      counts_reported_on: '2020-07-30',
    });
    expect(houston?.['phase__label_ja']).toMatch(/[ぁ-ん一-龠]/);
    const [ticket] = readCsv((await take(port, 'tickets.csv?filters[office_code]=accra', full)).text);
    expect(ticket?.['received_at']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(ticket?.['received_at__office_local']).toMatch(/\+00:00$/);
    const messages = await take(port, 'messages.csv', full);
    expect(messages.text.split('\r\n').filter(Boolean)).toHaveLength(1 + readCsv(messages.text).length);
    expect(messages.text).toContain('\\n');
    expect((await take(port, 'messages.csv?linebreaks=keep', full)).text).not.toContain('\\n');
  });

  it('opens in Excel: with a mark, or in CP932, telling how many characters that cannot hold', async () => {
    const marked = await take(port, 'offices.csv?bom=1', full);
    expect([...marked.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const office = await hq.call('get', '/content-manager/collection-types/api::region.region');
    const [region] = (office.body as { results: { documentId: string }[] }).results;
    await hq.call('put', `/content-manager/collection-types/api::region.region/${region?.documentId ?? ''}`, {
      nameJa: '𠮷野 〜 é',
    });
    const answer = await take(port, 'regions.csv?encoding=cp932', full);
    expect(answer.headers['content-type']).toContain('charset=windows-31j');
    expect(new TextDecoder('shift_jis').decode(answer.bytes)).toContain('〓野 ～ 〓');
    expect(answer.trailers['x-export-unmappable']).toBe('2');
  });

  it('runs nothing in a spreadsheet', async () => {
    const subject = '=HYPERLINK("http://evil.example","見る")';
    const opened = await contact.call('post', '/api/tickets', {
      requestId: newId(),
      subject,
      body: '＝1+1',
      language: 'ja',
    });
    const { number } = opened.body as { number: number };
    const [line] = readCsv((await take(port, `tickets.csv?filters[number]=${number}`, full)).text);
    expect(line?.['subject']).toBe(`'${subject}`);
    expect(line?.['last_word_excerpt']).toBe("'＝1+1");
    const json = await take(port, `tickets.json?filters[number]=${number}`, full);
    expect(JSON.parse(json.text)).toMatchObject([{ subject, number }]);
  });

  it('goes on after a key, since an instant, and by simple filters', async () => {
    const all = readCsv((await take(port, 'staff-members.csv', full)).text);
    const half = all[4]?.['id'] ?? '';
    const rest = readCsv((await take(port, `staff-members.csv?after=${half}`, full)).text);
    expect(rest).toEqual(all.slice(5));
    const links = readCsv((await take(port, 'links.csv', full)).text);
    const later = readCsv((await take(port, `links.csv?after=${links[9]?.['link_key'] ?? ''}`, full)).text);
    expect(later).toEqual(links.slice(10));
    const since = new Date().toISOString();
    expect(readCsv((await take(port, `offices.csv?since=${since}`, full)).text)).toEqual([]);
    await seedOf(desk.strapi, 'api::office.office').update({
      documentId: all[0]?.['office__document_id'] ?? '',
      data: { nameEn: 'Changed' },
    });
    expect(readCsv((await take(port, `offices.csv?since=${since}`, full)).text)).toHaveLength(1);
    const locals = readCsv(
      (await take(port, 'staff-members.csv?filters[kind]=local&filters[is_office_contact]=true', full)).text,
    );
    expect(locals.length).toBeGreaterThan(0);
    expect(
      locals.every(({ kind, is_office_contact }) => kind === 'local' && is_office_contact === 'true'),
    ).toBe(true);
  });

  it('says what is wrong with an address, and leaks nothing by it', async () => {
    const refusals: readonly (readonly [string, number, string, readonly string[]])[] = [
      ['offices.csv?since=yesterday', 400, 'input.invalid', ['since field.instant']],
      ['offices.csv?since=2026-13-45T00:00:00Z', 400, 'input.invalid', ['since field.instant']],
      ['offices.csv?colour=red', 400, 'input.invalid', ['colour field.unknown']],
      ['offices.csv?bom=1&bom=1', 400, 'input.invalid', ['bom field.twice']],
      ['offices.csv?encoding=utf-16', 400, 'input.invalid', ['encoding field.unknownChoice']],
      [
        'offices.csv?filters[pcs_reported]=many',
        400,
        'input.invalid',
        ['filters.pcs_reported field.wrongType'],
      ],
      [
        'users-permissions-users.csv?filters[password]=x',
        400,
        'export.unknownFilter',
        ['filters.password field.unknown'],
      ],
      [
        'users-permissions-users.csv?filters[nosuch]=x',
        400,
        'export.unknownFilter',
        ['filters.nosuch field.unknown'],
      ],
      ['offices.csv?filters[__proto__]=x', 200, '', []],
    ];
    for (const [path, status, code, fields] of refusals) {
      const answer = await take(port, path, full);
      if (status === 200) expect([path, [200, 400].includes(answer.status)]).toEqual([path, true]);
      else
        expect([path, answer.status, codeOf(answer), fieldsOf(answer)]).toEqual([path, status, code, fields]);
    }
    for (const path of [
      'nothing.csv',
      'offices.xml',
      'admin-api-tokens.csv',
      '..%2foffices.csv',
      'platform-portal-sessions.csv',
    ]) {
      const answer = await take(port, path, full);
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});

describe('answers to forms', () => {
  it('have the columns of all versions, and a list of values', async () => {
    const entries = [
      { key: 'counted_on', value: '2026-11-20' },
      { key: 'pcs', value: '0' },
      { key: 'windows_versions', value: ['windows_10'] },
      { key: 'remarks', value: '=cmd\n二行目' },
    ];
    const sent = await contact.call('post', '/api/forms/machine-counts/answers', {
      requestId: newId(),
      version: 1,
      language: 'en',
      entries,
    });
    expect([sent.status, sent.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
    const path = '/content-manager/collection-types/api::form.form';
    const { body } = await hq.call('get', `${path}?filters[key]=machine-counts`);
    const [row] = (body as { results: { documentId: string }[] }).results;
    const stored = (await hq.call('get', `${path}/${row?.documentId ?? ''}`)).body as {
      data: Record<string, unknown>;
    };
    const kept = (stored.data['fields'] as { key: string }[]).filter(({ key }) => key !== 'servers');
    const added = {
      key: 'line_kind',
      kind: 'oneChoice',
      labelJa: '回線の種類',
      labelEn: 'Kind of line',
      isRequired: true,
      choices: [
        { code: 'fibre', labelJa: '光回線', labelEn: 'Fibre' },
        { code: 'mobile', labelJa: '携帯回線', labelEn: 'Mobile' },
      ],
    };
    const { offices: _offices, ...form } = stored.data;
    const saved = await hq.call('put', `${path}/${row?.documentId ?? ''}`, {
      ...form,
      fields: [...kept, added],
    });
    expect([saved.status, saved.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
    const again = await contact.call('post', '/api/forms/machine-counts/answers', {
      requestId: newId(),
      version: 2,
      language: 'en',
      entries: [...entries, { key: 'line_kind', value: 'fibre' }],
    });
    expect(again.status).toBe(201);

    const answer = await take(port, 'answers.csv?form=machine-counts&bom=1', full);
    const header = answer.text.split('\r\n')[0]?.split(',') ?? [];
    for (const name of [
      'q_servers',
      'q_pcs',
      'q_line_kind',
      'q_line_kind__label_ja',
      'q_windows_versions__windows_10',
    ]) {
      expect(header).toContain(name);
    }
    const [first, second, ...none] = readCsv(answer.text);
    expect(none).toEqual([]);
    expect(first).toMatchObject({
      form_version: '1',
      is_current: 'false',
      office_code: 'accra',
      q_pcs: '0',
      q_servers: '',
      q_line_kind: '',
      q_windows_versions__windows_10: 'true',
      q_windows_versions__windows_7: 'false',
      q_remarks: "'=cmd\\n二行目",
    });
    expect(second).toMatchObject({
      form_version: '2',
      is_current: 'true',
      q_line_kind: 'fibre',
      q_line_kind__label_ja: '光回線',
      q_line_kind__label_en: 'Fibre',
    });
    const values = readCsv((await take(port, 'answer-values.csv?form=machine-counts', full)).text);
    expect(values).toHaveLength(4 + 5);
    expect(values.find(({ field_key }) => field_key === 'line_kind')).toMatchObject({
      value: 'fibre',
      value__label_ja: '光回線',
      field__label_en: 'Kind of line',
      form_version: '2',
    });
    expect((await take(port, 'answers.csv?form=../x', full)).status).toBe(404);
    expect((await take(port, 'answers.csv?form=__proto__', full)).status).toBe(404);
    const facts = (await take(port, 'answers.csv', full)).text.split('\r\n')[0] ?? '';
    expect(facts.split(',')).not.toContain('values');
  });
});
