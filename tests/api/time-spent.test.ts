/** Time that agents note on a ticket: events and their sum, never edited, never seen by an office. */
import type { ConversationAnswer, Refusal, TicketWritten } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { columnsBothWays } from './support/derived';
import { bootDesk, type Desk } from './support/desk';
import { ticketRows } from './support/tickets';

let desk: Desk;
let agent: Caller;
let lead: Caller;
let hq: Caller;
let staff: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  lead = await adminOf(desk, 'lead');
  hq = await adminOf(desk, 'hq-it');
  staff = await personOf(desk, 'staff');
});
afterAll(() => desk.stop());

const rows = ticketRows(() => desk);
const opened = async (): Promise<number> => {
  const body = { requestId: newId(), subject: '印刷', body: '印刷できません。', language: 'ja' };
  return ((await staff.call('post', '/api/tickets', body)).body as TicketWritten).number;
};
const on = (number: number) => `/tickets/conversations/${number}`;
const note = (number: number, command: object = {}, by = agent) =>
  by.call('post', `${on(number)}/time`, { requestId: newId(), minutes: 15, what: '設定', ...command });
const voided = (number: number, entryId: string, by = agent) =>
  by.call('post', `${on(number)}/time/void`, { entryId });
const spentOn = async (number: number, by = agent): Promise<ConversationAnswer['timeSpent']> =>
  ((await by.call('get', on(number))).body as ConversationAnswer).timeSpent;
const sumOf = async (number: number): Promise<unknown> => (await rows.ticket(number))['minutes_spent'];
const refusalOf = (answer: { readonly body: unknown }) => (answer.body as Refusal).error.details;
const merged = async (number: number, into: number) => {
  const answer = await agent.call('post', `${on(number)}/merge`, { into, isConfirmed: true });
  expect(answer.status).toBe(201);
};

it('is an event and a sum, moves nothing, and counts up no revision', async () => {
  const number = await opened();
  const before = await rows.ticket(number);
  expect(before['minutes_spent']).toBe(0);
  const requestId = newId();
  expect((await note(number, { requestId })).status).toBe(201);
  expect((await note(number, { minutes: 40, what: undefined })).status).toBe(201);
  const after = await rows.ticket(number);
  expect(after).toMatchObject({ minutes_spent: 55, state: 'new', revision: before['revision'] });
  expect((await rows.event(number, 'ticket.timeSpent'))['data']).toEqual({
    entryId: requestId,
    minutes: 15,
    what: '設定',
    messageId: null,
  });
  const spent = await spentOn(number);
  expect(spent.minutes).toBe(55);
  expect(spent.entries).toMatchObject([
    { minutes: 40, what: '', byName: '佐藤 健', isOwn: true, voidedByName: null },
    { id: requestId, minutes: 15, what: '設定' },
  ]);
  expect((await spentOn(number, lead)).entries.map(({ isOwn }) => isOwn)).toEqual([false, false]);
});

