/**
 * What one ticket costs: CPU of the CMS process for a ticket opened over HTTP, against the same rows written by raw SQL
 * into a copy of the same tables. The ratio is the result; the milliseconds stand beside a calibration loop of this run.
 *   node tests/bench/open-ticket.mjs [how many]
 */
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';
import { startCms } from '../support/processes.mjs';
import { calibrate, cpuHere, cpuOf } from './meter.mjs';

const TIMES = Number(process.argv[2] ?? '200');
const desk = await startCms({ DEMO: 'on', LOG_LEVEL: 'error' });
try {
  /** @param {string} file */
  const read = (file) => JSON.parse(readFileSync(path.join(desk.dataDir, file), 'utf8'));
  const secret = read('secrets.json').PORTAL_SECRET;
  const { email, password } = read('sign-ins.json').portal.staff;
  /** @param {string} address @param {object} body @param {Record<string, string>} [more] */
  const post = async (address, body, more = {}) => {
    const answer = await fetch(`http://127.0.0.1:${desk.cmsPort}${address}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-desk-secret': secret,
        'x-desk-client-address': '127.0.0.1',
        ...more,
      },
      body: JSON.stringify(body),
    });
    if (answer.status !== 201)
      throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const { sessionId } = await post('/api/platform/sessions', { email, password });
  const body = '昨日の朝からです。「プリンターはオフラインです」と出ます。'.repeat(5);
  const open = () =>
    post(
      '/api/tickets',
      { requestId: randomUUID(), subject: '3階のプリンターに接続できない', body, language: 'ja' },
      { 'x-desk-session': sessionId },
    );

  for (let i = 0; i < 30; i += 1) await open(); // warm
  const before = cpuOf(desk.child.pid);
  const startedAt = performance.now();
  for (let i = 0; i < TIMES; i += 1) await open();
  const wallMs = (performance.now() - startedAt) / TIMES;
  const cpuMs = (cpuOf(desk.child.pid) - before) / TIMES;
  await desk.stop('SIGTERM');

  // the same rows by raw SQL: every table's newest rows, copied under new ids, one transaction a ticket
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-bench-'));
  copyFileSync(path.join(desk.dataDir, 'desk.db'), path.join(folder, 'raw.db'));
  const db = new Database(path.join(folder, 'raw.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const tables = ['tickets', 'messages', 'desk_events', 'desk_outbox_mails'];
  for (const table of tables) db.exec(`create table raw_${table} as select * from ${table} where 0`);
  const copies = tables.map((table) =>
    db.prepare(`insert into raw_${table} select * from ${table} order by id desc limit 1`),
  );
  const ticket = db.transaction(() => {
    for (const copy of copies) copy.run();
  });
  for (let i = 0; i < 30; i += 1) ticket();
  const rawMs = cpuHere(() => {
    for (let i = 0; i < TIMES; i += 1) ticket();
  });
  db.close();
  rmSync(folder, { recursive: true, force: true });

  const calibrationMs = calibrate();
  const rawEach = rawMs / TIMES;
  process.stdout.write(
    [
      `one ticket opened over HTTP (${TIMES} times): ${cpuMs.toFixed(1)} ms CPU of the CMS, ${wallMs.toFixed(1)} ms on the clock`,
      `the same four rows by raw SQL: ${rawEach.toFixed(2)} ms CPU`,
      `ratio: ${(cpuMs / rawEach).toFixed(0)}`,
      `calibration loop of this run: ${calibrationMs.toFixed(0)} ms`,
      "other benches: 'npm run bench:write', 'npm run bench:export'",
      '',
    ].join('\n'),
  );
} finally {
  await desk.stop('SIGTERM');
  rmSync(desk.dataDir, { recursive: true, force: true });
}
