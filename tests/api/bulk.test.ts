/** One act on many tickets of the queue: what was done, what was refused and why, and one undo for each. */
import type {
  ActedOnMany,
  AssigneeChoicesAnswer,
  ConversationAnswer,
  TagChoicesAnswer,
  TicketState,
} from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { columnsBothWays } from './support/derived';
import { answeredBy, movedBy, openedBy } from './support/tickets';

let desk: Desk;
let agent: Caller;
let hq: Caller;
let sato: string;
let nakamura: string;
let network: string;

beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  hq = await adminOf(desk, 'hq-it');
  const { assignees } = (await agent.call('get', '/tickets/assignees')).body as AssigneeChoicesAnswer;
  const idOf = (name: string) => assignees.find((one) => one.name === name)?.id ?? '';
  [sato, nakamura] = [idOf('佐藤 健'), idOf('中村 真理')];
  const { tags } = (await agent.call('get', '/tickets/tags')).body as TagChoicesAnswer;
  network = tags.find(({ nameEn }) => nameEn === 'Network')?.id ?? '';
});
afterAll(() => desk.stop());

const open = (count: number): Promise<readonly number[]> =>
  Array.from({ length: count }).reduce<Promise<readonly number[]>>(
    async (all) => [...(await all), await openedBy(agent, 'mail', new Date(Date.now() - 3_600_000))],
    Promise.resolve([]),
  );
const seen = async (number: number): Promise<ConversationAnswer> =>
  (await agent.call('get', `/tickets/conversations/${number}`)).body as ConversationAnswer;
const act = async (by: Caller, numbers: readonly number[], what: object, bulkId = newId()) => {
  const answer = await by.call('post', '/tickets/bulk', { bulkId, numbers, act: what });
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return { bulkId, ...(answer.body as ActedOnMany) };
};
const undo = async (by: Caller, bulkId: string, numbers: readonly number[]): Promise<ActedOnMany> => {
  const answer = await by.call('post', '/tickets/bulk/undo', { bulkId, numbers });
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body as ActedOnMany;
};
const kindsOf = async (number: number) => (await seen(number)).history.map(({ kind }) => kind);
const close = (number: number) =>
  desk.strapi.db.connection('tickets').where({ number }).update({ state: 'closed', closed_as: 'solved' });

describe('assigning', () => {
  it('is done for each, with its event, and undone for each', async () => {
    const numbers = await open(3);
    const { bulkId, done, left } = await act(agent, numbers, { kind: 'assign', assigneeId: nakamura });
    expect([done, left]).toEqual([numbers, []]);
    for (const number of numbers) {
      const { assignee, revision, history } = await seen(number);
      expect([assignee?.name, revision]).toEqual(['中村 真理', 1]);
      expect(history.at(-1)).toMatchObject({ kind: 'ticket.changed', actorName: '佐藤 健' });
    }
    expect(await undo(agent, bulkId, numbers)).toEqual({ done: numbers, left: [] });
    expect(await undo(agent, bulkId, numbers)).toEqual({ done: numbers, left: [] });
    const [first = 0] = numbers;
    expect(await seen(first)).toMatchObject({ assignee: null, revision: 2 });
    expect(await kindsOf(first)).toEqual(['ticket.received', 'ticket.changed', 'ticket.changed']);
  });

  it('says for which it was not done and why', async () => {
    const [closed = 0, hers = 0, free = 0] = await open(3);
    await close(closed);
    await act(hq, [hers], { kind: 'assign', assigneeId: sato });
    const { done, left } = await act(agent, [closed, hers, free, 999_999], {
      kind: 'assign',
      assigneeId: sato,
    });
    expect(done).toEqual([free]);
    expect(left).toEqual([
      { number: closed, code: 'ticket.closed' },
      { number: hers, code: 'ticket.unchanged' },
      { number: 999_999, code: 'ticket.notFound' },
    ]);
  });

  it('is undone where nobody changed it meanwhile, by who did it', async () => {
    const numbers = await open(3);
    const [changed = 0, renamed = 0, left = 0] = numbers;
    const { bulkId } = await act(agent, numbers, { kind: 'assign', assigneeId: sato });
    await act(hq, [changed], { kind: 'assign', assigneeId: nakamura });
    await act(hq, [changed], { kind: 'assign', assigneeId: sato }); // as it was: still theirs
    await hq.call('post', `/tickets/conversations/${renamed}/facts`, { revision: 1, subject: '別の件名' });
    expect((await undo(hq, bulkId, [left])).left).toEqual([{ number: left, code: 'undo.nothing' }]);
    expect(await undo(agent, bulkId, numbers)).toEqual({
      done: [renamed, left],
      left: [{ number: changed, code: 'undo.changedSince' }],
    });
    expect(await seen(renamed)).toMatchObject({ assignee: null, subject: '別の件名' });
    expect((await seen(changed)).assignee?.name).toBe('佐藤 健');
  });

  it('is done once under one id', async () => {
    const numbers = await open(2);
    const { bulkId } = await act(agent, numbers.slice(0, 1), { kind: 'assign', assigneeId: sato });
    const again = await act(agent, numbers, { kind: 'assign', assigneeId: sato }, bulkId);
    expect([again.done, again.left]).toEqual([numbers, []]);
    for (const number of numbers)
      expect(await kindsOf(number)).toEqual(['ticket.received', 'ticket.changed']);
  });

  it('does nothing when nobody can be chosen, and refuses what it cannot read', async () => {
    const numbers = await open(1);
    const send = (command: object) => agent.call('post', '/tickets/bulk', { bulkId: newId(), ...command });
    const assign = { kind: 'assign', assigneeId: 'nobody' };
    for (const [command, field] of [
      [{ numbers, act: assign }, 'act.assigneeId'],
      [{ numbers, act: { kind: 'tag', tagId: 'nothing' } }, 'act.tagId'],
      [{ numbers, act: { kind: 'move', state: 'gone' } }, 'act.state'],
      [{ numbers, act: { kind: 'delete' } }, 'act.kind'],
      [{ numbers: [], act: assign }, 'numbers'],
      [{ numbers: [1, 1], act: assign }, 'numbers'],
      [{ numbers: Array.from({ length: 101 }, (_, index) => index + 1), act: assign }, 'numbers'],
      [{ numbers, act: assign, bulkId: 'x' }, 'bulkId'],
    ] as const) {
      const answer = await send(command);
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(`"field":"${field}"`)]);
    }
    const person = await personOf(desk, 'staff');
    expect((await person.call('post', '/tickets/bulk', { numbers })).status).toBe(401);
    expect(await kindsOf(numbers[0] ?? 0)).toEqual(['ticket.received']);
  });
});

