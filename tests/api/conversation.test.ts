import type {
  ConversationAnswer,
  OutboxAnswer,
  QueueAnswer,
  TicketAnswer,
  TicketListAnswer,
  TicketWritten,
} from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';

let desk: Desk;
let staff: Caller;
let contact: Caller;
let agent: Caller;

beforeAll(async () => {
  desk = await bootDesk();
  staff = await personOf(desk, 'staff');
  contact = await personOf(desk, 'contact');
  agent = await adminOf(desk, 'agent');
});
afterAll(() => desk.stop());

const opened = async (subject = '3階のプリンターに接続できない', by = staff): Promise<number> => {
  const body = '昨日の朝からです。\n「プリンターはオフラインです」と出ます。';
  const answer = await by.call('post', '/api/tickets', { requestId: newId(), subject, body, language: 'ja' });
  expect(answer.status).toBe(201);
  return (answer.body as TicketWritten).number;
};
const shown = async (number: number, by = staff): Promise<TicketAnswer> =>
  (await by.call('get', `/api/tickets/${number}`)).body as TicketAnswer;
const conversation = async (number: number): Promise<ConversationAnswer> =>
  (await agent.call('get', `/tickets/conversations/${number}`)).body as ConversationAnswer;
const codeOf = (answer: { body: unknown }): string =>
  (answer.body as { error: { details: { code: string } } }).error.details.code;

describe('a ticket goes all the way', () => {
  it('is opened, answered, noted, replied to, and told by mail and events', async () => {
    const number = await opened();
    const first = await shown(number);
    expect(first).toMatchObject({ state: 'new', subject: '3階のプリンターに接続できない', isMine: true });
    expect(first.office).toMatchObject({ code: 'accra', phase: 'preparing', timeZone: 'Africa/Accra' });

    const queue = (await agent.call('get', '/tickets/queue?view=needsDesk')).body as QueueAnswer;
    expect(queue.rows.find((row) => row.number === number)).toMatchObject({ state: 'new', language: 'ja' });

    const answered = await agent.call('post', `/tickets/conversations/${number}/answers`, {
      requestId: newId(),
      body: '機種名を教えてください。',
      nextState: 'waitingRequester',
    });
    expect(answered.status).toBe(201);
    const noted = await agent.call('post', `/tickets/conversations/${number}/notes`, {
      requestId: newId(),
      body: '秘密のメモ',
    });
    expect(noted.status).toBe(201);

    const seen = await shown(number);
    expect(seen.state).toBe('waitingRequester');
    expect(seen.messages.map((message) => [message.side, message.isOwn])).toEqual([
      ['requester', true],
      ['desk', false],
    ]);
    const byContact = await shown(number, contact);
    expect(byContact.messages.map((message) => message.isOwn)).toEqual([false, false]);
    expect(JSON.stringify(seen)).not.toContain('秘密のメモ');
    const list = await staff.call('get', '/api/tickets');
    expect(list.text).not.toContain('秘密のメモ');

    const replied = await staff.call('post', `/api/tickets/${number}/replies`, {
      requestId: newId(),
      body: 'MF-7455 です。',
    });
    expect(replied.status).toBe(201);
    const full = await conversation(number);
    expect([full.state, full.hasReply]).toEqual(['open', true]);
    expect(full.messages.map(({ side, isNote }) => [side, isNote])).toEqual([
      ['requester', false],
      ['desk', false],
      ['desk', true],
      ['requester', false],
    ]);
    expect(full.history.map((entry) => entry.kind)).toEqual([
      'ticket.received',
      'ticket.answered',
      'ticket.noted',
      'ticket.word',
    ]);
    expect(full.history.map(({ from, to }) => [from, to])).toEqual([
      [undefined, 'new'],
      ['new', 'waitingRequester'],
      [undefined, undefined],
      ['waitingRequester', 'open'],
    ]);

    const hq = await adminOf(desk, 'hq-it');
    const outbox = (await hq.call('get', '/platform/outbox')).body as OutboxAnswer;
    const mails = outbox.mails.filter((mail) => mail.subject.includes(String(number)));
    expect(mails.map((mail) => mail.subject)).toEqual([
      `【海外デスク ${number}】回答があります: 3階のプリンターに接続できない`,
      `【海外デスク ${number}】受け付けました: 3階のプリンターに接続できない`,
    ]);
    for (const mail of mails) {
      expect(mail.text.startsWith('このメールには返信できません。')).toBe(true);
      expect(mail.text).toContain(`/tickets/${number}`);
      expect(mail.text).not.toContain('秘密のメモ');
      expect(mail.text).toMatch(/アクラ\(東京 /);
    }
  });

  it('keeps the facts of the first day on the ticket', async () => {
    const number = await opened();
    const row: unknown = await desk.strapi.db.query('api::ticket.ticket').findOne({ where: { number } });
    expect(row).toMatchObject({
      channel: 'web',
      openedBySide: 'requester',
      officeCodeAtReception: 'accra',
      phaseAtReception: 'preparing',
      languageAtReception: 'ja',
    });
  });

  it('makes one ticket of a double send, also of two sends at once', async () => {
    const command = { requestId: newId(), subject: '一度だけ', body: '二度押しました', language: 'ja' };
    const answers = await Promise.all([1, 2, 3].map(() => staff.call('post', '/api/tickets', command)));
    const numbers = new Set(answers.map((answer) => (answer.body as TicketWritten).number));
    expect(numbers.size).toBe(1);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 201]);
    const again = await staff.call('post', '/api/tickets', command);
    expect(again.body).toEqual({ number: [...numbers][0], isRepeat: true });
    const { tickets } = (await staff.call('get', '/api/tickets')).body as TicketListAnswer;
    expect(tickets.filter((ticket) => ticket.subject === '一度だけ')).toHaveLength(1);
    const foreign = await contact.call('post', '/api/tickets', command);
    expect([foreign.status, codeOf(foreign)]).toEqual([400, 'input.invalid']);
  });

  it('numbers tickets in order', async () => {
    const numbers = [await opened(), await opened(), await opened()];
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
    expect(numbers[2]).toBe((numbers[1] ?? 0) + 1);
    expect(numbers[0]).toBeGreaterThan(1000);
  });
});

