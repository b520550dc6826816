/** What a ticket's columns say is what its events say, whatever was done to it and by whichever way in. */
import path from 'node:path';
import type { Clock, ConversationAnswer, Jobs, WriteContext } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { columnsBothWays } from './support/derived';
import { bootDesk, type Desk } from './support/desk';
import { eventually } from './support/mails';
import { openedBy } from './support/tickets';

/** Numbers that come by chance and come again: the seed stands in the test's name. */
const randomOf = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STATES = ['open', 'waitingRequester', 'waitingHq', 'waitingVendor', 'resolved'] as const;

describe('the columns of tickets', () => {
  let desk: Desk;
  let callers: { agent: Caller; hq: Caller; staff: Caller; contact: Caller };
  beforeAll(async () => {
    desk = await bootDesk({ DEMO_HISTORY: '100' });
    callers = {
      agent: await adminOf(desk, 'agent'),
      hq: await adminOf(desk, 'hq-it'),
      staff: await personOf(desk, 'staff'),
      contact: await personOf(desk, 'contact'),
    };
  }, 180_000);
  afterAll(() => desk.stop());

  const service = <T>(name: string): T => desk.strapi.plugin('platform').service(name) as T;

  it('are what the events of a hundred tickets of the demo’s history say', async () => {
    const { stored, rebuilt } = await columnsBothWays(desk);
    expect(Object.keys(stored).length).toBeGreaterThanOrEqual(100);
    expect(stored).toEqual(rebuilt);
  });

  it('leave no alarm of the past behind, and flag what was late then', async () => {
    const knex = desk.strapi.db.connection;
    const overdue = await knex('desk_jobs')
      .where('kind', 'ticket.firstAnswerDue')
      .where('due_at', '<', new Date())
      .pluck('key');
    expect(overdue).toEqual([]);
    expect(await knex('desk_outbox_mails').whereLike('key', 'escalated:%').pluck('key')).toEqual([]);
    const due = (await knex('tickets')
      .whereNotNull('first_answer_due_at')
      .select('escalated_at', 'first_answer_due_at', 'first_answered_at')) as readonly Record<
      string,
      string | null
    >[];
    const instant = (value: unknown): number => new Date(value as string).getTime();
    const late = due.filter(
      ({ first_answer_due_at: at, first_answered_at: answered }) =>
        instant(at) < (answered === null ? Date.now() : instant(answered)),
    );
    expect(late.length).toBeGreaterThan(1);
    expect(due.filter(({ escalated_at: at }) => at !== null)).toEqual(late);
    for (const row of late) expect(row['escalated_at']).toEqual(row['first_answer_due_at']);
    const jobs = await knex('desk_jobs').where('kind', 'ticket.autoClose').pluck('due_at');
    expect(jobs.length).toBeGreaterThan(0);
    for (const at of jobs) expect(new Date(at as string).getTime()).toBeGreaterThan(Date.now());
  });

  /** A ticket of the portal or of an agent, sometimes long ago. */
  const openedAtRandom = async (pick: (below: number) => number): Promise<number> => {
    const { agent, staff } = callers;
    if (pick(3) > 0) {
      const channel = (['mail', 'phone', 'teamsChat'] as const)[pick(3)] ?? 'mail';
      return openedBy(agent, channel, new Date(Date.now() - pick(20 * 24) * HOUR));
    }
    const body = { requestId: newId(), subject: '件名', body: `本文 ${pick(100)}`, language: 'ja' };
    return ((await staff.call('post', '/api/tickets', body)).body as { number: number }).number;
  };

  /** Does one thing to a ticket over HTTP, or inside the desk at another instant; a refusal is as good as an act. */
  const act = async (number: number, pick: (below: number) => number): Promise<string> => {
    const { agent, hq, staff, contact } = callers;
    const by = pick(2) ? agent : hq;
    const url = `/tickets/conversations/${number}`;
    const said = { requestId: newId(), body: `言葉 ${pick(1000)}` };
    const state = STATES[pick(STATES.length)];
    switch (pick(18)) {
      case 0:
        return `word ${(await staff.call('post', `/api/tickets/${number}/replies`, said)).status}`;
      case 1:
        return `word ${(await contact.call('post', `/api/tickets/${number}/replies`, said)).status}`;
      case 2: {
        const nextState = (['waitingRequester', 'resolved', 'open'] as const)[pick(3)];
        return `answer ${(await by.call('post', `${url}/answers`, { ...said, nextState })).status}`;
      }
      case 3:
        return `note ${(await by.call('post', `${url}/notes`, said)).status}`;
      case 4:
      case 5:
        return `move ${(await by.call('post', `${url}/state`, { state })).status}`;
      case 6: {
        const body = { revision: 0, subject: `件名 ${pick(1000)}` };
        return `change ${(await by.call('post', `${url}/facts`, body)).status}`;
      }
      case 7: {
        const click = pick(2) ? 'withdrawal' : 'thanks';
        return `${click} ${(await staff.call('post', `/api/tickets/${number}/${click}`, {})).status}`;
      }
      case 8: {
        const question = { requestId: said.requestId, question: said.body, tried: '再起動', language: 'ja' };
        return `question ${(await agent.call('post', `${url}/hq-questions`, question)).status}`;
      }
      case 9:
        return `hq ${(await hq.call('post', `${url}/hq-answers`, said)).status}`;
      case 10:
        return `exclude ${(await by.call('post', `${url}/exclusion`, { reason: 'test', why: 'x' })).status}`;
      case 11:
        return `void ${(await hq.call('post', `${url}/exclusion/void`, { why: 'x' })).status}`;
      case 12:
        return `relay ${(await agent.call('post', `${url}/relay`, said)).status}`;
      case 13: {
        const back = { requestId: said.requestId, why: 'x' };
        return `return ${(await hq.call('post', `${url}/relay/return`, back)).status}`;
      }
      case 14: {
        const into = number - 1 - pick(3);
        return `merge ${(await by.call('post', `${url}/merge`, { into, isConfirmed: true })).status}`;
      }
      case 15:
        return `undo ${(await by.call('post', `${url}/merge/undo`, {})).status}`;
      case 16: {
        await staff.call('post', `/api/tickets/${number}/replies`, { ...said, requestId: newId() });
        const { messages } = (await by.call('get', url)).body as ConversationAnswer;
        const first = messages.findIndex(
          ({ side, isOpening }) => !isOpening && side !== 'desk' && side !== 'hq',
        );
        const messageIds = messages.slice(first, first + 1 + pick(3)).map(({ id }) => id);
        const chosen = { messageIds, subject: '分けた件', requestId: said.requestId };
        return `split ${(await by.call('post', `${url}/split`, chosen)).status}`;
      }
      default: {
        const desks = desk.strapi.plugin('tickets').service('conversations') as {
          flagQuietly(number: number): Promise<void>;
          autoClose(number: number): Promise<unknown>;
        };
        const work = () => (pick(2) ? desks.autoClose(number) : desks.flagQuietly(number));
        return service<WriteContext>('context')
          .runAsSystem('test', () => service<Clock>('clock').at(Date.now() + pick(30) * DAY, work))
          .then(
            () => 'system 200',
            () => 'system refused',
          );
      }
    }
  };

  it.each([20_261_125, 7])(
    'are what the events say after whatever was done, with the seed %i',
    async (seed) => {
      const pick = randomOf(seed);
      const done = new Map<string, number>();
      for (let n = 0; n < 25; n += 1) {
        const number = await openedAtRandom(pick);
        for (let step = pick(14); step > 0; step -= 1) {
          const what = await act(number, pick);
          done.set(what, (done.get(what) ?? 0) + 1);
        }
      }
      // what fell due is done by the worker meanwhile
      service<Jobs>('jobs').wake();
      await eventually(async () => {
        const due = await desk.strapi.db
          .connection('desk_jobs')
          .whereNull('done_at')
          .where('due_at', '<', new Date())
          .pluck('key');
        return due.length === 0 ? true : undefined;
      });
      const acts = ['question 201', 'exclude 201', 'relay 201', 'merge 201', 'split 201'];
      for (const what of ['answer 201', 'note 201', 'move 200', 'change 200', 'system 200', ...acts]) {
        expect([what, (done.get(what) ?? 0) > 0]).toEqual([what, true]);
      }
      const { stored, rebuilt } = await columnsBothWays(desk);
      expect(stored).toEqual(rebuilt);
    },
    60_000,
  );

  it('are filled at boot for tickets of before there were clocks, and what is solved still closes by itself', async () => {
    const knex = desk.strapi.db.connection;
    const clocks = [
      'first_answer_due_at',
      'first_answered_at',
      'resolved_at',
      'last_requester_word_at',
      'last_desk_word_at',
      'escalated_at',
      'vendor_reminder_at',
    ];
    const autoCloses = async () =>
      (await knex('desk_jobs')
        .where('kind', 'ticket.autoClose')
        .whereNull('done_at')
        .orderBy('key')
        .pluck('key')) as readonly string[];
    const before = await autoCloses();
    expect(before.length).toBeGreaterThan(0);
    await knex('tickets').update(Object.fromEntries(clocks.map((name) => [name, null])));
    await knex('desk_jobs').where('kind', 'ticket.autoClose').whereNull('done_at').delete();
    const { fillColumns } = (await import(
      path.resolve(__dirname, '../../plugins/tickets/dist/server/clocks/fill.js')
    )) as { fillColumns(strapi: Desk['strapi']): Promise<void> };
    await fillColumns(desk.strapi);
    const { stored, rebuilt } = await columnsBothWays(desk);
    expect(stored).toEqual(rebuilt);
    expect(await autoCloses()).toEqual(before);
  });
});