describe('tagging', () => {
  it('puts one tag on, takes it off, and undoes both', async () => {
    const numbers = await open(2);
    const [first = 0, second = 0] = numbers;
    const tagsOf = async (number: number) => (await seen(number)).tags.map(({ nameEn }) => nameEn);
    const put = await act(agent, [first], { kind: 'tag', tagId: network });
    const both = await act(agent, numbers, { kind: 'tag', tagId: network });
    expect([both.done, both.left]).toEqual([[second], [{ number: first, code: 'ticket.unchanged' }]]);
    const off = await act(agent, numbers, { kind: 'untag', tagId: network });
    expect(await tagsOf(first)).toEqual([]);
    expect((await undo(agent, put.bulkId, [first])).left).toEqual([
      { number: first, code: 'undo.changedSince' },
    ]);
    expect((await undo(agent, off.bulkId, numbers)).done).toEqual(numbers);
    expect([await tagsOf(first), await tagsOf(second)]).toEqual([['Network'], ['Network']]);
  });
});

describe('moving', () => {
  it('is undone with the place in the queue, but not once somebody said something', async () => {
    const [kept = 0, spoken = 0, fresh = 0] = await open(3);
    for (const number of [kept, spoken]) await answeredBy(agent, number, 'open');
    const before = await seen(kept);
    const numbers = [kept, spoken, fresh];
    const { bulkId, done, left } = await act(agent, numbers, { kind: 'move', state: 'resolved' });
    expect([done, left]).toEqual([[kept, spoken], [{ number: fresh, code: 'ticket.moveRefused' }]]);
    const jobs = () =>
      desk.strapi.db.connection('desk_jobs').whereLike('key', 'auto-close:%').whereNull('done_at');
    const armed = (await jobs()).length;
    await answeredBy(agent, spoken, 'waitingRequester');
    expect(await undo(agent, bulkId, [kept, spoken])).toEqual({
      done: [kept],
      left: [{ number: spoken, code: 'undo.changedSince' }],
    });
    const { state, waitingSince, history } = await seen(kept);
    expect([state, waitingSince]).toEqual(['open', before.waitingSince]);
    expect(history.at(-1)).toMatchObject({ kind: 'ticket.moveUndone', from: 'resolved', to: 'open' });
    expect(await jobs()).toHaveLength(armed - 2);
  });

  it('goes back to new, and settles again from now on', async () => {
    const [fresh = 0, solved = 0] = await open(2);
    await answeredBy(agent, solved, 'resolved');
    const { bulkId } = await act(agent, [fresh, solved], { kind: 'move', state: 'open' });
    expect((await undo(agent, bulkId, [fresh, solved])).done).toEqual([fresh, solved]);
    const states: TicketState[] = [(await seen(fresh)).state, (await seen(solved)).state];
    expect(states).toEqual(['new', 'resolved']);
    await movedBy(agent, solved, 'open');
  });

  it('does not bring a question to HQ back', async () => {
    const [asked = 0] = await open(1);
    const ticket = () => desk.strapi.db.connection('tickets').where({ number: asked });
    await ticket().update({ state: 'waitingHq' });
    const { bulkId, done } = await act(agent, [asked], { kind: 'move', state: 'open' });
    expect(done).toEqual([asked]);
    expect((await undo(agent, bulkId, done)).left).toEqual([{ number: asked, code: 'undo.handedOn' }]);
    // moved behind the desk's back: of no use for the test below
    await close(asked);
  });

  it('leaves columns that the events tell again', async () => {
    const { stored, rebuilt } = await columnsBothWays(desk);
    // the closed one was closed behind the desk's back, above
    const told = (all: object) => Object.entries(all).filter(([number]) => !closedByHand.includes(number));
    const closedByHand = (
      (await desk.strapi.db.connection('tickets').where({ state: 'closed' }).pluck('number')) as number[]
    ).map(String);
    expect(told(stored)).toEqual(told(rebuilt));
  });
});

it('does 25 in one go', async () => {
  const numbers = await open(25);
  const startedAt = performance.now();
  const { bulkId, done } = await act(agent, numbers, { kind: 'assign', assigneeId: sato });
  const actedMs = performance.now() - startedAt;
  expect(done).toHaveLength(25);
  expect((await undo(agent, bulkId, numbers)).done).toHaveLength(25);
  process.stdout.write(
    `25 assigned in ${actedMs.toFixed(0)} ms, undone in ${(performance.now() - startedAt - actedMs).toFixed(0)} ms\n`,
  );
});
