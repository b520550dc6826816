import { request as rawRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Refusal, TicketAnswer, TicketWritten } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';

let desk: Desk;
let staff: Caller;
let agent: Caller;

beforeAll(async () => {
  desk = await bootDesk();
  staff = await personOf(desk, 'staff');
  agent = await adminOf(desk, 'agent');
});
afterAll(() => desk.stop());

const good = () => ({ requestId: newId(), subject: '件名', body: '本文', language: 'ja' });
const counts = async (): Promise<readonly number[]> => {
  const tables = ['tickets', 'messages', 'desk_events', 'desk_outbox_mails'];
  const rows = await Promise.all(tables.map((table) => desk.strapi.db.connection(table).count({ n: '*' })));
  return rows.map((row) => Number((row[0] as { n: number | string }).n));
};

describe('what is refused', () => {
  const cases: readonly (readonly [string, () => object, string])[] = [
    ['no subject', () => ({ ...good(), subject: '  ' }), 'subject:field.required'],
    ['a missing field', () => ({ requestId: newId(), subject: 'x', language: 'ja' }), 'body:field.required'],
    ['a number for a text', () => ({ ...good(), body: 7 }), 'body:field.wrongType'],
    ['an object for a text', () => ({ ...good(), body: { $ne: null } }), 'body:field.wrongType'],
    ['an unknown field', () => ({ ...good(), state: 'resolved' }), 'state:field.unknown'],
    ['NUL', () => ({ ...good(), body: 'a\u0000b' }), 'body:field.controls'],
    ['a C0 control', () => ({ ...good(), subject: 'a\u001bb' }), 'subject:field.controls'],
    ['half a surrogate pair', () => ({ ...good(), body: 'a\ud800b' }), 'body:field.controls'],
    ['a newline in the subject', () => ({ ...good(), subject: 'a\nb' }), 'subject:field.oneLine'],
    ['a subject of 201 characters', () => ({ ...good(), subject: 'x'.repeat(201) }), 'subject:field.tooLong'],
    ['an unknown language', () => ({ ...good(), language: 'fr' }), 'language:field.unknownChoice'],
    ['a request id that is none', () => ({ ...good(), requestId: 'x' }), 'requestId:field.wrongType'],
    ['a list for the body', () => [], ':field.wrongType'],
  ];
  it.each(cases)('%s', async (_name, body, expected) => {
    const before = await counts();
    const answer = await staff.call('post', '/api/tickets', body());
    expect(answer.status).toBe(400);
    const { error } = answer.body as Refusal;
    expect(error.details.code).toBe('input.invalid');
    expect(error.message).toBe('入力内容を確認してください。');
    if (expected !== ':field.wrongType') {
      expect(error.details.fields?.map(({ field, code }) => `${field}:${code}`)).toContain(expected);
      expect(error.details.fields?.every(({ message }) => message.length > 3)).toBe(true);
    }
    expect(await counts()).toEqual(before);
  });

  it('unknown ids, foreign ids and ids that are none', async () => {
    for (const id of ['999999', 'abc', '-1', '1e3', '0', '1001;drop', '99999999999999999999']) {
      const read = await staff.call('get', `/api/tickets/${encodeURIComponent(id)}`);
      expect([id, read.status]).toEqual([id, 404]);
      const act = await agent.call('post', `/tickets/conversations/${encodeURIComponent(id)}/notes`, {
        requestId: newId(),
        body: 'x',
      });
      expect([id, act.status]).toEqual([id, 404]);
    }
  });

  /** Sends bytes as they are, which supertest would mend. */
  const sendBytes = (bytes: Buffer): Promise<{ status: number; body: Refusal }> =>
    new Promise((resolve, reject) => {
      const server = desk.strapi.server.httpServer;
      const send = (): void => {
        const { port } = server.address() as AddressInfo;
        const headers = {
          'content-type': 'application/json',
          'content-length': bytes.length,
          'x-desk-secret': desk.portalSecret,
          'x-desk-language': 'en',
        };
        const call = rawRequest(
          { port, host: '127.0.0.1', method: 'POST', path: '/api/tickets', headers },
          (answer) => {
            const parts: Buffer[] = [];
            answer.on('data', (part: Buffer) => parts.push(part));
            answer.on('end', () => {
              resolve({
                status: answer.statusCode ?? 0,
                body: JSON.parse(Buffer.concat(parts).toString()) as Refusal,
              });
            });
          },
        );
        call.on('error', reject);
        call.end(bytes);
      };
      if (server.listening) send();
      else server.listen(0, '127.0.0.1', send);
    });

  it('broken UTF-8, broken JSON and a body of 10 MB', async () => {
    const broken = Buffer.concat([Buffer.from('{"subject":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    const unreadable = await sendBytes(broken);
    expect([unreadable.status, unreadable.body.error.details.code]).toEqual([400, 'input.unreadable']);
    expect(unreadable.body.error.message).toBe('What was sent could not be read.');
    const torn = await sendBytes(Buffer.from('{"subject":'));
    expect([torn.status, torn.body.error.details.code]).toEqual([400, 'input.unreadable']);
    const large = await sendBytes(Buffer.alloc(10_000_000, 0x20));
    expect([large.status, large.body.error.details.code]).toEqual([413, 'input.tooLarge']);
  });
});

describe('what is taken, stored as sent and shown as text', () => {
  const texts = {
    emoji: '👩‍👩‍👧‍👦 プリンター 🖨️',
    'right-to-left': 'الطابعة لا تعمل עברית',
    markup: '<script>alert(1)</script><img src=x onerror=alert(1)> {{constructor}} ${7*7} **太字**',
    'a word of 10,000 characters': 'あ'.repeat(10_000),
    sql: `'; drop table tickets; --`,
    formula: '=HYPERLINK("http://example.org","x")',
    'tab and newline': 'a\tb\nc',
  };
  it.each(Object.entries(texts))('%s', async (_name, body) => {
    const subject = [...body.replace(/\s/g, ' ')].slice(0, 100).join('').trim();
    const opened = await staff.call('post', '/api/tickets', { ...good(), subject, body });
    expect(opened.status).toBe(201);
    const { number } = opened.body as TicketWritten;
    const shown = (await staff.call('get', `/api/tickets/${number}`)).body as TicketAnswer;
    expect(shown.subject).toBe(subject);
    expect(shown.messages[0]?.body).toBe(body);
  });

  it('a carriage return of a browser becomes one newline', async () => {
    const opened = await staff.call('post', '/api/tickets', { ...good(), body: 'a\r\nb\rc' });
    const { number } = opened.body as TicketWritten;
    const shown = (await staff.call('get', `/api/tickets/${number}`)).body as TicketAnswer;
    expect(shown.messages[0]?.body).toBe('a\nb\nc');
  });
});