it('is noted once for a request id, and not under one of somebody else', async () => {
  const number = await opened();
  const requestId = newId();
  const both = await Promise.all([note(number, { requestId }), note(number, { requestId })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
  expect(await sumOf(number)).toBe(15);
  const other = await note(number, { requestId }, lead);
  expect(other.status).toBe(400);
  expect(refusalOf(other).fields).toMatchObject([{ field: 'requestId', code: 'field.wrongType' }]);
  expect(await rows.kinds(number)).toEqual(['ticket.received', 'ticket.timeSpent']);
});

it('adds up whatever two agents note at once', async () => {
  const number = await opened();
  const all = await Promise.all(
    [1, 2, 4, 8, 16, 32].map((minutes, index) => note(number, { minutes }, index % 2 ? agent : lead)),
  );
  expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
  expect(await sumOf(number)).toBe(63);
});

it.each([
  ['no minutes', { minutes: 0 }, 'minutes', 'field.tooSmall'],
  ['more than a day', { minutes: 1441 }, 'minutes', 'field.tooLarge'],
  ['half a minute', { minutes: 2.5 }, 'minutes', 'field.whole'],
  ['what is no number', { minutes: '15' }, 'minutes', 'field.number'],
  ['too many words', { what: 'あ'.repeat(501) }, 'what', 'field.tooLong'],
])('refuses %s and writes nothing', async (_what, change, field, code) => {
  const number = await opened();
  const answer = await note(number, change);
  expect(answer.status).toBe(400);
  expect(refusalOf(answer).fields).toMatchObject([{ field, code }]);
  expect(await rows.kinds(number)).toEqual(['ticket.received']);
});

describe('along with a message', () => {
  const send = (number: number, kind: 'answers' | 'notes', command: object) =>
    agent.call('post', `${on(number)}/${kind}`, {
      requestId: newId(),
      body: 'お試しください。',
      ...(kind === 'answers' ? { nextState: 'resolved' } : {}),
      ...command,
    });

  it('goes with an answer in one transaction, once', async () => {
    const number = await opened();
    const requestId = newId();
    const both = await Promise.all([
      send(number, 'answers', { requestId, minutes: 20 }),
      send(number, 'answers', { requestId, minutes: 20 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(await rows.ticket(number)).toMatchObject({ minutes_spent: 20, state: 'resolved' });
    const { messages } = (await agent.call('get', on(number))).body as ConversationAnswer;
    expect((await rows.event(number, 'ticket.timeSpent'))['data']).toMatchObject({
      messageId: messages.at(-1)?.id,
    });
  });

  it('goes with a note, and is nothing where it was left out', async () => {
    const number = await opened();
    expect((await send(number, 'notes', { minutes: 5 })).status).toBe(201);
    expect((await send(number, 'notes', {})).status).toBe(201);
    expect(await sumOf(number)).toBe(5);
    expect(await rows.kinds(number)).toEqual([
      'ticket.received',
      'ticket.noted',
      'ticket.timeSpent',
      'ticket.noted',
    ]);
  });

  it('keeps the answer back where the minutes are wrong', async () => {
    const number = await opened();
    const answer = await send(number, 'answers', { minutes: 1.5 });
    expect(refusalOf(answer).fields).toMatchObject([{ field: 'minutes', code: 'field.whole' }]);
    expect(await rows.kinds(number)).toEqual(['ticket.received']);
  });
});

describe('voiding', () => {
  it('is for who noted it, once; a second send is told that it is done', async () => {
    const number = await opened();
    const requestId = newId();
    await note(number, { requestId });
    await note(number, { minutes: 40 });
    const both = await Promise.all([voided(number, requestId), voided(number, requestId)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(await sumOf(number)).toBe(40);
    expect((await spentOn(number)).entries[1]).toMatchObject({ minutes: 15, voidedByName: '佐藤 健' });
    // the entry itself stays as it was noted
    expect((await rows.event(number, 'ticket.timeSpent'))['data']).toMatchObject({ minutes: 15 });
    const again = await voided(number, requestId, lead);
    expect([again.status, refusalOf(again).code]).toEqual([409, 'ticket.timeVoidedAlready']);
  });

  it('is for a lead, and not for a colleague or HQ IT', async () => {
    const number = await opened();
    const [ofAgent, ofLead] = [newId(), newId()];
    await note(number, { requestId: ofAgent });
    await note(number, { requestId: ofLead, minutes: 7 }, lead);
    for (const [entryId, by] of [
      [ofLead, agent],
      [ofAgent, hq],
    ] as const) {
      const answer = await voided(number, entryId, by);
      expect([answer.status, refusalOf(answer).code]).toEqual([403, 'ticket.timeNotYours']);
    }
    expect(await sumOf(number)).toBe(22);
    expect((await voided(number, ofAgent, lead)).status).toBe(201);
    expect(await sumOf(number)).toBe(7);
  });

  it('knows only what was noted on this ticket', async () => {
    const [number, other] = [await opened(), await opened()];
    const requestId = newId();
    await note(other, { requestId });
    const answer = await voided(number, requestId);
    expect([answer.status, refusalOf(answer).code]).toEqual([404, 'ticket.timeNotFound']);
  });
});

it('is noted afterwards on a closed ticket, and on one merged away where it goes on', async () => {
  const closed = await opened();
  expect((await staff.call('post', `/api/tickets/${closed}/withdrawal`, {})).status).toBe(200);
  expect(await rows.ticket(closed)).toMatchObject({ state: 'closed' });
  expect((await note(closed)).status).toBe(201);
  expect(await rows.ticket(closed)).toMatchObject({
    state: 'closed',
    closed_as: 'withdrawn',
    minutes_spent: 15,
  });

  const [gone, into] = [await opened(), await opened()];
  const requestId = newId();
  await note(gone, { requestId });
  await merged(gone, into);
  for (const answer of [await note(gone), await voided(gone, requestId)]) {
    expect([answer.status, refusalOf(answer).code]).toEqual([409, 'ticket.mergedAway']);
    expect(refusalOf(answer)).toMatchObject({ into });
  }
  expect([await sumOf(gone), await sumOf(into)]).toEqual([15, 0]);
});

it('is apart from remote sessions', async () => {
  const number = await opened();
  const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
  await note(number);
  const session = {
    requestId: newId(),
    consentBy: '山田 花子',
    consentAt: ago(40),
    tookPart: '山田 花子',
    beganAt: ago(35),
    endedAt: ago(10),
    done: '設定',
    language: 'ja',
  };
  expect((await agent.call('post', `${on(number)}/remote-sessions`, session)).status).toBe(201);
  expect(await spentOn(number)).toMatchObject({ minutes: 15, sessions: { count: 1, minutes: 25 } });
  expect(await sumOf(number)).toBe(15);
});

it('is never seen by the office', async () => {
  const number = await opened();
  await note(number, { minutes: 1234, what: '見せない言葉' });
  for (const path of ['/api/tickets', `/api/tickets/${number}`]) {
    const { status, text } = await staff.call('get', path);
    expect(status).toBe(200);
    expect(text).not.toMatch(/1234|見せない言葉|minutes/i);
  }
  const path = `${on(number)}/time`;
  expect((await staff.call('post', path, { requestId: newId(), minutes: 1 })).status).toBe(401);
});

it('stands in the columns as the events say', async () => {
  const { stored, rebuilt } = await columnsBothWays(desk);
  expect(stored).toEqual(rebuilt);
});
