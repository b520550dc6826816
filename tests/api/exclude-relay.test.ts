/** Taken out of the count, or passed on to HQ IT: what is refused, what stands, and that HQ IT can undo each. */
import type { ConversationAnswer, ReviewAnswer } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { columnsBothWays } from './support/derived';
import { bootDesk, type Desk } from './support/desk';
import { answeredBy, handedToHqBy, movedBy, openedBy, ticketRows } from './support/tickets';

let desk: Desk;
let agent: Caller;
let hq: Caller;
let staff: Caller;
const rows = ticketRows(() => desk);
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  hq = await adminOf(desk, 'hq-it');
  staff = await personOf(desk, 'staff');
});
afterAll(() => desk.stop());
/** Whatever was done, the columns are what the events say. */
afterEach(async () => {
  const { stored, rebuilt } = await columnsBothWays(desk);
  expect(stored).toEqual(rebuilt);
});

const opened = async (language: 'ja' | 'en' = 'ja'): Promise<number> => {
  const news = { requestId: newId(), subject: 's', body: 'b', language };
  return ((await staff.call('post', '/api/tickets', news)).body as { number: number }).number;
};
const on = (number: number, path: string): string => `/tickets/conversations/${number}/${path}`;
const codeOf = ({ status, body }: { status: number; body: unknown }): unknown => [
  status,
  (body as { error?: { details?: { code?: string } } }).error?.details?.code,
];
const exclude = (by: Caller, number: number, reason = 'spam') =>
  by.call('post', on(number, 'exclusion'), { reason, why: '広告でした。' });
const relay = (number: number, body = '本部に引き継ぎました。', by = agent) =>
  by.call('post', on(number, 'relay'), { requestId: newId(), body });
const seen = async (number: number, by = agent): Promise<ConversationAnswer> =>
  (await by.call('get', `/tickets/conversations/${number}`)).body as ConversationAnswer;
const list = async (which: 'exclusions' | 'relays'): Promise<ReviewAnswer> =>
  (await hq.call('get', `/tickets/${which}`)).body as ReviewAnswer;
const mailsOf = async (number: number): Promise<readonly Record<string, unknown>[]> =>
  (await desk.strapi.db
    .connection('desk_outbox_mails')
    .where({ thread: `ticket:${String((await rows.ticket(number))['document_id'])}` })
    .orderBy('id')) as Record<string, unknown>[];

describe('excluding', () => {
  it('closes a ticket that nobody has answered, with reason, words and who', async () => {
    const number = await opened();
    expect((await seen(number)).acts).toContain('exclude');
    expect((await exclude(agent, number)).status).toBe(201);
    expect(await seen(number)).toMatchObject({ state: 'closed', closedAs: 'excluded' });
    const { data, side } = await rows.event(number, 'ticket.excluded');
    expect(side).toBe('desk');
    expect(data).toMatchObject({ from: 'new', to: 'closed', closedAs: 'excluded', reason: 'spam' });
    expect(data).toMatchObject({ why: '広告でした。' });
    expect(await rows.waitingJobs(number)).toEqual([]);
    expect((await list('exclusions')).rows[0]).toMatchObject({
      number,
      reason: 'spam',
      undone: null,
      canUndo: true,
    });
    expect(codeOf(await exclude(agent, number))).toEqual([409, 'ticket.closed']);
  });

  it.each(['open', 'waitingHq'])('takes a ticket that is %s and has no answer', async (state) => {
    const number = await opened();
    await (state === 'open' ? movedBy(agent, number, state) : handedToHqBy(agent, number));
    expect((await exclude(agent, number, 'test')).status).toBe(201);
  });

  it('is refused once the desk or head office has answered, whatever happened since', async () => {
    for (const by of [agent, hq]) {
      const number = await opened();
      await answeredBy(by, number, 'open');
      expect(codeOf(await exclude(agent, number))).toEqual([409, 'ticket.excludeAnswered']);
      expect((await seen(number)).acts).not.toContain('exclude');
      expect(await seen(number)).toMatchObject({ state: 'open', closedAs: null });
    }
  });

  it('is not stopped by a note, which answers nobody', async () => {
    const number = await opened();
    await agent.call('post', on(number, 'notes'), { requestId: newId(), body: 'spam?' });
    expect((await exclude(agent, number)).status).toBe(201);
  });

  it('is refused for a call', async () => {
    const number = await openedBy(agent, 'phone', new Date());
    expect(codeOf(await exclude(agent, number, 'test'))).toEqual([409, 'ticket.excludeCall']);
  });

  it('takes nothing for the desk’s own work that holds a word of an office', async () => {
    for (const number of [await opened(), await openedBy(agent, 'mail', new Date())]) {
      expect(codeOf(await exclude(agent, number, 'ownWork'))).toEqual([409, 'ticket.excludeWord']);
    }
  });

  it('needs a reason and words, and a member of an office cannot do it', async () => {
    const number = await opened();
    for (const body of [{ reason: 'spam' }, { reason: 'spam', why: ' ' }, { reason: 'lazy', why: 'x' }, {}]) {
      expect(codeOf(await agent.call('post', on(number, 'exclusion'), body))).toEqual([400, 'input.invalid']);
    }
    expect((await staff.call('post', on(number, 'exclusion'), { reason: 'spam', why: 'x' })).status).toBe(
      401,
    );
    expect(await seen(number)).toMatchObject({ state: 'new' });
  });

  it('meets an answer at the same time: one of the two stands', async () => {
    for (let round = 0; round < 3; round += 1) {
      const number = await opened();
      const said = { requestId: newId(), body: 'a', nextState: 'waitingRequester' };
      const [one, two] = await Promise.all([
        exclude(hq, number),
        agent.call('post', on(number, 'answers'), said),
      ]);
      const codes = [codeOf(one), codeOf(two)];
      expect([
        [
          [201, undefined],
          [409, 'ticket.closed'],
        ],
        [
          [409, 'ticket.excludeAnswered'],
          [201, undefined],
        ],
      ]).toContainEqual(codes);
    }
  });
});

