/** The invented month: written through the service that everybody uses, once, and true in all that is derived. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Core } from '@strapi/strapi';
import { bootDesk, type Desk } from './support/desk';

const TICKETS = 40;
/** The demo's own conversations stand among them. */
const OWN = 8;

let desk: Desk;
beforeAll(async () => {
  desk = await bootDesk({ DEMO_HISTORY: String(TICKETS) });
}, 180_000);
afterAll(() => desk.stop());

type Row = Readonly<Record<string, unknown>>;
const rows = async (table: string): Promise<readonly Row[]> =>
  (await desk.strapi.db.connection(table).select('*').orderBy('id')) as Row[];
const instant = (value: unknown): number => new Date(value as string).getTime();
const bootAgain = async (): Promise<void> => {
  const application = (await import(path.resolve(__dirname, '../../cms/dist/src/index.js'))) as {
    default: { bootstrap(part: { strapi: Core.Strapi }): Promise<void> };
  };
  await application.default.bootstrap({ strapi: desk.strapi });
};
const dataOf = ({ data }: Row): Row => (typeof data === 'string' ? (JSON.parse(data) as Row) : (data as Row));

interface BenchRows {
  readonly ticket: Row;
  readonly messages: readonly Row[];
  readonly events: readonly Row[];
}
/** The same tickets as rows that never saw the desk; the bench's modules are no CommonJS, hence another process. */
const benchRows = (now: number): readonly BenchRows[] => {
  const module = pathToFileURL(path.resolve(__dirname, '../bench/history-rows.mjs')).href;
  const options = JSON.stringify({ seed: 'kaigai-desk', now, count: TICKETS });
  const script = `import { historyRows } from ${JSON.stringify(module)};
    process.stdout.write(JSON.stringify([...historyRows(${options})]));`;
  const args = ['--input-type=module', '--eval', script];
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64_000_000 }),
  ) as BenchRows[];
};

/** What differs from desk to desk: keys, numbers, and when the row itself was written. */
const OWN_COLUMNS =
  /^(?:id|document_id|number|ticket_number|subject_id|requester_staff_id|opened_by_id|author_id|actor_id|created_at|updated_at|published_at)$/;
