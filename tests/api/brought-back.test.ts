/** What a merge leaves behind: the first answer of a merged ticket, and what a ticket that comes back still waits for. */
import type { QueueAnswer } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { columnsBothWays } from './support/derived';
import { bootDesk, type Desk } from './support/desk';
import { handedToHqBy, handedToVendorBy, ticketRows } from './support/tickets';

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

const opened = async (): Promise<number> => {
  const news = { requestId: newId(), subject: '件名', body: 'b', language: 'ja' };
  return ((await staff.call('post', '/api/tickets', news)).body as { number: number }).number;
};
const on = (number: number, path: string): string => `/tickets/conversations/${number}/${path}`;
const merge = (number: number, into: number) => agent.call('post', on(number, 'merge'), { into });
const undo = (number: number) => agent.call('post', on(number, 'merge/undo'), {});
const answer = (number: number, body = 'a') =>
  agent.call('post', on(number, 'answers'), { requestId: newId(), body, nextState: 'open' });

describe('the first answer of a merged ticket', () => {
  it('is the first one after the merge on the other ticket, and none that was given before', async () => {
    const [one, deep, two] = [await opened(), await opened(), await opened()];
    await answer(two, '統合の前の回答');
    await merge(deep, one);
    await merge(one, two);
    const ofMerged = async () =>
      (await Promise.all([rows.ticket(one), rows.ticket(deep)])).map((row) => row['first_answered_at']);
    expect(await ofMerged()).toEqual([null, null]);
    await answer(two, '統合の後の回答');
    const told = (await rows.ticket(two))['last_desk_word_at'];
    expect(await ofMerged()).toEqual([told, told]);
    await answer(two, 'もう一つの回答');
    expect(await ofMerged()).toEqual([told, told]);
    expect(await rows.kinds(one)).toEqual([
      'ticket.received',
      'ticket.absorbed',
      'ticket.merged',
      'ticket.answeredThere',
    ]);
    expect((await rows.event(deep, 'ticket.answeredThere'))['data']).toMatchObject({ number: two });
  });

  it('is none where only an acknowledgement was sent', async () => {
    const [one, two] = [await opened(), await opened()];
    await merge(one, two);
    const { replies } = (await agent.call('get', on(two, 'canned-replies'))).body as {
      replies: readonly { id: string; isAcknowledgement: boolean }[];
    };
    const cannedReplyId = replies.find(({ isAcknowledgement }) => isAcknowledgement)?.id;
    const said = { requestId: newId(), body: '受け付けました。', nextState: 'open', cannedReplyId };
    expect((await agent.call('post', on(two, 'answers'), said)).status).toBe(201);
    expect((await rows.ticket(one))['first_answered_at']).toBeNull();
  });

  it('stands or the merge is undone, where both are done at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [one, two] = [await opened(), await opened()];
      const [from, into] = round % 2 === 0 ? [one, two] : [two, one];
      await merge(from, into);
      const [told, parted] = await Promise.all([answer(into), undo(from)]);
      expect([told.status, [201, 409].includes(parted.status)]).toEqual([201, true]);
      const isAnswered = (await rows.ticket(from))['first_answered_at'] !== null;
      expect(isAnswered).toBe(parted.status === 409);
    }
  });
});

describe('a ticket that others were asked about', () => {
  const columns = ['state', 'waiting_since', 'question_excerpt', 'vendor_reminder_at'] as const;
  const standing = async (number: number) => {
    const row = await rows.ticket(number);
    return {
      ...Object.fromEntries(columns.map((name) => [name, row[name]])),
      jobs: await rows.waitingJobs(number),
    };
  };
  const ended: Readonly<
    Record<
      string,
      readonly [(number: number) => Promise<unknown>, (number: number) => Promise<{ status: number }>]
    >
  > = {
    'a merge that is undone': [async (number) => merge(number, await opened()), undo],
    'an exclusion that is voided': [
      (number) => agent.call('post', on(number, 'exclusion'), { reason: 'test', why: 'x' }),
      (number) => hq.call('post', on(number, 'exclusion/void'), { why: 'x' }),
    ],
  };

  it.each(Object.keys(ended))('waits for head office with its question again after %s', async (what) => {
    const number = await opened();
    await handedToHqBy(agent, number);
    const before = await standing(number);
    expect(before['question_excerpt' as keyof typeof before]).toContain('許可できますか。');
    const [end, bringBack] = ended[what] ?? [];
    await end?.(number);
    expect((await rows.ticket(number))['question_excerpt']).toBeNull();
    expect((await bringBack?.(number))?.status).toBe(201);
    expect({ ...(await standing(number)), jobs: [] }).toEqual({ ...before, jobs: [] });
    const queue = (await hq.call('get', `/tickets/queue?view=waitingHq&search=${number}`))
      .body as QueueAnswer;
    expect(queue.rows[0]?.question).toContain('許可できますか。');
  });

  it.each(Object.keys(ended))('waits for the vendor with its reminder again after %s', async (what) => {
    const number = await opened();
    await handedToVendorBy(desk, agent, number);
    const before = await standing(number);
    expect(before.jobs.filter((key) => key.startsWith('vendor-reminder'))).toHaveLength(1);
    const [end, bringBack] = ended[what] ?? [];
    await end?.(number);
    expect(await standing(number)).toMatchObject({ vendor_reminder_at: null, jobs: [] });
    expect((await bringBack?.(number))?.status).toBe(201);
    const after = await standing(number);
    expect({ ...after, jobs: [...after.jobs].sort() }).toEqual({ ...before, jobs: [...before.jobs].sort() });
  });
});
