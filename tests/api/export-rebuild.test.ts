/**
 * The files alone are enough: life is made for a while, everything is exported, and relations are built again from the
 * CSV by code that knows nothing of the desk; then values are compared with the database.
 */
import Ajv2020 from 'ajv/dist/2020';
import { adminOf, newId, personOf } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { listening, readCsv, take, type Line } from './support/exports';

let desk: Desk;
let port: number;
beforeAll(async () => {
  desk = await bootDesk();
  port = await listening(desk);
});
afterAll(() => desk.stop());

const sql = async (query: string): Promise<readonly Record<string, unknown>[]> => {
  const answer = (await desk.strapi.db.connection.raw(query)) as
    readonly Record<string, unknown>[] | { rows: readonly Record<string, unknown>[] };
  return 'rows' in answer ? answer.rows : answer;
};

async function live(): Promise<void> {
  const staff = await personOf(desk, 'staff');
  const contact = await personOf(desk, 'contact');
  const agent = await adminOf(desk, 'agent');
  for (let i = 0; i < 6; i += 1) {
    const person = i % 2 === 0 ? staff : contact;
    const opened = await person.call('post', '/api/tickets', {
      requestId: newId(),
      subject: `件名 ${i} "引用", カンマ`,
      body: `本文 ${i}\n- 二行目\\n は改行でない\n'=1+1`,
      language: i % 3 === 0 ? 'en' : 'ja',
    });
    const { number } = opened.body as { number: number };
    const path = `/tickets/conversations/${number}`;
    await agent.call('post', `${path}/notes`, { requestId: newId(), body: `メモ ${i}` });
    await agent.call('post', `${path}/answers`, {
      requestId: newId(),
      body: `回答 ${i}`,
      nextState: i % 2 === 0 ? 'resolved' : 'waitingRequester',
    });
    await person.call('post', `/api/tickets/${number}/replies`, { requestId: newId(), body: `返事 ${i}` });
  }
  for (const pcs of ['3', '4']) {
    await contact.call('post', '/api/forms/machine-counts/answers', {
      requestId: newId(),
      version: 1,
      language: 'ja',
      entries: [
        { key: 'counted_on', value: '2026-11-01' },
        { key: 'pcs', value: pcs },
      ],
    });
  }
}

/** What the documentation says about undoing: one apostrophe before a formula's start, then line breaks. */
const undone = (cell: string): string => {
  const armed = /^'+[\s\u3000]*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
  return armed.replace(/\\(\\|n|r)/g, (_all, mark: string) => ({ '\\': '\\', n: '\n', r: '\r' })[mark] ?? '');
};

it('rebuilds what the database holds', async () => {
  await live();
  const token = desk.signIns.apiToken;
  const { types } = JSON.parse((await take(port, '', token)).text) as { types: { name: string }[] };
  const files = new Map<string, readonly Line[]>();
  for (const { name } of types) files.set(name, readCsv((await take(port, `${name}.csv`, token)).text));
  const file = (name: string): readonly Line[] => files.get(name) ?? [];

  // every line that points somewhere points at a line that is there
  for (const link of file('links')) {
    const target = file(link['to_type'] ?? '').find(({ id }) => id === link['to_id']);
    expect([link['link_key'], target?.['document_id']]).toEqual([link['link_key'], link['to_document_id']]);
    const source = file(link['from_type'] ?? '').some(({ id }) => id === link['from_id']);
    expect([link['link_key'], source]).toEqual([link['link_key'], true]);
  }

  // a conversation, from the files: ticket -> messages by link, in order
  const messagesOf = (ticketId: string): readonly string[] => {
    const ids = file('links')
      .filter(
        (link) =>
          link['from_type'] === 'messages' && link['attribute'] === 'ticket' && link['to_id'] === ticketId,
      )
      .map((link) => link['from_id']);
    return file('messages')
      .filter(({ id }) => ids.includes(id))
      .map(({ body }) => undone(body ?? ''));
  };
  const stored = await sql(
    'select t.id, t.number, m.body from tickets t join messages m on m.ticket_number = t.number order by m.id',
  );
  expect(stored.length).toBeGreaterThan(40);
  for (const ticket of file('tickets')) {
    const bodies = stored.filter(({ id }) => String(id) === ticket['id']).map(({ body }) => body);
    expect([ticket['number'], messagesOf(ticket['id'] ?? '')]).toEqual([ticket['number'], bodies]);
  }

  // relations that are columns say the same as the links
  for (const ticket of file('tickets')) {
    const office = file('offices').find((one) => one['document_id'] === ticket['office__document_id']);
    expect(office?.['code']).toBe(ticket['office_code']);
  }
  // parts find their owner
  const week = file('part-office-opening-hours').filter(
    ({ owner_type, owner_id }) =>
      owner_type === 'offices' && owner_id === file('offices').find(({ code }) => code === 'accra')?.['id'],
  );
  expect(week.map(({ weekday }) => weekday)).toEqual([
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
  ]);

  // the ticket's state follows from the events alone
  for (const ticket of file('tickets')) {
    const moves = file('events')
      .filter((event) => event['subject_id'] === ticket['document_id'])
      .flatMap((event) => {
        const { to } = JSON.parse(undone(event['data'] ?? '{}')) as { to?: string };
        return to === undefined ? [] : [to];
      });
    expect([ticket['number'], moves.at(-1)]).toEqual([ticket['number'], ticket['state']]);
  }

  // answers: the list of values says the same as the wide table
  const wide = readCsv((await take(port, 'answers.csv?form=machine-counts', token)).text);
  expect(wide.map(({ q_pcs, is_current }) => [q_pcs, is_current])).toEqual([
    ['3', 'false'],
    ['4', 'true'],
  ]);
  for (const value of file('answer-values')) {
    const line = wide.find(({ id }) => id === value['answer_id']);
    expect(line?.[`q_${value['field_key'] ?? ''}`]).toBe(value['value']);
  }
});

it('is described by its dictionary: every line of the JSON is what the schema says', async () => {
  const token = desk.signIns.apiToken;
  const schema = JSON.parse((await take(port, 'dictionary.json', token)).text) as {
    $defs: Record<string, { properties: Record<string, { title: string; 'x-title-ja': string }> }>;
  };
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(schema, 'desk');
  for (const name of Object.keys(schema.$defs)) {
    const validate = ajv.getSchema(`desk#/$defs/${name}`);
    expect([name, typeof validate]).toEqual([name, 'function']);
    const lines = JSON.parse((await take(port, `${name}.json`, token)).text) as object[];
    for (const line of lines) expect([name, validate?.(line), validate?.errors]).toEqual([name, true, null]);
    const [header = ''] = (await take(port, `${name}.csv`, token)).text.split('\r\n');
    expect(header.split(',')).toEqual(Object.keys(schema.$defs[name]?.properties ?? {}));
  }
  // every column of ours has a name in both languages
  const unnamed = Object.entries(schema.$defs).flatMap(([type, { properties }]) =>
    Object.entries(properties)
      .filter(([, column]) => !/[ぁ-んァ-ヶ一-龠]|^[A-Z]+$/.test(column['x-title-ja']) || column.title === '')
      .map(([column]) => `${type}.${column}`),
  );
  expect(unnamed).toEqual([]);
  const codes = readCsv((await take(port, 'codes.csv', token)).text);
  expect(codes).toContainEqual({
    type: 'offices',
    column: 'phase',
    code: 'preparing',
    label_ja: '準備中',
    label_en: expect.any(String) as string,
  });
  const markdown = (await take(port, 'dictionary.md', token)).text;
  expect(markdown).toContain('## `tickets` 問い合わせ');
});
