/**
 * How long an agent waits for a long conversation: 15 of 200 messages each, opened from the queue by a click in a real
 * Chromium, from the click until the last message and the place to answer stand there; none was open before, so that each
 * is read from the CMS. In Japanese and in English, after a first one. Beside it what the CMS needs for the same request
 * over HTTP, how many queries that are, and which requests the page made. The figures stand beside a calibration loop of
 * this run and the machine's load; the aim is printed, never asserted. A conversation that lacks messages fails the run.
 *   node tests/bench/conversation.mjs
 */
/* global document, requestAnimationFrame */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import Database from 'better-sqlite3';
import { startCms } from '../support/processes.mjs';
import { calibrate, figuresOf, loadNow } from './meter.mjs';

const MESSAGES = 200;
const ROUNDS = 15;
const AIM_MS = 300;
const BROWSERS = [process.env['CHROMIUM_PATH'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const TEXT = '昨日の朝からです。「プリンターはオフラインです」と出ます。電源は入れ直しました。'.repeat(4);

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/** @typedef {import('../support/processes.mjs').Desk} Desk */

/** @param {Desk} desk */
const signInOf = (desk) =>
  JSON.parse(readFileSync(path.join(desk.dataDir, 'sign-ins.json'), 'utf8')).admin.agent;

/** @param {Desk} desk */
const callerOf = async (desk) => {
  const at = `http://127.0.0.1:${desk.cmsPort}`;
  const json = { 'content-type': 'application/json' };
  const login = await fetch(`${at}/admin/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(signInOf(desk)),
  });
  const authorization = `Bearer ${(await login.json()).data.token}`;
  return async (
    /** @type {string} */ method,
    /** @type {string} */ address,
    /** @type {object | undefined} */ body = undefined,
  ) => {
    const answer = await fetch(`${at}${address}`, {
      method,
      headers: { ...json, authorization },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
};

/** @typedef {Awaited<ReturnType<typeof callerOf>>} Call */

/** Opens tickets and lets them grow, as the desk's rows stand after many words. @param {Desk} desk @param {Call} call @param {number} count */
const grown = async (desk, call, count) => {
  /** @type {number[]} */
  const numbers = [];
  for (let nth = 0; nth < count; nth += 1) {
    const { number } = await call('POST', '/tickets/conversations', {
      requestId: randomUUID(),
      subject: `長い相談 ${nth}`,
      body: TEXT,
      language: 'ja',
      officeCode: 'accra',
      requester: { kind: 'address', name: '田中 一', email: 'hajime.tanaka@demo.example' },
      channel: 'mail',
      receivedAt: new Date(Date.now() - 86_400_000).toISOString(),
    });
    await call('POST', `/tickets/conversations/${number}/answers`, {
      requestId: randomUUID(),
      body: TEXT,
      nextState: 'open',
    });
    numbers.push(number);
  }
  const database = new Database(path.join(desk.dataDir, 'desk.db'));
  const grow = database.transaction(() => {
    for (const number of numbers) {
      /** @type {any[]} */
      const pair = database.prepare('select * from messages where ticket_number = ? order by id').all(number);
      const ticket = /** @type {{ id: number }} */ (
        database.prepare('select id from tickets where number = ?').get(number)
      );
      for (let nth = pair.length; nth < MESSAGES; nth += 1) {
        const row = pair[nth % pair.length];
        const more = {
          ...row,
          id: undefined,
          document_id: `grown${number}x${nth}`.padEnd(24, '0').slice(0, 24),
          request_id: randomUUID(),
          written_at: row.written_at + nth,
          body: nth === MESSAGES - 1 ? 'これで最後です。' : row.body,
        };
        const names = Object.keys(more).filter((name) => name !== 'id');
        const made = /** @type {{ lastInsertRowid: number }} */ (
          database
            .prepare(`insert into messages (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
            .run(...names.map((name) => more[name]))
        );
        database
          .prepare('insert into messages_ticket_lnk (message_id, ticket_id) values (?, ?)')
          .run(made.lastInsertRowid, ticket.id);
      }
    }
  });
  grow();
  database.close();
  return numbers;
};

/** The queue with these tickets on one page, as one comes back to it. @param {import('@playwright/test').Page} page @param {number} number */
const atQueue = async (page, number) => {
  await page.locator(`a[data-number="${number}"]`).waitFor();
  await page.waitForLoadState('networkidle');
  // a person looks before they click
  await sleep(300);
};

