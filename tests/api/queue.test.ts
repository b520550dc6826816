/** The queue: its order, the same in SQL as in the domain; its pages; and what a search finds. */
import {
  compareInQueue,
  TICKET_STATES,
  type QueueAnswer,
  type QueuePlace,
  type TicketState,
  type TicketWritten,
} from '@kaigai-desk/domain';
import { adminOf, newId, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';

let desk: Desk;
let agent: Caller;

beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
});
afterAll(() => desk.stop());

const open = async (part: object = {}): Promise<number> => {
  const answer = await agent.call('post', '/tickets/conversations', {
    requestId: newId(),
    subject: '回線の件',
    body: '切れます。',
    language: 'ja',
    officeCode: 'accra',
    requester: { kind: 'address', name: '田中 一', email: 'hajime.tanaka@demo.example' },
    channel: 'mail',
    receivedAt: new Date().toISOString(),
    ...part,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return (answer.body as TicketWritten).number;
};
const queueOf = async (query: Readonly<Record<string, string>>): Promise<QueueAnswer> => {
  const answer = await agent.call('get', `/tickets/queue?${new URLSearchParams(query).toString()}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body as QueueAnswer;
};
/** The numbers on all pages of a list. */
const allOf = async (query: Readonly<Record<string, string>>): Promise<readonly number[]> => {
  const first = await queueOf(query);
  const pages = Array.from({ length: first.pageCount }, (_, index) => String(index + 1));
  const rows = [];
  for (const page of pages) rows.push(...(await queueOf({ ...query, page })).rows);
  expect(rows).toHaveLength(first.total);
  return rows.map(({ number }) => number);
};

describe('the order', () => {
  type Row = Readonly<Record<string, unknown>>;
  const placeOf = (row: Row): QueuePlace => {
    const at = (name: string) => (row[name] === null ? null : new Date(row[name] as string).getTime());
    return {
      number: Number(row['number']),
      state: row['state'] as TicketState,
      waitingSince: at('waiting_since') ?? 0,
      firstAnswerDueAt: at('first_answer_due_at'),
      firstAnsweredAt: at('first_answered_at'),
    };
  };

  it('is on every list what the domain says, 25 a page', async () => {
    const knex = desk.strapi.db.connection;
    let seed = 7;
    const pick = <T>(from: readonly T[]): T => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return from[Math.floor((seed / 2147483648) * from.length)] as T;
    };
    const instants = [1, 2, 3].map((day) => new Date(Date.UTC(2026, 10, day)));
    for (let count = 0; count < 90; count += 1) {
      await knex('tickets')
        .where({ number: await open({ subject: `順番 ${count}` }) })
        .update({
          state: pick(TICKET_STATES),
          waiting_since: pick(instants),
          first_answer_due_at: pick([null, ...instants]),
          first_answered_at: pick([null, null, instants[0]]),
        });
    }
    const places = ((await knex('tickets').select('*')) as Row[]).map(placeOf).sort(compareInQueue);
    const expected = (states: readonly TicketState[]) =>
      places.filter(({ state }) => states.includes(state)).map(({ number }) => number);
    const unfinished = TICKET_STATES.filter((state) => state !== 'resolved' && state !== 'closed');
    for (const [view, states] of [
      ['needsDesk', ['new', 'open']],
      ['unassigned', unfinished],
      ['waitingRequester', ['waitingRequester']],
      ['waitingVendor', ['waitingVendor']],
      ['resolved', ['resolved']],
    ] as const) {
      const mine = (await knex('tickets').whereNotNull('assignee_id').pluck('number')) as number[];
      const all = expected(states).filter((number) => view !== 'unassigned' || !mine.includes(number));
      expect([view, await allOf({ view })]).toEqual([view, all]);
    }
    const inAll = await allOf({ view: 'mine', search: '順番', within: 'all' });
    expect(inAll).toEqual(expected(TICKET_STATES).filter((number) => inAll.includes(number)));
    expect(inAll).toHaveLength(90);
    expect((await queueOf({ view: 'unassigned' })).rows).toHaveLength(25);
  }, 60_000);
});

describe('a search', () => {
  let vpn: number;
  let percent: number;
  const numbersOf = async (search: string, within = 'all', view = 'needsDesk') =>
    allOf({ view, search, within });

  beforeAll(async () => {
    vpn = await open({ subject: 'ＶＰＮの ｾﾂｿﾞｸ が切れる', officeCode: 'prague' });
    percent = await open({
      subject: '容量が 100%_使用 \\ です',
      requester: { kind: 'address', name: 'Éloïse Dupont', email: 'eloise.d+vpn@example.org' },
    });
  });

  it.each([
    ['full and half width alike', 'vpnの セツゾク', () => [vpn]],
    ['ｖｐｎ as it was typed', 'ＶＰＮの', () => [vpn]],
    ['a requester by name', 'ÉLOÏSE', () => [percent]],
    ['a requester by e-mail', 'Eloise.D+VPN@', () => [percent]],
    ['what LIKE would read otherwise', '100%_使用 \\', () => [percent]],
    ['nothing where % is no wildcard', '回%線', () => []],
    ['nothing where _ is no wildcard', '回_の件', () => []],
    ['every word, in whichever field', 'prague vpnの', () => [vpn]],
    ['no ticket that lacks one', 'vpnの どこにもない', () => []],
    ['a quote as a quote', "'; drop table tickets; --", () => []],
  ])('finds %s', async (_name, text, expected) => {
    expect(await numbersOf(text)).toEqual(expected());
  });

  it('finds a ticket by its number, with a mark or without', async () => {
    expect(await numbersOf(String(vpn))).toContain(vpn);
    expect(await numbersOf(`＃${vpn} 切れる`)).toEqual([vpn]);
  });

  it('finds the tickets of an office by its code and both of its names', async () => {
    const knex = desk.strapi.db.connection;
    const all = (await knex('tickets').where({ office_code: 'prague' }).pluck('number')) as number[];
    for (const name of ['prague', 'プラハ', 'Prague', 'ﾌﾟﾗﾊ']) {
      const found = await numbersOf(name);
      expect(all.every((number) => found.includes(number))).toBe(true);
    }
  });

  it('stays within the list, or looks over all tickets', async () => {
    await desk.strapi.db.connection('tickets').where({ number: vpn }).update({ state: 'closed' });
    expect(await numbersOf('ｾﾂｿﾞｸ', 'view')).toEqual([]);
    expect(await numbersOf('ｾﾂｿﾞｸ', 'all')).toEqual([vpn]);
    const { search, counts, total } = await queueOf({ view: 'needsDesk', search: ' ｾﾂｿﾞｸ ', within: 'all' });
    expect([search, total]).toEqual([{ text: 'ｾﾂｿﾞｸ', within: 'all' }, 1]);
    expect(counts.needsDesk).toBe((await queueOf({ view: 'needsDesk' })).total);
  });

  it('follows a subject that is put right', async () => {
    const number = await open({ subject: '古い件名です' });
    await agent.call('post', `/tickets/conversations/${number}/facts`, {
      revision: 0,
      subject: 'ﾌﾟﾘﾝﾀｰの件',
    });
    expect(await numbersOf('プリンター の件')).toEqual([number]);
    expect(await numbersOf('古い件名です')).toEqual([]);
  });

  it('is none without a word, and refuses what no database can look for', async () => {
    expect(await queueOf({ view: 'needsDesk', search: ' \u3000 ' })).toMatchObject({ search: null });
    for (const search of ['a\u0000b', 'a\u0007']) {
      const answer = await agent.call('get', `/tickets/queue?search=${encodeURIComponent(search)}`);
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('field.controls')]);
    }
    const long = await agent.call('get', `/tickets/queue?search=${'x'.repeat(5000)}`);
    expect(long.status).toBe(200);
  });

  it('finds tickets of an older version after the next boot', async () => {
    const knex = desk.strapi.db.connection;
    await knex('tickets').where({ number: percent }).update({ search_text: null });
    expect(await numbersOf('eloise.d')).toEqual([]);
    const { fillSearched } = jest.requireActual<{ fillSearched: (strapi: unknown) => Promise<void> }>(
      '../../plugins/tickets/dist/server/queue/search',
    );
    await desk.strapi
      .plugin('platform')
      .service('context')
      .runAsSystem('test', () => fillSearched(desk.strapi));
    expect(await numbersOf('eloise.d')).toEqual([percent]);
  });
});
