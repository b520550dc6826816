/** A remote session as an agent writes it down (R05): whole or refused, and never seen by the office. */
import type { ConversationAnswer, TicketAnswer, TicketWritten } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { ticketRows } from './support/tickets';

let desk: Desk;
let agent: Caller;
let staff: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  staff = await personOf(desk, 'staff');
});
afterAll(() => desk.stop());

const rows = ticketRows(() => desk);
const MINUTE = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();
const opened = async (): Promise<number> => {
  const body = { requestId: newId(), subject: '印刷', body: '印刷できません。', language: 'ja' };
  return ((await staff.call('post', '/api/tickets', body)).body as TicketWritten).number;
};
const session = (change: object = {}) => ({
  requestId: newId(),
  consentBy: '山田 花子',
  consentAt: ago(62),
  tookPart: '山田 花子、佐藤 健',
  beganAt: ago(60),
  endedAt: ago(40),
  done: 'ドライバーを入れ直し、試し刷りをした。',
  language: 'ja',
  ...change,
});
const recorded = (number: number, change: object = {}) =>
  agent.call('post', `/tickets/conversations/${number}/remote-sessions`, session(change));
const conversation = async (number: number): Promise<ConversationAnswer> =>
  (await agent.call('get', `/tickets/conversations/${number}`)).body as ConversationAnswer;

it('is a note and an event, moves nothing, is no answer, and the office does not see it', async () => {
  const number = await opened();
  expect((await recorded(number)).status).toBe(201);
  const after = await conversation(number);
  expect(after.state).toBe('new');
  expect(after.messages.at(-1)?.body).toMatch(
    /^同意: 山田 花子\(.*東京\)\n参加者: 山田 花子、佐藤 健\n時間: .* 〜 .*\(東京\)\n\nドライバーを入れ直し、試し刷りをした。$/,
  );
  expect((await rows.event(number, 'ticket.remoteSession'))['data']).toMatchObject({
    consentBy: '山田 花子',
    tookPart: '山田 花子、佐藤 健',
    messageId: after.messages.at(-1)?.id,
  });
  expect((await rows.ticket(number))['first_answered_at']).toBeNull();
  const seen = (await staff.call('get', `/api/tickets/${number}`)).body as TicketAnswer;
  expect(seen.messages.map(({ body }) => body)).toEqual(['印刷できません。']);
});

it.each([
  ['ends before it begins', { endedAt: ago(70) }, 'endedAt', 'field.order'],
  ['ends in the future', { endedAt: ago(-10) }, 'endedAt', 'field.inFuture'],
  ['began before anybody agreed', { consentAt: ago(50) }, 'consentAt', 'field.consentLate'],
  ['names nobody who agreed', { consentBy: ' ' }, 'consentBy', 'field.required'],
  ['has no beginning', { beganAt: '' }, 'beganAt', 'field.required'],
])('is refused when it %s, and nothing is written', async (_what, change, field, code) => {
  const number = await opened();
  const answer = await recorded(number, change);
  expect(answer.status).toBe(400);
  expect((answer.body as { error: { details: { fields: unknown } } }).error.details.fields).toMatchObject([
    { field, code },
  ]);
  expect(await rows.kinds(number)).toEqual(['ticket.received']);
  expect((await conversation(number)).messages).toHaveLength(1);
});

it('is kept once under one id', async () => {
  const number = await opened();
  const requestId = newId();
  const both = await Promise.all([recorded(number, { requestId }), recorded(number, { requestId })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
  expect(await rows.kinds(number)).toEqual(['ticket.received', 'ticket.remoteSession']);
});
