/** Where faults are tried: real CMS processes on a database of their own, one on SQLite, two on PostgreSQL, and a real mail server. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sqlOn } from '../support/backups.mjs';
import { freePort } from '../support/ports.mjs';
import { startPostgres } from '../support/postgres.mjs';
import { startCms } from '../support/processes.mjs';
import { startSmtpSink } from '../support/smtp-sink.mjs';
import { readJson } from '../support/traces.mjs';

/** @typedef {'SQLite' | 'PostgreSQL'} Kind */
/** @typedef {{ last?: string, lastOfMail?: string, open: number, killedAt?: string }} State what a process noted of itself */
/** @typedef {{ port: number, faults: string, running?: import('../support/processes.mjs').Desk }} Seat a process and its folder of faults */

/** How long a process may take to die once it is ordered to, on a busy machine. */
const DEATH_MS = 60_000;

/** @param {Kind} kind */
export const openPlace = async (kind) => {
  const root = mkdtempSync(path.join(tmpdir(), 'desk-faults-'));
  const dataDir = path.join(root, 'data');
  const mailDir = path.join(root, 'mails');
  let sink = await startSmtpSink(mailDir);
  const postgres = kind === 'PostgreSQL' ? await startPostgres() : undefined;
  const url = await postgres?.createDatabase('desk');
  /** @type {Seat[]} */
  const seats = [];
  for (let index = 0; index < (postgres ? 2 : 1); index += 1) {
    const faults = path.join(root, `faults-${index}`);
    mkdirSync(faults);
    seats.push({ port: await freePort(), faults });
  }
  const portalPort = String(await freePort());

  /** @param {number} index @returns {Seat} */
  const seat = (index) => {
    const found = seats[index];
    assert.ok(found, `there is no process ${index}`);
    return found;
  };
  /** @param {number} index @param {string} name */
  const file = (index, name) => path.join(seat(index).faults, name);

  /** @param {number} index */
  const start = async (index) => {
    seat(index).running = await startCms({
      NODE_ENV: 'test',
      FAULTS: seat(index).faults,
      DATA_DIR: dataDir,
      CMS_PORT: String(seat(index).port),
      PORTAL_PORT: portalPort,
      SMTP_URL: sink.url,
      DEMO: 'on',
      LOG_LEVEL: 'error',
      ...(url === undefined ? {} : { DATABASE_URL: url }),
    });
  };
  // one after the other: the first fills the desk
  for (let index = 0; index < seats.length; index += 1) await start(index);

  /** @param {number} index @returns {import('../support/processes.mjs').Desk} */
  const running = (index) => {
    const found = seat(index).running;
    assert.ok(found, `process ${index} was never started`);
    return found;
  };
  /** Waits until a process has died by SIGKILL. @param {number} index @returns {Promise<State>} what it noted last */
  const died = async (index) => {
    const { child, exited, output } = running(index);
    const timer = new AbortController();
    const late = sleep(DEATH_MS, 'late', { signal: timer.signal, ref: false }).catch(() => 'aborted');
    const how = await Promise.race([exited, late]);
    timer.abort();
    assert.notEqual(how, 'late', `process ${index} did not die:\n${output().slice(-3000)}`);
    assert.equal(child.signalCode, 'SIGKILL', `it ended otherwise:\n${output().slice(-3000)}`);
    return readJson(file(index, 'state'));
  };
  /** @param {string} sql @returns {Promise<any[]>} */
  const sql = (sql) => sqlOn({ dataDir, url }, sql);

  /** @returns {Map<string, number>} how often the mail server took each Message-ID */
  const mails = () => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const name of readdirSync(mailDir).filter((one) => one.endsWith('.json'))) {
      const { messageId } = readJson(path.join(mailDir, name));
      counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
    }
    return counts;
  };

  return {
    kind,
    dataDir,
    mailDir,
    size: seats.length,
    postgres,
    start,
    /** Starts whatever does not run, without orders: a test that failed may have left it so. */
    async startAll() {
      for (let index = 0; index < seats.length; index += 1) {
        rmSync(file(index, 'order'), { force: true });
        rmSync(file(index, 'no-transactions'), { force: true });
        if (seat(index).running?.hasExited() !== false) await start(index);
      }
    },
    died,
    sql,
    mails,
    /** @param {number} index */
    url: (index) => `http://127.0.0.1:${seat(index % seats.length).port}`,
    /** @param {number} index */
    isRunning: (index) => seat(index).running?.hasExited() === false,
    /** @param {number} index */
    pid: (index) => running(index).child.pid,
    /** @param {number} index */
    output: (index) => running(index).output(),
    /** @param {number} index @returns {State} what a process notes of itself */
    state: (index) => readJson(file(index, 'state')),
    /** @param {number} index @param {string} text `<point>:<n>`, or with `:hold` */
    order: (index, text) => writeFileSync(file(index, 'order'), text),
    /** @param {number} index */
    withdraw: (index) => rmSync(file(index, 'order'), { force: true }),
    /** @param {number} index @param {boolean} isOff */
    setTransactionsOff(index, isOff) {
      if (isOff) writeFileSync(file(index, 'no-transactions'), '');
      else rmSync(file(index, 'no-transactions'), { force: true });
    },
    /** Kills a process from outside, wherever it is. @param {number} index @returns {Promise<State>} */
    kill(index) {
      running(index).child.kill('SIGKILL');
      return died(index);
    },
    /** The mail server refuses every connection, is slow to know a recipient, or does not know one. @param {string} name @param {string | null} text null to end it */
    setMailTrouble(name, text) {
      if (text === null) rmSync(path.join(mailDir, name), { force: true });
      else writeFileSync(path.join(mailDir, name), text);
    },
    /** Nothing listens any more where the mail server was. */
    stopMailServer: () => sink.stop(),
    async startMailServer() {
      sink = await startSmtpSink(mailDir, sink.port);
    },
    async close() {
      for (const { running: one } of seats) if (one && !one.hasExited()) await one.stop('SIGKILL');
      await sink.stop();
      await postgres?.stop();
      if (existsSync(root)) rmSync(root, { recursive: true, force: true });
    },
  };
};
/** @typedef {Awaited<ReturnType<typeof openPlace>>} Place */
