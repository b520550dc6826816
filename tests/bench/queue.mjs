/**
 * What one page of the queue costs among many tickets, on both databases: the request of each list and of a search over
 * HTTP as an agent's page sends it, and beside it the same 25 rows by one raw statement; then once more with a tenth of
 * all tickets open, which no desk should ever see. The figures stand beside a calibration loop of this run; the aim is
 * printed, never asserted. A page that lacks rows fails the run.
 *   node tests/bench/queue.mjs [how many tickets] [sqlite|postgres]
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { startPostgres } from '../support/postgres.mjs';
import { startCms } from '../support/processes.mjs';
import { historyRows } from './history-rows.mjs';
import { historyInPostgres, historyInSqlite } from './history-stores.mjs';
import { calibrate, figuresOf, loadNow } from './meter.mjs';

/** @typedef {import('../support/processes.mjs').Desk} Desk */
/** @typedef {import('./history-stores.mjs').HistoryStore} HistoryStore */

const TICKETS = Number(process.argv[2] ?? '100000');
const ONLY = process.argv[3];
const BATCH = 1_000;
const ROUNDS = 15;
const PAGE = 25;
const AIM_MS = 100;
if (!Number.isInteger(TICKETS) || TICKETS < 1) throw new Error('The first argument is a number of tickets.');

/** What an agent's page asks for. */
const REQUESTS = [
  'view=needsDesk',
  'view=needsDesk&page=2',
  'view=allOpen',
  'view=unassigned',
  'view=mine',
  'view=resolved',
  'view=needsDesk&search=vpn&within=view',
  'view=needsDesk&search=vpn&within=all',
  `view=needsDesk&search=${encodeURIComponent('プリンター 東京')}&within=all`,
];

/** A desk that has lost its way. */
const LOST = "update tickets set state = 'open' where id % 10 = 0";

/** The first page of what needs the desk, whole rows, in the order of the queue. */
const RAW = `select * from tickets where state in ('new', 'open')
  order by case when first_answer_due_at is not null and first_answered_at is null then 0 else 1 end,
    case when first_answer_due_at is not null and first_answered_at is null then first_answer_due_at end,
    waiting_since, number limit ${PAGE}`;

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/** @param {() => Promise<unknown>} work @returns {Promise<string>} how long it takes, over some rounds after a first one */
const timesOf = async (work) => {
  await work();
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return figuresOf(times);
};

/** @param {HistoryStore} store */
const fill = async (store) => {
  /** @type {import('./history-rows.mjs').TicketRows[]} */
  let batch = [];
  for (const rows of historyRows({ seed: 'bench', now: Date.now(), count: TICKETS })) {
    batch.push(rows);
    if (batch.length < BATCH) continue;
    await store.insert(batch);
    batch = [];
  }
  if (batch.length > 0) await store.insert(batch);
};

/** @param {Desk} desk @returns {Promise<string>} a token of the agent */
const signIn = async (desk) => {
  const { admin } = JSON.parse(readFileSync(path.join(desk.dataDir, 'sign-ins.json'), 'utf8'));
  const answer = await fetch(`http://127.0.0.1:${desk.cmsPort}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin.agent),
  });
  return (await answer.json()).data.token;
};

/** @typedef {{ raw: () => Promise<number>, run: (sql: string) => Promise<void> }} Beside what runs beside the desk */

/** @param {string} name @param {Desk} desk @param {Beside} beside */
const measure = async (name, desk, beside) => {
  await measureLists(name, desk, beside);
  await beside.run(LOST);
  await measureLists(`${name}, a tenth of them open`, desk, beside);
};

/** @param {string} name @param {Desk} desk @param {Beside} beside */
const measureLists = async (name, desk, { raw }) => {
  const headers = { authorization: `Bearer ${await signIn(desk)}` };
  say(
    `\n${name}, ${TICKETS} tickets of the bench: ${ROUNDS} times each (aim: ${AIM_MS} ms), load of the machine ${loadNow()}`,
  );
  for (const request of REQUESTS) {
    let rows = 0;
    let total = 0;
    const figures = await timesOf(async () => {
      const answer = await fetch(`http://127.0.0.1:${desk.cmsPort}/tickets/queue?${request}`, { headers });
      if (answer.status !== 200) throw new Error(`${request} answered ${answer.status}`);
      const body = await answer.json();
      rows = body.rows.length;
      total = body.total;
    });
    const page = Number(new URLSearchParams(request).get('page') ?? '1');
    const wanted = Math.max(0, Math.min(PAGE, total - (page - 1) * PAGE));
    if (rows !== wanted) throw new Error(`${request} gave ${rows} rows, not ${wanted}`);
    say(`  ${decodeURIComponent(request)}: ${figures}, ${rows} rows of ${total}`);
  }
  say(`  the rows of the first one by raw SQL: ${await timesOf(raw)}`);
};

/** @param {NodeJS.ProcessEnv} env @param {(desk: Desk) => Promise<void>} work */
const withDesk = async (env, work) => {
  const desk = await startCms({ DEMO: 'on', LOG_LEVEL: 'error', ...env });
  try {
    await work(desk);
  } finally {
    await desk.stop('SIGTERM');
    rmSync(desk.dataDir, { recursive: true, force: true });
  }
};

if (ONLY !== 'postgres') {
  await withDesk({}, async (desk) => {
    const file = path.join(desk.dataDir, 'desk.db');
    const store = historyInSqlite(file);
    await fill(store);
    store.close();
    const database = new Database(file);
    const statement = database.prepare(RAW);
    await measure('SQLite', desk, {
      raw: () => Promise.resolve(statement.all().length),
      run: (sql) => Promise.resolve(void database.exec(sql)),
    });
    database.close();
  });
}
if (ONLY !== 'sqlite') {
  const postgres = await startPostgres();
  try {
    const url = await postgres.createDatabase('desk');
    await withDesk({ DATABASE_URL: url }, async (desk) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      await fill(await historyInPostgres(client));
      await client.query('vacuum analyze');
      await measure('PostgreSQL', desk, {
        raw: async () => (await client.query(RAW)).rows.length,
        async run(sql) {
          await client.query(sql);
          await client.query('vacuum analyze');
        },
      });
      await client.end();
    });
  } finally {
    await postgres.stop();
  }
}
say(`\ncalibration loop of this run: ${calibrate().toFixed(0)} ms; load of the machine ${loadNow()}`);
