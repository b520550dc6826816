/**
 * What the write path costs: a ticket opened over HTTP on the desk, beside the same ticket and message created over
 * authenticated core routes of a minimal Strapi (bare-cms). CPU of the CMS process, in turns, and where it goes by a CPU
 * profile. The ratio is the result; the aim is printed, never asserted.
 *   node tests/bench/write-path.mjs [how many a round] [sqlite|postgres]
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../support/postgres.mjs';
import { startCms } from '../support/processes.mjs';
import { startBareCms } from './bare-cms.mjs';
import { calibrate, cpuOf } from './meter.mjs';
import { purposesOf, sharesOf } from './shares.mjs';

const TIMES = Number(process.argv[2] ?? '100');
const ROUNDS = 4;
const WARM = 60;
const AIM = 1.5;
const BODY = '昨日の朝からです。「プリンターはオフラインです」と出ます。'.repeat(5);
const SUBJECT = '3階のプリンターに接続できない';

/** @typedef {{ pid: number | undefined, once: () => Promise<unknown> }} Subject */

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/** @param {number} port @param {string} address @param {object} body @param {Record<string, string>} headers */
const post = async (port, address, body, headers) => {
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
};

/** @param {import('../support/processes.mjs').Desk} desk @returns {Promise<Subject>} */
const ofDesk = async (desk) => {
  /** @param {string} file */
  const read = (file) => JSON.parse(readFileSync(path.join(desk.dataDir, file), 'utf8'));
  const secret = read('secrets.json').PORTAL_SECRET;
  const headers = { 'x-desk-secret': secret, 'x-desk-client-address': '127.0.0.1' };
  const { email, password } = read('sign-ins.json').portal.staff;
  const { sessionId } = await post(desk.cmsPort, '/api/platform/sessions', { email, password }, headers);
  return {
    pid: desk.child.pid,
    once: () =>
      post(
        desk.cmsPort,
        '/api/tickets',
        { requestId: randomUUID(), subject: SUBJECT, body: BODY, language: 'ja' },
        { ...headers, 'x-desk-session': sessionId },
      ),
  };
};

/** @param {Awaited<ReturnType<typeof startBareCms>>} bare @param {boolean} hasMessage @returns {Subject} */
const ofBare = ({ cmsPort, child, bench }, hasMessage) => {
  const headers = { authorization: `Bearer ${bench.jwt}` };
  let number = hasMessage ? 1_000_000 : 0;
  const once = async () => {
    number += 1;
    const now = new Date().toISOString();
    const who = { requesterName: '山田 花子', requesterEmail: 'hanako.yamada@demo.example' };
    const ticket = {
      ...who,
      number,
      subject: SUBJECT,
      state: 'new',
      language: 'ja',
      office: bench.office,
      officeCode: 'accra',
      requester: bench.staff,
      requesterStaffId: bench.staff,
      channel: 'web',
      openedBySide: 'requester',
      openedByName: who.requesterName,
      openedById: bench.staff,
      receivedAt: now,
      phaseAtReception: 'service',
      languageAtReception: 'ja',
      officeCodeAtReception: 'accra',
      lastWordAt: now,
      lastWordSide: 'requester',
      lastWordAuthor: who.requesterName,
      lastWordExcerpt: BODY.slice(0, 120),
      waitingSince: now,
      requestId: randomUUID(),
    };
    const { data } = await post(cmsPort, '/api/tickets', { data: ticket }, headers);
    if (!hasMessage) return;
    const message = {
      ticket: data.documentId,
      ticketNumber: number,
      side: 'requester',
      body: BODY,
      writtenAt: now,
      authorName: who.requesterName,
      authorKind: 'staff',
      authorId: bench.staff,
      channel: 'web',
      language: 'ja',
      requestId: randomUUID(),
    };
    await post(cmsPort, '/api/messages', { data: message }, headers);
  };
  return { pid: child.pid, once };
};

