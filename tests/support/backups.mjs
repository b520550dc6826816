/** What the tests of backup and restore need: the commands as processes, desks that are written to, and what is in them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startProcess } from './processes.mjs';
import { readJson } from './traces.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @typedef {import('./processes.mjs').Desk} Desk */
/** @typedef {Record<string, any>} Row */

/**
 * @param {'backup' | 'restore' | 'start'} name @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @returns {import('./processes.mjs').Running}
 */
export const command = (name, args, env) =>
  startProcess([path.join(ROOT, `scripts/${name}.mjs`), ...args], env);

/**
 * @param {'backup' | 'restore' | 'start'} name @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number, output: string }>}
 */
export const runCommand = async (name, args, env) => {
  const running = command(name, args, env);
  return { code: await running.exited, output: running.output() };
};

/** Somebody of an office who is signed in. @param {Desk} desk */
export const staffOf = async (desk) => {
  const headers = {
    'content-type': 'application/json',
    'x-desk-secret': readJson(path.join(desk.dataDir, 'secrets.json')).PORTAL_SECRET,
    'x-desk-client-address': '127.0.0.1',
  };
  /** @param {string} address @param {object} body @param {Record<string, string>} [more] */
  const post = async (address, body, more = {}) => {
    const answer = await fetch(`http://127.0.0.1:${desk.cmsPort}${address}`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    });
    if (answer.status !== 201) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { email, password } = readJson(path.join(desk.dataDir, 'sign-ins.json')).portal.staff;
  const { sessionId } = await post('/api/platform/sessions', { email, password });
  return {
    /** @param {string} subject @returns {Promise<any>} the ticket */
    open: (subject) =>
      post(
        '/api/tickets',
        { requestId: randomUUID(), subject, body: '昨日から印刷できません。', language: 'ja' },
        { 'x-desk-session': sessionId },
      ),
  };
};

/** Every type of the export, with all its rows. @param {Desk} desk @returns {Promise<Map<string, Row[]>>} */
export const everything = async (desk) => {
  const { apiToken } = readJson(path.join(desk.dataDir, 'sign-ins.json'));
  /** @param {string} file */
  const take = async (file) => {
    const answer = await fetch(`http://127.0.0.1:${desk.cmsPort}/api/export/${file}`, {
      headers: { authorization: `Bearer ${apiToken}` },
    });
    if (answer.status !== 200) throw new Error(`${file}: ${answer.status} ${await answer.text()}`);
    return answer.text();
  };
  const { types } = JSON.parse(await take(''));
  const all = new Map();
  for (const { name } of types) {
    const lines = (await take(`${name}.json?lines=1`)).split('\n').filter((line) => line !== '');
    all.set(
      name,
      lines.map((line) => JSON.parse(line)),
    );
  }
  return all;
};

/** Types to which rows are added while somebody opens tickets. */
const POURING = new Set(['tickets', 'messages', 'events', 'links']);

/**
 * Each row of a restored desk stands in the other export exactly so; where nothing was added meanwhile, that is all.
 * @param {Map<string, Row[]>} found in the restored desk @param {Map<string, Row[]>} wanted a later state of the other
 * @param {number} lastEvent the restored desk's newest event before it was started
 */
export const assertSame = (found, wanted, lastEvent) => {
  assert.deepEqual([...found.keys()], [...wanted.keys()]);
  for (const [type, rows] of found) {
    const key = type === 'links' ? 'link_key' : 'id';
    const theirs = new Map((wanted.get(type) ?? []).map((row) => [row[key], row]));
    const ours = type === 'events' ? rows.filter(({ id }) => id <= lastEvent) : rows;
    for (const row of ours) assert.deepEqual(row, theirs.get(row[key]), `${type} ${row[key]}`);
    if (!POURING.has(type)) assert.equal(ours.length, theirs.size, type);
  }
};

/** @param {string} folder @returns {Record<string, string> | undefined} its files and what is in them */
export const contentOf = (folder) => {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((file) => {
      const full = path.join(file.parentPath, file.name);
      return [path.relative(folder, full), readFileSync(full, 'base64')];
    }),
  );
};

/**
 * Runs SQL on a desk's database, whichever it is.
 * @param {{ dataDir: string, url?: string | undefined }} place @param {string} sql
 * @returns {Promise<any[]>}
 */
export const sqlOn = async ({ dataDir, url }, sql) => {
  if (url === undefined) {
    const Database = createRequire(import.meta.url)('better-sqlite3');
    const database = new Database(path.join(dataDir, 'desk.db'));
    try {
      const statement = database.prepare(sql);
      return statement.reader ? statement.all() : [statement.run()];
    } finally {
      database.close();
    }
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};
