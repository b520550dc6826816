/** After a thousand random changes, four at a time, each list holds as many tickets as a scan of all of them finds. */
import {
  QUEUE_VIEWS,
  TICKET_STATES,
  authorOfAdmin,
  type AdminUser,
  type Author,
  type BulkAct,
  type QueueAnswer,
  type QueueView,
  type TicketState,
} from '@kaigai-desk/domain';
import { adminOf, newId, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';

const CHANGES = 1_000;
const AT_ONCE = 4;

let desk: Desk;
let agent: Caller;
let sato: Author;
let nakamura: Author;

beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  const authorOf = async (email: string) =>
    authorOfAdmin(
      (await desk.strapi.db.query('admin::user').findOne({ where: { email } })) as AdminUser,
      null,
    );
  sato = await authorOf(desk.signIns.admin.agent.email);
  nakamura = await authorOf(desk.signIns.admin['hq-it'].email);
});
afterAll(() => desk.stop());

/** The same numbers every time. */
const randomOf = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return { pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T };
};

type Service = Readonly<
  Record<string, (...args: readonly unknown[]) => Promise<{ readonly number: number }>>
>;
const service = (name: string): Service => desk.strapi.plugin('tickets').service(name) as unknown as Service;

/** A write needs somebody behind it: a request, or a job that gave its name. */
const asDesk = (work: () => Promise<unknown>): Promise<unknown> =>
  (
    desk.strapi.plugin('platform').service('context') as unknown as {
      runAsSystem(reason: string, work: () => Promise<unknown>): Promise<unknown>;
    }
  ).runAsSystem('test', work);

/** What people do, some of it in vain: a refusal is an outcome too. */
function changeOf(pick: <T>(from: readonly T[]) => T, numbers: number[]): () => Promise<unknown> {
  const by = pick([sato, nakamura]);
  const number = pick(numbers);
  const said = { requestId: newId(), body: 'はい' };
  const act = pick<BulkAct>([
    { kind: 'assign', assigneeId: pick([sato.actor.id, nakamura.actor.id, null]) },
    { kind: 'move', state: pick<TicketState>(['open', 'waitingRequester', 'resolved']) },
  ]);
  const some = [...new Set(Array.from({ length: 3 }, () => pick(numbers)))];
  const bulkId = newId();
  return pick<() => Promise<unknown>>([
    () => service('conversations')['answer']!(by, number, { ...said, nextState: pick(['open', 'resolved']) }),
    () => service('conversations')['answer']!(by, number, { ...said, nextState: 'waitingRequester' }),
    () => service('conversations')['note']!(by, number, said),
    () => service('conversations')['move']!(by, number, { state: pick(TICKET_STATES) }),
    () => service('bulk')['act']!(by, { bulkId, numbers: some, act }),
    async () => {
      await service('bulk')['act']!(by, { bulkId, numbers: some, act });
      await service('bulk')['undo']!(by, { bulkId, numbers: some });
    },
    async () => {
      const opened = await service('conversations')['openForSomebody']!(by, {
        ...said,
        subject: '件数',
        language: 'ja',
        officeCode: 'accra',
        requester: { kind: 'address', name: '田中 一', email: 'hajime.tanaka@demo.example' },
        channel: pick(['mail', 'phone']),
        receivedAt: new Date().toISOString(),
      });
      numbers.push(opened.number);
    },
  ]);
}

const unfinished: readonly TicketState[] = ['new', 'open', 'waitingRequester', 'waitingHq', 'waitingVendor'];

/** Every list by looking at every ticket, in words of its own. */
async function scan(): Promise<Record<QueueView, number>> {
  const rows = (await desk.strapi.db.connection('tickets').select('state', 'assignee_id')) as {
    state: TicketState;
    assignee_id: string | null;
  }[];
  const count = (fits: (row: (typeof rows)[number]) => boolean) => rows.filter(fits).length;
  const isUnfinished = ({ state }: (typeof rows)[number]) => unfinished.includes(state);
  return {
    needsDesk: count(({ state }) => state === 'new' || state === 'open'),
    mine: count((row) => isUnfinished(row) && row.assignee_id === sato.actor.id),
    unassigned: count((row) => isUnfinished(row) && row.assignee_id === null),
    waitingRequester: count(({ state }) => state === 'waitingRequester'),
    waitingHq: count(({ state }) => state === 'waitingHq'),
    waitingVendor: count(({ state }) => state === 'waitingVendor'),
    allOpen: count(isUnfinished),
    resolved: count(({ state }) => state === 'resolved'),
  };
}

it(`counts what is there after ${CHANGES} changes`, async () => {
  const { pick } = randomOf(20261125);
  const numbers: number[] = [];
  const made = (await desk.strapi.db.connection('tickets').pluck('number')) as number[];
  numbers.push(...made);
  let refused = 0;
  for (let done = 0; done < CHANGES; done += AT_ONCE) {
    const changes = Array.from({ length: AT_ONCE }, () => changeOf(pick, numbers));
    const outcomes = await Promise.allSettled(changes.map((change) => asDesk(change)));
    refused += outcomes.filter(({ status }) => status === 'rejected').length;
    if (done % 200 === 0) {
      const { counts } = (await agent.call('get', '/tickets/queue')).body as QueueAnswer;
      expect(counts).toEqual(await scan());
    }
  }
  const expected = await scan();
  for (const view of QUEUE_VIEWS) {
    const { counts, total } = (await agent.call('get', `/tickets/queue?view=${view}`)).body as QueueAnswer;
    expect([view, counts, total]).toEqual([view, expected, expected[view]]);
  }
  // it was no empty exercise
  expect(refused).toBeLessThan(CHANGES / 2);
  expect(Object.values(expected).filter((count) => count > 0).length).toBeGreaterThan(4);
}, 170_000);