/** @param {Subject} subject @param {number} times @returns {Promise<number>} CPU in ms each */
const cpuEach = async ({ pid, once }, times) => {
  const before = cpuOf(pid);
  for (let i = 0; i < times; i += 1) await once();
  return (cpuOf(pid) - before) / times;
};

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** @param {Subject} subject @param {string} file that the profile goes to */
const profile = async ({ pid, once }, file) => {
  process.kill(Number(pid), 'SIGUSR2');
  for (let i = 0; i < TIMES; i += 1) await once();
  process.kill(Number(pid), 'SIGUSR2');
  while (!existsSync(file)) await sleep(50);
  const { profile: taken, statements } = JSON.parse(readFileSync(file, 'utf8'));
  return { shares: sharesOf(taken), purposes: purposesOf(statements, TIMES) };
};

/** @param {string} title @param {Awaited<ReturnType<typeof profile>>} where @param {number} cpuMs */
const sayWhere = (title, { shares, purposes }, cpuMs) => {
  say(`  where it goes on ${title}`);
  for (const [name, share] of shares) {
    if (share >= 0.01) say(`    ${(share * cpuMs).toFixed(2).padStart(6)} ms  ${name}`);
  }
  const total = purposes.reduce((sum, [, count]) => sum + count, 0);
  say(`    SQL statements: ${total.toFixed(1)}`);
  for (const [name, count] of purposes) say(`    ${count.toFixed(1).padStart(6)}     ${name}`);
};

/** @param {string} name @param {{ desk: NodeJS.ProcessEnv, bare: NodeJS.ProcessEnv }} env */
const measure = async (name, env) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-bench-'));
  const files = { desk: path.join(folder, 'desk.json'), bare: path.join(folder, 'bare.json') };
  const NODE_OPTIONS = `--require=${path.resolve(import.meta.dirname, 'profile.cjs')}`;
  const desk = await startCms({
    DEMO: 'on',
    LOG_LEVEL: 'error',
    NODE_OPTIONS,
    BENCH_PROFILE: files.desk,
    ...env.desk,
  });
  const bare = await startBareCms({ NODE_OPTIONS, BENCH_PROFILE: files.bare, ...env.bare }).catch(
    async (error) => {
      await desk.stop('SIGTERM');
      throw error;
    },
  );
  try {
    const subjects = { desk: await ofDesk(desk), both: ofBare(bare, true), ticket: ofBare(bare, false) };
    const taken = { desk: [0], both: [0], ticket: [0] };
    for (const subject of Object.values(subjects)) await cpuEach(subject, WARM);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const key of /** @type {const} */ (['desk', 'both', 'ticket'])) {
        taken[key][round] = await cpuEach(subjects[key], TIMES);
      }
    }
    const [deskMs, bothMs, ticketMs] = [median(taken.desk), median(taken.both), median(taken.ticket)];
    say(`\n${name}: CPU of the CMS, median of ${ROUNDS} rounds of ${TIMES}`);
    say(
      `  a ticket with its message, events and mail, through the desk's write path: ${deskMs.toFixed(1)} ms`,
    );
    say(`  the ticket and the message alone, over two core routes of a bare Strapi: ${bothMs.toFixed(1)} ms`);
    say(`  the ticket alone, over one core route: ${ticketMs.toFixed(1)} ms`);
    say(`  ratio to ticket and message: ${(deskMs / bothMs).toFixed(2)} (aim: at most ${AIM})`);
    say(`  ratio to the ticket alone: ${(deskMs / ticketMs).toFixed(2)}`);
    sayWhere('the desk', await profile(subjects.desk, files.desk), deskMs);
    sayWhere('the bare Strapi', await profile(subjects.both, files.bare), bothMs);
  } finally {
    await desk.stop('SIGTERM');
    await bare.stop();
    rmSync(desk.dataDir, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
};

const wanted = process.argv[3];
if (wanted !== 'postgres') await measure('SQLite', { desk: {}, bare: {} });
if (wanted !== 'sqlite') {
  const postgres = await startPostgres();
  try {
    await measure('PostgreSQL', {
      desk: { DATABASE_URL: await postgres.createDatabase('desk') },
      bare: { DATABASE_URL: await postgres.createDatabase('bare') },
    });
  } finally {
    await postgres.stop();
  }
}
say(`\ncalibration loop of this run: ${calibrate().toFixed(0)} ms`);
