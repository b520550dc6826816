/**
 * A database that takes no writes: each command is refused with a code in the reader's language, changes nothing, and
 * leaves one line in the log with the cause and no words of people. Reads go on, and so does the desk afterwards.
 */
import { Client } from 'pg';
import type { Response } from 'supertest';
import type { Refusal, TicketWritten } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';

/** Long enough that no free place of a page holds it; with what the log's reader of statements cuts at. */
/** Longer than a page of a database, so that no row with them fits into what is left of one. */
const WORDS = `人の言葉 - 'x' `.repeat(300).trim();
const NOTE = '人の言葉'.repeat(490);
const JA = '保存できませんでした。しばらくして、もう一度お試しください。';
const EN = 'This could not be saved. Please try again shortly.';

let desk: Desk;
let staff: Caller;
let english: Caller;
let agent: Caller;
let hq: Caller;
/** A ticket of before the trouble. */
let number = 0;
const lines: string[] = [];

const newTicket = () => ({ requestId: newId(), subject: '人の言葉', body: WORDS, language: 'ja' });

beforeAll(async () => {
  desk = await bootDesk();
  staff = await personOf(desk, 'staff');
  english = await personOf(desk, 'contact', 'en');
  agent = await adminOf(desk, 'agent');
  hq = await adminOf(desk, 'hq-it');
  number = ((await staff.call('post', '/api/tickets', newTicket())).body as TicketWritten).number;
  const log = desk.strapi.log as unknown as Record<'error' | 'warn', (text: unknown) => unknown>;
  for (const level of ['error', 'warn'] as const)
    jest.spyOn(log, level).mockImplementation((text) => lines.push(String(text)));
});
afterAll(() => desk.stop());

const knex = () => desk.strapi.db.connection;
const rows = async (): Promise<unknown> =>
  Promise.all(
    ['tickets', 'messages', 'answers', 'desk_events', 'desk_outbox_mails', 'desk_counters', 'vendors'].map(
      (table) => knex()(table).select('*').orderBy('id'),
    ),
  );

interface Trouble {
  readonly name: string;
  readonly cause: string;
  begin(): Promise<void>;
  end(): Promise<void>;
}

const onSqlite = (sql: string) => async (): Promise<void> => {
  await knex().raw(sql);
};
const ON_SQLITE: readonly Trouble[] = [
  {
    name: 'a database that is read-only',
    cause: 'SQLITE_READONLY',
    begin: onSqlite('pragma query_only = on'),
    end: onSqlite('pragma query_only = off'),
  },
  {
    // the file may have no further page, which is what SQLite meets on a full disk
    name: 'a disk that is full',
    cause: 'SQLITE_FULL',
    async begin() {
      await knex().raw('vacuum');
      await knex().raw('pragma max_page_count = 1');
    },
    end: onSqlite('pragma max_page_count = 4294967294'),
  },
];

/** A setting of a database holds for new sessions only: the old ones are ended. */
async function setReadOnly(isOn: boolean): Promise<void> {
  const { rows: found } = (await knex().raw('select current_database() as name')) as {
    rows: [{ name: string }];
  };
  const { name } = found[0];
  const client = new Client({ connectionString: process.env['TEST_POSTGRES_URL'] ?? '' });
  await client.connect();
  try {
    await client.query(`alter database ${name} set default_transaction_read_only = ${isOn ? 'on' : 'off'}`);
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  } finally {
    await client.end();
  }
  // the pool hears of it a moment later
  await new Promise((resolve) => setTimeout(resolve, 200));
}
const FULL_TABLES = ['messages', 'vendors', 'answers'];
const ON_POSTGRES: readonly Trouble[] = [
  {
    name: 'a database that is read-only',
    cause: '25006',
    begin: () => setReadOnly(true),
    end: () => setReadOnly(false),
  },
  {
    // a small disk cannot be had without being root: a trigger raises what the server raises then
    name: 'a disk that is full',
    cause: '53100',
    async begin() {
      await knex().raw(`create function no_room() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$`);
      for (const table of FULL_TABLES) {
        await knex().raw(
          `create trigger no_room before insert on ${table} for each row execute function no_room()`,
        );
      }
    },
    async end() {
      await knex().raw('drop function no_room cascade');
    },
  },
];

const isPostgres = Boolean(process.env['TEST_POSTGRES_URL']);

describe.each(isPostgres ? ON_POSTGRES : ON_SQLITE)('$name', ({ cause, begin, end }) => {
  const conversation = () => `/tickets/conversations/${String(number)}`;
  const ticket = newTicket();
  const COMMANDS: readonly (readonly [string, string, () => Promise<Response>])[] = [
    ['a new ticket', JA, () => staff.call('post', '/api/tickets', ticket)],
    ['the same by somebody who reads English', EN, () => english.call('post', '/api/tickets', newTicket())],
    [
      'a word',
      JA,
      () => staff.call('post', `/api/tickets/${String(number)}/replies`, { requestId: newId(), body: WORDS }),
    ],
    [
      'an answer',
      JA,
      () =>
        agent.call('post', `${conversation()}/answers`, {
          requestId: newId(),
          body: WORDS,
          nextState: 'waitingRequester',
        }),
    ],
    [
      'a row of the Content Manager',
      JA,
      () =>
        hq.call('post', '/content-manager/collection-types/api::vendor.vendor', {
          name: '人の言葉',
          note: NOTE,
        }),
    ],
  ];

  it('refuses every command, changes nothing, and says why in one line of the log', async () => {
    const before = await rows();
    await knex()('desk_sessions').update({ last_seen_at: new Date(Date.now() - 3_600_000) });
    await begin();
    try {
      for (const [what, text, send] of COMMANDS) {
        lines.length = 0;
        const answer = await send();
        expect([what, answer.status]).toEqual([what, 503]);
        const { message, details } = (answer.body as Refusal).error;
        expect([what, details.code, message]).toEqual([what, 'desk.cannotSave', text]);
        expect(lines).toHaveLength(1);
        expect(lines[0]).toMatch(
          new RegExp(`^desk\\.cannotSave ${cause} POST /\\S+: (?!insert|update)[^\\n]+$`),
        );
        expect(lines.join()).not.toContain('人の言葉');
      }
      // who was seen last more than five minutes ago would be noted, and reads all the same
      for (const path of ['/api/tickets', `/api/tickets/${String(number)}`, '/api/platform/me'])
        expect([path, (await staff.call('get', path)).status]).toEqual([path, 200]);
      expect((await agent.call('get', conversation())).status).toBe(200);
    } finally {
      await end();
    }
    expect(await rows()).toEqual(before);
    const again = await staff.call('post', '/api/tickets', ticket);
    expect([again.status, again.body]).toMatchObject([201, { isRepeat: false }]);
  });
});