describe('an agent opens a ticket for somebody', () => {
  const base = { subject: 'VPN につながらない', body: '電話で聞いたこと', language: 'ja', channel: 'phone' };

  it('for a known person and for an address not yet known', async () => {
    const { people } = (await agent.call('get', '/tickets/people?office=accra')).body as {
      people: readonly { staffId: string; name: string }[];
    };
    const yamada = people.find((person) => person.name.includes('山田'));
    const receivedAt = new Date(Date.now() - 600_000).toISOString();
    const known = await agent.call('post', '/tickets/conversations', {
      ...base,
      requestId: newId(),
      officeCode: 'accra',
      requester: { kind: 'staff', staffId: yamada?.staffId },
      receivedAt,
    });
    expect(known.status).toBe(201);
    const full = await conversation((known.body as TicketWritten).number);
    expect(full).toMatchObject({ state: 'open', channel: 'phone', openedBySide: 'desk', receivedAt });
    // the words it began with are no reply
    expect(full.hasReply).toBe(false);
    expect(full.messages[0]).toMatchObject({ side: 'requester', authorName: yamada?.name });
    expect((await shown(full.number)).isMine).toBe(true);

    const unknown = await agent.call('post', '/tickets/conversations', {
      ...base,
      channel: 'mail',
      language: 'en',
      requestId: newId(),
      officeCode: 'lagos',
      requester: { kind: 'address', name: 'R. Mensah', email: 'r.mensah@example.org' },
      receivedAt,
    });
    expect(unknown.status).toBe(201);
    const other = await conversation((unknown.body as TicketWritten).number);
    expect(other).toMatchObject({ state: 'new', requester: { isKnown: false, name: 'R. Mensah' } });
  });

  it('refuses a time to come, a person of another office and an office that is none', async () => {
    const command = {
      ...base,
      requestId: newId(),
      officeCode: 'accra',
      requester: { kind: 'address', name: 'A', email: 'a@example.org' },
    };
    const future = await agent.call('post', '/tickets/conversations', {
      ...command,
      receivedAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    expect([future.status, codeOf(future)]).toEqual([400, 'input.invalid']);
    const receivedAt = new Date().toISOString();
    const nowhere = await agent.call('post', '/tickets/conversations', {
      ...command,
      officeCode: 'nowhere',
      receivedAt,
    });
    expect([nowhere.status, codeOf(nowhere)]).toEqual([404, 'office.notFound']);
    const foreign = await agent.call('post', '/tickets/conversations', {
      ...command,
      officeCode: 'lagos',
      requester: { kind: 'staff', staffId: 'nobody' },
      receivedAt,
    });
    expect([foreign.status, codeOf(foreign)]).toEqual([404, 'staff.notFound']);
  });
});

describe('states', () => {
  it('moves by the table only', async () => {
    const number = await opened();
    const silent = await agent.call('post', `/tickets/conversations/${number}/state`, { state: 'resolved' });
    expect([silent.status, codeOf(silent)]).toEqual([409, 'ticket.moveRefused']);
    const taken = await agent.call('post', `/tickets/conversations/${number}/state`, { state: 'open' });
    expect(taken.status).toBe(200);
    expect((await shown(number)).state).toBe('open');
    expect((await conversation(number)).moves).toEqual(['waitingRequester', 'resolved']);
  });

  it('reopens a resolved ticket by a word and tells it, and refuses a word on a closed one', async () => {
    const number = await opened();
    const done = { requestId: newId(), body: '直りました。', nextState: 'resolved' };
    await agent.call('post', `/tickets/conversations/${number}/answers`, done);
    await staff.call('post', `/api/tickets/${number}/replies`, { requestId: newId(), body: 'まだです。' });
    const full = await conversation(number);
    expect(full.state).toBe('open');
    expect(full.history.at(-1)?.kind).toBe('ticket.reopened');

    await desk.strapi.db
      .connection('tickets')
      .where({ number })
      .update({ state: 'closed', closed_as: 'solved' });
    const late = await staff.call('post', `/api/tickets/${number}/replies`, {
      requestId: newId(),
      body: '後から',
    });
    expect([late.status, codeOf(late)]).toEqual([409, 'ticket.closed']);
  });
});
