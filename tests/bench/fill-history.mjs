/**
 * Fills a fresh desk with a long history on both databases, and says how long it took.
 *   node tests/bench/fill-history.mjs [how many tickets]
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Client } from 'pg';
import { startPostgres } from '../support/postgres.mjs';
import { startCms } from '../support/processes.mjs';
import { historyRows } from './history-rows.mjs';
import { historyInPostgres, historyInSqlite } from './history-stores.mjs';
import { calibrate } from './meter.mjs';

/** @typedef {import('./history-stores.mjs').HistoryStore} HistoryStore */

const TICKETS = Number(process.argv[2] ?? '100000');
const BATCH = 1_000;
if (!Number.isInteger(TICKETS) || TICKETS < 1) throw new Error('The first argument is a number of tickets.');

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/** @param {HistoryStore | undefined} store none: the rows are made and dropped @returns {Promise<number>} ms */
const fill = async (store) => {
  const startedAt = performance.now();
  /** @type {import('./history-rows.mjs').TicketRows[]} */
  let batch = [];
  for (const rows of historyRows({ seed: 'bench', now: Date.now(), count: TICKETS })) {
    batch.push(rows);
    if (batch.length < BATCH) continue;
    await store?.insert(batch);
    batch = [];
  }
  if (batch.length > 0) await store?.insert(batch);
  return performance.now() - startedAt;
};

/** @param {string} name @param {number} ms */
const tell = (name, ms) =>
  say(
    `${name}: ${TICKETS} tickets in ${(ms / 1000).toFixed(1)} s (${Math.round((TICKETS / ms) * 1000)} a second)`,
  );

/** A desk makes the tables and goes: nobody else writes while they are filled. @param {NodeJS.ProcessEnv} env */
const makeTables = async (env) => {
  const desk = await startCms({ DEMO: 'on', LOG_LEVEL: 'error', ...env });
  await desk.stop('SIGTERM');
  return desk.dataDir;
};

tell('Made and dropped', await fill(undefined));

const dataDir = await makeTables({});
try {
  const store = historyInSqlite(path.join(dataDir, 'desk.db'));
  tell('SQLite', await fill(store));
  store.close();
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

const postgres = await startPostgres();
try {
  const url = await postgres.createDatabase('desk');
  rmSync(await makeTables({ DATABASE_URL: url }), { recursive: true, force: true });
  const client = new Client({ connectionString: url });
  await client.connect();
  tell('PostgreSQL', await fill(await historyInPostgres(client)));
  await client.end();
} finally {
  await postgres.stop();
}
say(`calibration loop of this run: ${calibrate().toFixed(0)} ms`);