const TRUTH = /^is_/;
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name, cell]) => !OWN_COLUMNS.test(name) && cell !== null && name !== 'data')
      .map(([name, cell]) => {
        if (/(?:_at|^at|_since)$/.test(name)) return [name, instant(cell)];
        // it begins with the number, which is nobody else's
        if (name === 'search_text') return [name, String(cell).replace(/^#\d+/, '')];
        return [name, TRUTH.test(name) ? Boolean(cell) : cell];
      }),
  );
const filled = (list: readonly Row[]): readonly string[] =>
  [
    ...new Set(list.flatMap((row) => Object.keys(row).filter((name) => row[name] !== null && name !== 'id'))),
  ].sort();

const TABLES = [
  'tickets',
  'messages',
  'desk_events',
  'desk_outbox_mails',
  'staff_members',
  'admin_users',
  'desk_counters',
];

describe('a history of 40 tickets', () => {
  it('is there beside the demo, numbered in the order of time', async () => {
    const tickets = await rows('tickets');
    expect(tickets).toHaveLength(TICKETS + OWN);
    const numbers = tickets.map(({ number }) => Number(number));
    expect(numbers).toEqual(Array.from(tickets, (_, index) => 1001 + index));
    const firstSeen = new Map<unknown, number>();
    for (const event of await rows('desk_events')) {
      if (event['kind'] === 'ticket.received')
        firstSeen.set(event['subject_id'], instant(event['recorded_at']));
    }
    const opened = tickets.map((ticket) => firstSeen.get(ticket['document_id']) ?? Number.NaN);
    expect(opened).toEqual([...opened].sort((one, other) => one - other));
    const last = tickets.at(-1);
    expect(last?.['subject']).toBe('New colleague starts on Monday: what do we prepare?');
  });

  it('says the same in the ticket as in its events and messages', async () => {
    const events = await rows('desk_events');
    const messages = await rows('messages');
    for (const ticket of await rows('tickets')) {
      const own = events.filter(({ subject_id: id }) => id === ticket['document_id']);
      const received = own[0];
      expect(received?.['kind']).toBe('ticket.received');
      expect(instant(received?.['at'])).toBe(instant(ticket['received_at']));
      const states = own.map(dataOf).flatMap(({ to }) => (to === undefined ? [] : [to]));
      expect(states.at(-1)).toBe(ticket['state']);
      const said = messages.filter(({ ticket_number: number }) => number === ticket['number']);
      expect(said[0]?.['request_id']).toBe(ticket['request_id']);
      const kinds = [
        'ticket.received',
        'ticket.word',
        'ticket.answered',
        'ticket.noted',
        'ticket.handedToHq',
        'ticket.handedToVendor',
      ];
      expect(said).toHaveLength(own.filter(({ kind }) => kinds.includes(String(kind))).length);
      const word = said.filter(({ is_note: isNote }) => !isNote).at(-1);
      expect([ticket['last_word_side'], ticket['last_word_author'], instant(ticket['last_word_at'])]).toEqual(
        [word?.['side'], word?.['author_name'], instant(word?.['written_at'])],
      );
      expect(instant(ticket['waiting_since'])).toBeGreaterThanOrEqual(instant(ticket['received_at']));
    }
    const closed = (await rows('tickets')).filter(({ state }) => state === 'closed');
    expect(closed.length).toBeGreaterThan(5);
    expect(closed.every(({ closed_as: how }) => how === 'solved')).toBe(true);
  });

  it('is row by row what a bench writes without the desk', async () => {
    const { now } = (await desk.strapi
      .store({ type: 'core', name: 'kaigai_desk', key: 'demo_history' })
      .get()) as { readonly now: number };
    const made = benchRows(now);
    expect(made).toHaveLength(TICKETS);
    const [tickets, messages, events] = await Promise.all([
      rows('tickets'),
      rows('messages'),
      rows('desk_events'),
    ]);
    const seen: Record<'ticket' | 'messages' | 'events', Row[]> = { ticket: [], messages: [], events: [] };
    for (const bench of made) {
      const ticket = tickets.find(({ request_id: id }) => id === bench.ticket['request_id']);
      const said = messages.filter(({ ticket_number: number }) => number === ticket?.['number']);
      const happened = events.filter(({ subject_id: id }) => id === ticket?.['document_id']);
      expect(plain(ticket ?? {})).toEqual(plain(bench.ticket));
      expect(said.map(plain)).toEqual(bench.messages.map(plain));
      expect(happened.map(plain)).toEqual(bench.events.map(plain));
      expect(happened.map((event) => Object.keys(dataOf(event)).sort())).toEqual(
        bench.events.map((event) => Object.keys(dataOf(event)).sort()),
      );
      seen.ticket.push(ticket ?? {});
      seen.messages.push(...said);
      seen.events.push(...happened);
    }
    expect(filled(made.map(({ ticket }) => ticket))).toEqual(filled(seen.ticket));
    expect(filled(made.flatMap((one) => one.messages))).toEqual(filled(seen.messages));
    expect(filled(made.flatMap((one) => one.events))).toEqual(filled(seen.events));
  });

  it('leaves no mail of its own waiting: each was sent when it was written', async () => {
    const mails = await rows('desk_outbox_mails');
    const waiting = mails.filter(({ sent_at: sentAt }) => sentAt === null);
    const own = await desk.strapi.db
      .connection('tickets')
      .whereIn(
        'requester_email',
        waiting.map(({ to_address: address }) => String(address)),
      )
      .where('request_id', 'like', '6d0f0b52-6f0a-4d52-9a51-%');
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThanOrEqual(OWN);
    expect(waiting.length).toBeLessThan(20);
    const sent = mails.filter(({ sent_at: sentAt }) => sentAt !== null);
    expect(sent.length).toBeGreaterThan(TICKETS);
    for (const mail of sent) expect(instant(mail['sent_at'])).toBe(instant(mail['created_at']));
  });

  it('brings agents who cannot sign in, of the role of agents', async () => {
    const admins = await rows('admin_users');
    const quiet = admins.filter(({ is_active: isActive }) => !isActive);
    expect(quiet.length).toBeGreaterThanOrEqual(7);
    expect(admins).toHaveLength(quiet.length + 3);
  });

  it('is not written again by a second boot', async () => {
    const before = await Promise.all(TABLES.map(rows));
    await bootAgain();
    expect(await Promise.all(TABLES.map(rows))).toEqual(before);
  });

  it('is taken up where a start broke off, and doubles nothing', async () => {
    const knex = desk.strapi.db.connection;
    const store = desk.strapi.store({ type: 'core', name: 'kaigai_desk', key: 'demo_history' });
    const plan = (await store.get()) as { readonly isDone: boolean };
    expect(plan.isDone).toBe(true);
    const before = await rows('tickets');
    const gone = before.filter(({ request_id: id }) => !String(id).startsWith('6d0f0b52')).slice(-7);
    await knex('messages')
      .whereIn(
        'ticket_number',
        gone.map(({ number }) => Number(number)),
      )
      .delete();
    await knex('tickets')
      .whereIn(
        'id',
        gone.map(({ id }) => Number(id)),
      )
      .delete();
    await store.set({ value: { ...plan, isDone: false } });

    await bootAgain();

    const ids = (list: readonly Row[]): readonly string[] =>
      list.map(({ request_id: id }) => String(id)).sort();
    const after = await rows('tickets');
    expect(ids(after)).toEqual(ids(before));
    const untouched = (list: readonly Row[]): readonly Row[] =>
      list.filter(({ request_id: id }) => !gone.some((ticket) => ticket['request_id'] === id));
    expect(untouched(after)).toEqual(untouched(before));
  });
});