/** From the click to the last message and the place to answer, painted. @param {import('@playwright/test').Page} page @param {number} number @returns {Promise<number>} ms */
const opening = async (page, number) => {
  await atQueue(page, number);
  return page.evaluate(
    ([wanted, messages]) =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        const look = () => {
          const root = document.querySelector('#desk-root');
          const isThere =
            root?.querySelectorAll('article').length === messages &&
            root?.querySelector('textarea[name="body"]');
          // the next frame shows what this one found
          if (isThere) requestAnimationFrame(() => resolve(performance.now() - began));
          else if (performance.now() - began > 20_000)
            reject(new Error('the conversation never stood there'));
          else requestAnimationFrame(look);
        };
        /** @type {HTMLElement | null} */ (document.querySelector(`a[data-number="${wanted}"]`))?.click();
        requestAnimationFrame(look);
      }),
    [number, MESSAGES],
  );
};

/** @param {Desk} desk @param {Call} call @param {readonly number[]} numbers @param {'ja' | 'en'} language @param {import('@playwright/test').Browser} browser */
const measure = async (desk, call, numbers, language, browser) => {
  await call('PUT', '/admin/users/me', { preferedLanguage: language });
  const context = await browser.newContext({
    baseURL: `http://localhost:${desk.cmsPort}`,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto('/admin/auth/login');
  const { email, password } = signInOf(desk);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/\/admin\/?$/);
  const [first, ...others] = numbers;
  await page.goto(`/admin/plugins/tickets?view=allOpen&search=${encodeURIComponent('長い相談')}`);
  await opening(page, /** @type {number} */ (first));
  /** @type {number[]} */
  const times = [];
  /** @type {string[]} */
  let asked = [];
  for (const number of others) {
    await page.goBack();
    await atQueue(page, number);
    asked = [];
    const note = (/** @type {import('@playwright/test').Request} */ request) =>
      asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    page.on('request', note);
    times.push(await opening(page, number));
    page.off('request', note);
  }
  await context.close();
  say(`${language}: ${figuresOf(times)} for ${times.length} openings (aim: ${AIM_MS} ms)`);
  say(`  the click asked for: ${asked.join(', ') || 'nothing'}`);
};

/** How many queries the CMS makes for one conversation: a desk that prints each of them. @param {string} dataDir @param {number} number */
const queriesFor = async (dataDir, number) => {
  const desk = await startCms({ DEMO: 'on', LOG_LEVEL: 'error', DATA_DIR: dataDir, DEBUG: 'knex:query' });
  try {
    const call = await callerOf(desk);
    await call('GET', `/tickets/conversations/${number}`);
    const count = () =>
      desk
        .output()
        .split('\n')
        .filter((line) => line.includes('knex:query')).length;
    const idle = async () => {
      const before = count();
      await sleep(1_000);
      return count() - before;
    };
    // the workers look for jobs and mails meanwhile
    const beside = await idle();
    const before = count();
    await Promise.all([call('GET', `/tickets/conversations/${number}`), sleep(1_000)]);
    return count() - before - beside;
  } finally {
    await desk.stop('SIGTERM');
  }
};

const executablePath = BROWSERS.find((file) => existsSync(file));
const desk = await startCms({ DEMO: 'on', LOG_LEVEL: 'error', DEMO_HISTORY: '100' });
try {
  const call = await callerOf(desk);
  const numbers = await grown(desk, call, ROUNDS + 1);
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  say(`conversations of ${MESSAGES} messages, load of the machine ${loadNow()}`);
  for (const language of /** @type {const} */ (['ja', 'en'])) {
    await measure(desk, call, numbers, language, browser);
  }
  await browser.close();
  /** @type {number[]} */
  const times = [];
  for (const number of numbers) {
    const began = performance.now();
    const { messages } = await call('GET', `/tickets/conversations/${number}`);
    times.push(performance.now() - began);
    if (messages.length !== MESSAGES) throw new Error(`${messages.length} messages of ${number}`);
  }
  say(`the CMS for one of them over HTTP: ${figuresOf(times)}`);
  await desk.stop('SIGTERM');
  say(`  in about ${await queriesFor(desk.dataDir, /** @type {number} */ (numbers[0]))} queries`);
} finally {
  await desk.stop('SIGTERM');
  rmSync(desk.dataDir, { recursive: true, force: true });
}
say(`calibration loop of this run: ${calibrate().toFixed(0)} ms; load of the machine ${loadNow()}`);
