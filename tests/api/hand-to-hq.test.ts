/** Asking head office: who may ask and answer, and that the office never sees it (R12). */
import type { ConversationAnswer, QueueAnswer, TicketAnswer, TicketWritten } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { columnsBothWays } from './support/derived';
import { bootDesk, type Desk } from './support/desk';
import { answeredBy, movedBy, ticketRows, type Row } from './support/tickets';

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
const codeOf = (answer: { body: unknown }): string | undefined =>
  (answer.body as { error?: { details?: { code?: string } } }).error?.details?.code;
const fieldsOf = (answer: { body: unknown }): unknown =>
  (answer.body as { error?: { details?: { fields?: unknown } } }).error?.details?.fields;

const opened = async (): Promise<number> => {
  const body = {
    requestId: newId(),
    subject: '応接室の無線が弱い',
    body: '秘密の本文です。',
    language: 'ja',
  };
  return ((await staff.call('post', '/api/tickets', body)).body as TicketWritten).number;
};
const url = (number: number): string => `/tickets/conversations/${number}`;
const conversation = async (number: number): Promise<ConversationAnswer> =>
  (await agent.call('get', url(number))).body as ConversationAnswer;
const asked = (number: number, by = agent, requestId = newId()) =>
  by.call('post', `${url(number)}/hq-questions`, {
    requestId,
    question: '旧PCの登録を消せますか。',
    tried: '再起動と再登録',
    language: 'ja',
  });
const hqAnswered = (number: number, by = hq) =>
  by.call('post', `${url(number)}/hq-answers`, { requestId: newId(), body: '消しました。' });
const mailsTo = async (address: string): Promise<readonly Row[]> =>
  (await desk.strapi.db
    .connection('desk_outbox_mails')
    .where({ to_address: address })
    .orderBy('id')) as Row[];
const seenByOffice = async (number: number): Promise<TicketAnswer> =>
  (await staff.call('get', `/api/tickets/${number}`)).body as TicketAnswer;

