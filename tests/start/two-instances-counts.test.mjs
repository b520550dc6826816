/**
 * Two instances on one PostgreSQL: after random changes over both at once, every list holds on both as many tickets as a
 * scan of the table finds. COUNT_CHANGES says how many changes (`npm run prove`: a thousand).
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { sqlOn } from '../support/backups.mjs';
import { startPostgres } from '../support/postgres.mjs';
import { startCms } from '../support/processes.mjs';

const CHANGES = Number(process.env['COUNT_CHANGES'] ?? '120');
const AT_ONCE = 4;
const UNFINISHED = "('new', 'open', 'waitingRequester', 'waitingHq', 'waitingVendor')";

/** The same choices every time; which of two changes comes first is not. @param {number} seed */
const randomOf = (seed) => {
  let state = seed;
  /** @template T @param {readonly T[]} from @returns {T} */
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return /** @type {T} */ (from[Math.floor((state / 2 ** 32) * from.length)]);
  };
};

describe('two instances that count', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'desk-counts-'));
  /** @type {Awaited<ReturnType<typeof startPostgres>>} */
  let postgres;
  /** @type {Awaited<ReturnType<typeof startCms>>[]} */
  const instances = [];
  /** @type {Record<string, string>} tokens, which both instances take */
  const tokens = {};
  let url = '';
  /** @param {string} text */
  const sql = (text) => sqlOn({ dataDir: '', url }, text);

  before(async () => {
    postgres = await startPostgres();
    url = await postgres.createDatabase('counts');
    const env = { DEMO: 'on', DEMO_HISTORY: '60', DATABASE_URL: url, DATA_DIR: dataDir };
    instances.push(await startCms(env), await startCms({ ...env, DEMO_HISTORY: 'off' }));
    const file = path.join(dataDir, 'sign-ins.json');
    assert.ok(existsSync(file));
    const { admin } = JSON.parse(readFileSync(file, 'utf8'));
    for (const who of ['agent', 'hq-it']) {
      const answer = await fetch(`http://127.0.0.1:${instances[0]?.cmsPort}/admin/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(admin[who]),
      });
      tokens[who] = (await answer.json()).data.token;
    }
  });
  after(async () => {
    for (const { stop } of instances) await stop('SIGTERM');
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** @param {number} at which instance @param {string} who @param {string} address @param {object} [command] */
  const call = async (at, who, address, command) => {
    const answer = await fetch(`http://127.0.0.1:${instances[at]?.cmsPort}${address}`, {
      headers: { authorization: `Bearer ${tokens[who]}`, 'content-type': 'application/json' },
      ...(command ? { method: 'POST', body: JSON.stringify(command) } : {}),
    });
    return { status: answer.status, body: await answer.json() };
  };

  /** One change that somebody makes at one of the two, some of them in vain. @param {ReturnType<typeof randomOf>} pick @param {number[]} numbers @param {readonly (string | null)[]} people */
  const change = async (pick, numbers, people) => {
    const [at, who, number] = [pick([0, 1]), pick(['agent', 'hq-it']), pick(numbers)];
    const on = `/tickets/conversations/${number}`;
    const said = { requestId: randomUUID(), body: 'はい' };
    const some = [...new Set([number, pick(numbers), pick(numbers)])];
    const act = pick([
      { kind: 'assign', assigneeId: pick(people) },
      { kind: 'move', state: pick(['open', 'waitingRequester', 'resolved']) },
    ]);
    const bulk = { bulkId: randomUUID(), numbers: some };
    const opened = {
      ...said,
      subject: '件数',
      language: 'ja',
      officeCode: 'accra',
      requester: { kind: 'address', name: '田中 一', email: 'hajime.tanaka@demo.example' },
      channel: pick(['mail', 'phone']),
      receivedAt: new Date().toISOString(),
    };
    const question = { requestId: said.requestId, question: 'q', tried: 't', language: 'ja' };
    const what = pick([
      'answer',
      'settle',
      'note',
      'state',
      'bulk',
      'undo',
      'open',
      'exclude',
      'ask',
      'tell',
    ]);
    const nextState = what === 'settle' ? 'resolved' : pick(['open', 'waitingRequester']);
    if (what === 'answer' || what === 'settle') return call(at, who, `${on}/answers`, { ...said, nextState });
    if (what === 'note') return call(at, who, `${on}/notes`, said);
    if (what === 'state')
      return call(at, who, `${on}/state`, { state: pick(['open', 'waitingRequester', 'resolved']) });
    if (what === 'exclude') return call(at, who, `${on}/exclusion`, { reason: 'test', why: 'x' });
    if (what === 'ask') return call(at, 'agent', `${on}/hq-questions`, question);
    if (what === 'tell') return call(at, 'hq-it', `${on}/hq-answers`, said);
    if (what === 'open') {
      const answer = await call(at, who, '/tickets/conversations', opened);
      if (answer.status === 201) numbers.push(answer.body.number);
      return answer;
    }
    const done = await call(at, who, '/tickets/bulk', { ...bulk, act });
    return what === 'undo' ? call(1 - at, who, '/tickets/bulk/undo', bulk) : done;
  };

  /** Every list by looking at every ticket. @param {string} me */
  const scan = async (me) => {
    /** @param {string} where */
    const count = async (where) =>
      Number((await sql(`select count(*)::int as n from tickets where ${where}`))[0].n);
    return {
      needsDesk: await count("state in ('new', 'open')"),
      mine: await count(`state in ${UNFINISHED} and assignee_id = '${me}'`),
      unassigned: await count(`state in ${UNFINISHED} and assignee_id is null`),
      waitingRequester: await count("state = 'waitingRequester'"),
      waitingHq: await count("state = 'waitingHq'"),
      waitingVendor: await count("state = 'waitingVendor'"),
      allOpen: await count(`state in ${UNFINISHED}`),
      resolved: await count("state = 'resolved'"),
    };
  };

  it(`agree with a scan after ${CHANGES} changes over both`, async () => {
    const pick = randomOf(20261126);
    const numbers = (await sql('select number from tickets order by number')).map(({ number }) => number);
    const { assignees } = (await call(0, 'agent', '/tickets/assignees')).body;
    const people = [...assignees.map((/** @type {{ id: string }} */ { id }) => id), null];
    /** @type {Record<number, number>} */
    const statuses = {};
    for (let done = 0; done < CHANGES; done += AT_ONCE) {
      const changes = Array.from({ length: AT_ONCE }, () => change(pick, numbers, people));
      for (const { status } of await Promise.all(changes)) statuses[status] = (statuses[status] ?? 0) + 1;
    }
    // refusals in words, and nothing else went wrong
    assert.deepEqual(
      Object.keys(statuses).filter((status) => !['200', '201', '409'].includes(status)),
      [],
      JSON.stringify(statuses),
    );
    assert.ok((statuses[409] ?? 0) < CHANGES / 2, JSON.stringify(statuses));
    const { data } = (await call(0, 'agent', '/admin/users/me')).body;
    const expected = await scan(String(data.id));
    for (const at of [0, 1]) {
      for (const [view, total] of Object.entries(expected)) {
        const { body } = await call(at, 'agent', `/tickets/queue?view=${view}`);
        assert.deepEqual([at, view, body.counts, body.total], [at, view, expected, total]);
      }
    }
    assert.ok(Object.values(expected).filter((count) => count > 0).length > 4, JSON.stringify(expected));
  });
});