describe('voiding an exclusion', () => {
  it('brings the ticket back to where it stood: state, wait and due time', async () => {
    const number = await opened();
    await handedToHqBy(agent, number);
    const before = await rows.ticket(number);
    await exclude(agent, number);
    const why = '事務所からの問い合わせでした。';
    const voided = await hq.call('post', on(number, 'exclusion/void'), { why });
    expect(voided.status).toBe(201);
    const after = await rows.ticket(number);
    for (const column of ['state', 'closed_as', 'waiting_since', 'first_answer_due_at', 'escalated_at']) {
      expect([column, after[column]]).toEqual([column, before[column]]);
    }
    expect(await rows.waitingJobs(number)).toHaveLength(1);
    expect((await rows.event(number, 'ticket.exclusionVoided'))['data']).toMatchObject({
      why,
      to: 'waitingHq',
    });
    expect((await list('exclusions')).rows.find((row) => row.number === number)).toMatchObject({
      undone: { why },
      canUndo: false,
    });
    expect(codeOf(await hq.call('post', on(number, 'exclusion/void'), { why }))).toEqual([
      409,
      'ticket.notExcluded',
    ]);
    // it can be taken out and brought back again
    await exclude(agent, number);
    expect(
      (await list('exclusions')).rows.filter((row) => row.number === number).map((row) => row.canUndo),
    ).toEqual([true, false]);
    expect((await hq.call('post', on(number, 'exclusion/void'), { why })).status).toBe(201);
  });

  it('is for HQ IT alone, with a word why', async () => {
    const number = await opened();
    await exclude(agent, number);
    expect((await agent.call('post', on(number, 'exclusion/void'), { why: 'x' })).status).toBe(403);
    expect((await agent.call('get', '/tickets/exclusions')).status).toBe(403);
    expect((await agent.call('get', '/tickets/relays')).status).toBe(403);
    expect((await staff.call('get', '/tickets/exclusions')).status).toBe(401);
    expect(codeOf(await hq.call('post', on(number, 'exclusion/void'), {}))).toEqual([400, 'input.invalid']);
    expect((await seen(number)).acts).not.toContain('voidExclusion');
    expect((await seen(number, hq)).acts).toContain('voidExclusion');
  });
});

describe('relaying', () => {
  it('tells the requester in the same act, by mail too, and that is the answer', async () => {
    const number = await opened('en');
    const told = await relay(number, 'Passed on to HQ IT.');
    expect(told.status).toBe(201);
    const after = await seen(number);
    expect(after).toMatchObject({ state: 'closed', closedAs: 'relayed' });
    expect(after.messages.at(-1)).toMatchObject({ body: 'Passed on to HQ IT.', side: 'desk', isNote: false });
    expect((await mailsOf(number)).at(-1)).toMatchObject({ language: 'en' });
    expect(String((await mailsOf(number)).at(-1)?.['text'])).toContain('Passed on to HQ IT.');
    expect((await rows.ticket(number))['first_answered_at']).not.toBeNull();
    expect(await rows.kinds(number)).toEqual(['ticket.received', 'ticket.relayed']);
    expect((await list('relays')).rows[0]).toMatchObject({
      number,
      why: 'Passed on to HQ IT.',
      canUndo: true,
    });
  });

  it('is done once: the same send again is the same act, another one is refused in words', async () => {
    const number = await opened();
    const command = { requestId: newId(), body: '引き継ぎました。' };
    const sends = await Promise.all([1, 2].map(() => agent.call('post', on(number, 'relay'), command)));
    expect(sends.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(codeOf(await relay(number))).toEqual([409, 'ticket.relayedAlready']);
    expect(await mailsOf(number)).toHaveLength(2);
    expect((await seen(number)).acts).not.toContain('relay');
  });

  it('needs a text, and is the desk’s act: HQ IT cannot relay to itself', async () => {
    const number = await opened();
    expect(codeOf(await relay(number, ' '))).toEqual([400, 'input.invalid']);
    expect(codeOf(await relay(number, 'x', hq))).toEqual([409, 'ticket.moveRefused']);
    expect(await mailsOf(number)).toHaveLength(1);
  });

  it('is given back by HQ IT with a note why, and the desk has the turn', async () => {
    const number = await opened();
    await relay(number);
    const back = { requestId: newId(), why: 'ヘルプデスクの対応範囲です。' };
    expect((await agent.call('post', on(number, 'relay/return'), back)).status).toBe(403);
    expect((await hq.call('post', on(number, 'relay/return'), back)).status).toBe(201);
    const after = await seen(number);
    expect(after).toMatchObject({ state: 'open', closedAs: null });
    expect(after.messages.at(-1)).toMatchObject({ body: back.why, isNote: true, side: 'hq' });
    expect(
      codeOf(await hq.call('post', on(number, 'relay/return'), { ...back, requestId: newId() })),
    ).toEqual([409, 'ticket.notRelayed']);
    expect((await list('relays')).rows.find((row) => row.number === number)).toMatchObject({
      undone: { why: back.why },
      canUndo: false,
    });
    // the office reads nothing of the note
    expect((await staff.call('get', `/api/tickets/${number}`)).text).not.toContain(back.why);
    expect((await relay(number)).status).toBe(201);
  });
});