describe('a question to head office', () => {
  it('waits in its queue with the question, and comes back with the answer to whoever has it', async () => {
    const number = await opened();
    const { revision } = await conversation(number);
    const [me] = ((await agent.call('get', '/tickets/assignees')).body as { assignees: { id: string }[] })
      .assignees;
    await agent.call('post', `${url(number)}/facts`, { revision, assigneeId: me?.id });
    const answer = await asked(number);
    expect([answer.status, answer.body]).toEqual([201, { number, isRepeat: false }]);
    const queue = (await hq.call('get', '/tickets/queue?view=waitingHq')).body as QueueAnswer;
    const row = queue.rows.find((one) => one.number === number);
    expect(row?.question).toBe('旧PCの登録を消せますか。 【試したこと】 再起動と再登録');
    const before = await conversation(number);
    expect(before.state).toBe('waitingHq');
    expect(before.messages.at(-1)).toMatchObject({
      isNote: true,
      side: 'desk',
      body: '旧PCの登録を消せますか。\n\n【試したこと】\n再起動と再登録',
    });
    expect((await hqAnswered(number)).status).toBe(201);
    const after = await conversation(number);
    expect([after.state, after.assignee?.id]).toEqual(['open', me?.id]);
    expect(after.messages.at(-1)).toMatchObject({ isNote: true, side: 'hq', body: '消しました。' });
    expect(after.history.slice(-2).map(({ kind, from, to }) => ({ kind, from, to }))).toEqual([
      { kind: 'ticket.handedToHq', from: 'new', to: 'waitingHq' },
      { kind: 'ticket.hqAnswered', from: 'waitingHq', to: 'open' },
    ]);
    expect((await rows.ticket(number))['question_excerpt']).toBeNull();
    // what people wrote stands in messages alone
    expect(JSON.stringify((await rows.event(number, 'ticket.handedToHq'))['data'])).not.toContain('旧PC');
  });

  it('is seen by the office as a sentence of the state, and tells it nothing by mail', async () => {
    const number = await opened();
    const mails = (await mailsTo(desk.signIns.portal.staff.email)).length;
    await asked(number);
    expect((await seenByOffice(number)).state).toBe('waitingHq');
    await hqAnswered(number);
    const seen = await seenByOffice(number);
    expect([seen.state, seen.messages.map(({ body }) => body)]).toEqual(['open', ['秘密の本文です。']]);
    expect(await mailsTo(desk.signIns.portal.staff.email)).toHaveLength(mails);
    const ticket = await rows.ticket(number);
    expect([ticket['first_answered_at'], ticket['last_word_side']]).toEqual([null, 'requester']);
  });

  it('is answered by head office alone', async () => {
    const number = await opened();
    await asked(number);
    for (const caller of [agent, lead]) expect((await hqAnswered(number, caller)).status).toBe(403);
    expect((await conversation(number)).state).toBe('waitingHq');
    // and head office asks itself nothing
    const other = await opened();
    const own = await asked(other, hq);
    expect([own.status, codeOf(own)]).toEqual([409, 'ticket.moveRefused']);
  });

  it('is asked once by two agents at once, and answered once by two of head office', async () => {
    const number = await opened();
    const both = await Promise.all([asked(number, agent), asked(number, lead)]);
    expect(both.map((answer) => codeOf(answer) ?? answer.status).sort()).toEqual([201, 'ticket.withHq']);
    const answers = await Promise.all([hqAnswered(number), hqAnswered(number)]);
    expect(answers.map((answer) => codeOf(answer) ?? answer.status).sort()).toEqual([
      201,
      'ticket.hqNotAsked',
    ]);
    const notes = (await conversation(number)).messages.filter(({ isNote }) => isNote);
    expect(notes).toHaveLength(2);
  });

  it('sent twice under one id is one question', async () => {
    const number = await opened();
    const id = newId();
    await asked(number, agent, id);
    const again = await asked(number, agent, id);
    expect([again.status, again.body]).toEqual([200, { number, isRepeat: true }]);
    expect(await rows.kinds(number)).toEqual(['ticket.received', 'ticket.handedToHq']);
  });

  it('can still be answered when the office wrote meanwhile, which moves nothing', async () => {
    const number = await opened();
    await asked(number);
    await staff.call('post', `/api/tickets/${number}/replies`, { requestId: newId(), body: 'どうですか。' });
    expect((await conversation(number)).state).toBe('open');
    expect((await hqAnswered(number)).status).toBe(201);
    expect((await conversation(number)).state).toBe('open');
    expect(codeOf(await hqAnswered(number))).toBe('ticket.hqNotAsked');
  });

  it('is over when head office answers the office itself, or the desk takes it back', async () => {
    const told = await opened();
    await asked(told);
    await answeredBy(hq, told, 'open');
    expect(codeOf(await hqAnswered(told))).toBe('ticket.hqNotAsked');
    const taken = await opened();
    await asked(taken);
    await movedBy(agent, taken, 'open');
    expect(codeOf(await hqAnswered(taken))).toBe('ticket.hqNotAsked');
  });

  it.each([
    ['question', { question: ' ' }],
    ['tried', { tried: '' }],
  ])('needs its %s', async (field, change) => {
    const number = await opened();
    const body = { requestId: newId(), question: '質問', tried: 'なし', language: 'ja', ...change };
    const answer = await agent.call('post', `${url(number)}/hq-questions`, body);
    expect([answer.status, fieldsOf(answer)]).toEqual([
      400,
      [{ field, code: 'field.required', message: '入力してください。' }],
    ]);
    expect(await rows.kinds(number)).toEqual(['ticket.received']);
  });

  it.each(['waitingHq', 'waitingVendor'])('is not begun by a bare move to %s', async (state) => {
    const number = await opened();
    const answer = await agent.call('post', `${url(number)}/state`, { state });
    expect([answer.status, codeOf(answer)]).toEqual([409, 'ticket.handOnNeedsWords']);
    expect((await conversation(number)).state).toBe('new');
  });
});

it('leaves columns behind that the events tell again', async () => {
  const { stored, rebuilt } = await columnsBothWays(desk);
  expect(Object.keys(stored).length).toBeGreaterThan(10);
  expect(stored).toEqual(rebuilt);
});
