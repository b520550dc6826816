/** What waits, on the first page that the desk sees. */
import { authorOfAdmin, type HomeAnswer, type QueueAnswer } from '@kaigai-desk/domain';
import { adminOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { answeredBy, handedToHqBy, openedBy } from './support/tickets';

let desk: Desk;
let agent: Caller;
let lead: Caller;
let hq: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  lead = await adminOf(desk, 'lead');
  hq = await adminOf(desk, 'hq-it');
});
afterAll(() => desk.stop());

const DAY = 86_400_000;
const ago = (ms: number): Date => new Date(Date.now() - ms);
const homeOf = async (who: Caller): Promise<HomeAnswer> => {
  const answer = await who.call('get', '/tickets/home');
  expect(answer.status).toBe(200);
  return answer.body as HomeAnswer;
};
const numbers = (list: HomeAnswer['mine']): readonly number[] => list.rows.map(({ number }) => number);
const idOf = async (who: Caller): Promise<string> => {
  const me = await who.call('get', '/admin/users/me');
  return authorOfAdmin((me.body as { data: Parameters<typeof authorOfAdmin>[0] }).data, null).actor.id;
};
const assign = async (number: number, who: Caller): Promise<void> => {
  const act = { kind: 'assign', assigneeId: await idOf(who) };
  const answer = await agent.call('post', '/tickets/bulk', {
    ...{ bulkId: crypto.randomUUID(), numbers: [number], act },
  });
  expect(answer.status).toBe(200);
};

describe('the first page of the desk', () => {
  it("shows the reader's own tickets where the desk has to act, and nobody else's", async () => {
    const [own, answered, of] = [
      await openedBy(agent, 'mail', ago(0)),
      await openedBy(agent, 'mail', ago(0)),
      await openedBy(agent, 'mail', ago(0)),
    ];
    await assign(own, agent);
    await assign(answered, agent);
    await assign(of, lead);
    await answeredBy(agent, answered, 'waitingRequester');
    const { mine } = await homeOf(agent);
    expect(numbers(mine)).toContain(own);
    expect(numbers(mine)).not.toContain(answered);
    expect(numbers(mine)).not.toContain(of);
    expect(mine.rows[0]?.officeTime).toMatch(/^\d\d:\d\d$/);
    expect(numbers((await homeOf(lead)).mine)).toContain(of);
  });

  it('shows what has no first answer past its due time, the longest first, wherever it was handed', async () => {
    const [newer, older, answered, handed, early] = [
      await openedBy(agent, 'mail', ago(20 * DAY)),
      await openedBy(agent, 'mail', ago(30 * DAY)),
      await openedBy(agent, 'mail', ago(30 * DAY)),
      await openedBy(agent, 'mail', ago(25 * DAY)),
      await openedBy(agent, 'mail', ago(0)),
    ];
    await answeredBy(agent, answered, 'open');
    await handedToHqBy(agent, handed);
    const { overdue } = await homeOf(agent);
    const shown = numbers(overdue);
    expect(shown).not.toContain(answered);
    expect(shown).not.toContain(early);
    expect(overdue.total).toBeGreaterThanOrEqual(3);
    const late = shown.filter((number) => [newer, older, handed].includes(number));
    expect(late).toEqual([older, handed, newer]);
    const dues = overdue.rows.map(({ firstAnswer }) => Date.parse(firstAnswer?.dueAt ?? ''));
    expect(dues).toEqual([...dues].sort((one, other) => one - other));
  });

  it('shows what waits for HQ with the question, as its queue does, and five at the most', async () => {
    for (let at = 0; at < 6; at += 1) await handedToHqBy(agent, await openedBy(agent, 'mail', ago(DAY)));
    const { waitingHq } = await homeOf(hq);
    const queue = (await hq.call('get', '/tickets/queue?view=waitingHq')).body as QueueAnswer;
    expect(waitingHq.rows).toHaveLength(5);
    expect(waitingHq.total).toBe(queue.total);
    expect(numbers(waitingHq)).toEqual(queue.rows.slice(0, 5).map(({ number }) => number));
    expect(waitingHq.rows[0]?.question).toMatch(/^許可できますか。/);
  });
});
