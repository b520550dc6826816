/**
 * What an export costs, on both databases: tickets with all their labels and local times over HTTP, against a loop that
 * fetches the same rows by key and writes them as JSON, and against a raw copy; the memory of the CMS for ten times as
 * many rows. The ratios are the result; the figures stand beside a calibration loop of this run, and aims are printed,
 * never asserted. Lines that are missing fail the run.
 *   node tests/bench/export.mjs [how many rows]
 */
import { readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { startPostgres } from '../support/postgres.mjs';
import { startCms } from '../support/processes.mjs';
import { historyRows } from './history-rows.mjs';
import { calibrate, cpuOf, peakOf, resetPeak } from './meter.mjs';
import { postgresStore, sqliteStore } from './stores.mjs';

/** @typedef {import('./stores.mjs').Store} Store */
/** @typedef {import('../support/processes.mjs').Desk} Desk */
/** @typedef {{ rows: number, wallMs: number, cpuMs: number }} Taken */

const ROWS = Number(process.argv[2] ?? '100000');
const TIMES_LARGER = 10;
const BATCH = 5_000;
const PAGE = 1_000;
/** The whole run, in ms: nothing waits for ever. */
const LIMIT_MS = 30 * 60_000;
const AIM = { rowsPerSecond: 8_000, share: 0.5, moreMemoryMb: 20 };
const FILES = ['tickets.csv', 'tickets.json?lines=1'];

if (!Number.isInteger(ROWS) || ROWS < 1) throw new Error('The first argument is a number of rows.');
setTimeout(() => {
  process.stderr.write(`The bench was not done after ${LIMIT_MS / 60_000} minutes.\n`);
  process.exit(1);
}, LIMIT_MS).unref();

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/** @param {number} rows @param {number} ms */
const perSecond = (rows, ms) => Math.round((rows / ms) * 1000);

/** @param {Taken} taken */
const speed = ({ rows, wallMs, cpuMs }) =>
  `${perSecond(rows, wallMs)} rows/s on the clock, ${perSecond(rows, cpuMs)} rows per second of CPU`;

/** @param {Buffer} bytes how many lines end in it */
const lineEnds = (bytes) => {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
};

/** Takes a file over HTTP and counts its lines. @param {Desk} desk @param {string} file @returns {Promise<number>} */
const linesOf = (desk, file) =>
  new Promise((resolve, reject) => {
    const { apiToken } = JSON.parse(readFileSync(path.join(desk.dataDir, 'sign-ins.json'), 'utf8'));
    const headers = { authorization: `Bearer ${apiToken}` };
    const options = { headers, timeout: 60_000, agent: false };
    const request = http.get(`http://127.0.0.1:${desk.cmsPort}/api/export/${file}`, options, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${file} answered ${answer.statusCode}`));
      let lines = 0;
      answer.on('data', (chunk) => (lines += lineEnds(chunk)));
      answer.once('end', () => resolve(lines));
      answer.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error(`${file}: nothing came for 60 s`)));
    request.on('error', reject);
  });

/** @param {Desk} desk @param {string} file @param {number} rows @returns {Promise<Taken>} */
const take = async (desk, file, rows) => {
  const cpuBefore = cpuOf(desk.child.pid);
  const startedAt = performance.now();
  const lines = await linesOf(desk, file);
  const wallMs = performance.now() - startedAt;
  const records = file.includes('.csv') ? lines - 1 : lines;
  if (records !== rows) throw new Error(`${file} has ${records} records, the table ${rows} rows`);
  return { rows, wallMs, cpuMs: cpuOf(desk.child.pid) - cpuBefore };
};

/** The same rows by key, as JSON, in this process. @param {Store} store @param {number} rows @returns {Promise<Taken>} */
const loop = async (store, rows) => {
  const before = process.cpuUsage();
  const startedAt = performance.now();
  let count = 0;
  let size = 0;
  for (let last = 0; ;) {
    const page = await store.page(last, PAGE);
    for (const row of page) size += JSON.stringify(row).length;
    count += page.length;
    last = Number(page.at(-1)?.['id']);
    if (page.length < PAGE) break;
  }
  const wallMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(before);
  if (count !== rows || size === 0) throw new Error(`the loop read ${count} rows, the table has ${rows}`);
  return { rows, wallMs, cpuMs: (user + system) / 1000 };
};

/**
 * Adds the next tickets of a history to the table.
 * @param {Store} store @param {ReturnType<typeof historyRows>} life @param {number} count
 */
const fill = async (store, life, count) => {
  const offices = new Map((await store.offices()).map(({ id, code }) => [code, id]));
  for (let left = count; left > 0; left -= BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, left) }, () => life.next().value);
    const rows = batch.flatMap((one) => (one ? [one] : []));
    if (rows.length < batch.length) throw new Error('The history ended early.');
    await store.insert(
      rows.map(({ ticket }) => ticket),
      rows.map(({ officeCode }) => offices.get(officeCode) ?? 0),
    );
  }
  await store.settle();
};

/** Takes each file and tells the peak of the CMS's memory. @param {Desk} desk @param {number} rows */
const takeAll = async (desk, rows) => {
  /** @type {(Taken & { file: string, peakMb: number })[]} */
  const all = [];
  for (const file of FILES) {
    resetPeak(desk.child.pid);
    all.push({ file, ...(await take(desk, file, rows)), peakMb: peakOf(desk.child.pid) });
  }
  return all;
};

/** @param {string} name @param {Desk} desk @param {Store} store */
const measure = async (name, desk, store) => {
  const demo = (await store.page(0, PAGE)).length;
  const rows = demo + ROWS;
  const life = historyRows({ seed: 'bench', now: Date.now(), count: ROWS * TIMES_LARGER });
  await fill(store, life, ROWS);
  for (const file of FILES) await take(desk, file, rows); // warm
  const taken = await takeAll(desk, rows);
  await loop(store, rows); // warm
  const looped = await loop(store, rows);
  const startedAt = performance.now();
  const what = await store.rawCopy();
  const copyMs = performance.now() - startedAt;

  say(`\n${name}, ${rows} tickets`);
  for (const { file, ...one } of taken) {
    const share = looped.wallMs / one.wallMs;
    const cpuShare = looped.cpuMs / one.cpuMs;
    say(`  ${file}: ${speed(one)} (aim: ${AIM.rowsPerSecond})`);
    say(
      `    of the loop's rate: ${share.toFixed(2)} on the clock, ${cpuShare.toFixed(2)} in CPU (aim: ${AIM.share})`,
    );
  }
  say(`  the same rows by key and JSON.stringify, in one loop: ${speed(looped)}`);
  say(`  raw copy of ${what}: ${perSecond(rows, copyMs)} rows/s on the clock`);

  await fill(store, life, ROWS * (TIMES_LARGER - 1));
  const larger = await takeAll(desk, demo + ROWS * TIMES_LARGER);
  for (const [index, { file, peakMb, ...one }] of larger.entries()) {
    const before = taken[index]?.peakMb ?? 0;
    const more = peakMb - before;
    say(`  ${file}, ${one.rows} tickets: ${speed(one)}`);
    say(
      `    peak memory of the CMS: ${peakMb.toFixed(0)} MB, ${before.toFixed(0)} MB for ${rows}: ${more.toFixed(0)} MB more (aim: at most ${AIM.moreMemoryMb})`,
    );
  }
};

/** @param {string} name @param {NodeJS.ProcessEnv} env @param {(desk: Desk) => Promise<Store> | Store} storeOf */
const withDesk = async (name, env, storeOf) => {
  const desk = await startCms({ DEMO: 'on', LOG_LEVEL: 'error', ...env });
  try {
    const store = await storeOf(desk);
    try {
      await measure(name, desk, store);
    } finally {
      await store.close();
    }
  } finally {
    await desk.stop('SIGTERM');
    rmSync(desk.dataDir, { recursive: true, force: true });
  }
};

await withDesk('SQLite', {}, ({ dataDir }) => sqliteStore(path.join(dataDir, 'desk.db')));
const postgres = await startPostgres();
try {
  const url = await postgres.createDatabase('desk');
  await withDesk('PostgreSQL', { DATABASE_URL: url }, () => postgresStore(url));
} finally {
  await postgres.stop();
}
say(`\ncalibration loop of this run: ${calibrate().toFixed(0)} ms`);
