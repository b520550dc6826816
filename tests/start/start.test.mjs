/** `npm start` as a newcomer meets it: real processes, ports and data folders of their own. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/ports.mjs';
import { commandOf, descendantsOf, isRunning } from '../support/process-tree.mjs';
import { startDesk, startProcess, waitUntil } from '../support/processes.mjs';
import { integrityOf, isPortFree, readJson } from '../support/traces.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const STOP_LIMIT_MS = 10_000;

/** @param {string} output @returns {number} seconds */
const readyAfter = (output) => Number(/^Ready after ([\d.]+) s/m.exec(output)?.[1]);

describe('npm start', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'desk-start-'));
  /** @type {import('../support/processes.mjs').Desk} */
  let desk;

  before(async () => {
    desk = await startDesk({ DATA_DIR: dataDir });
  });
  after(async () => {
    await desk.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('says step by step what it does, with seconds', (t) => {
    const output = desk.output();
    for (const title of [
      'Check this machine',
      'Install dependencies',
      'Build domain, plugins and CMS',
      'Build the admin',
      'Build the portal',
      'Make the secrets',
      'Start the CMS',
      'Start the portal',
    ]) {
      assert.match(output, new RegExp(`^- ${title}.*\\n(?:.*\\n)*?  .+ \\(\\d+\\.\\d s\\)$`, 'm'));
    }
    t.diagnostic(`a new data folder was ready after ${readyAfter(output)} s`);
  });

  it('prints both addresses, which answer, and one sign-in for each role', async () => {
    const output = desk.output();
    const signIns = readJson(path.join(dataDir, 'sign-ins.json'));
    for (const [url, status] of /** @type {[string, number][]} */ ([
      [`${desk.portalUrl}/login`, 200],
      [`${desk.cmsUrl}/admin`, 200],
    ])) {
      assert.ok(output.includes(url.replace('/login', '')), `${url} is printed`);
      assert.equal((await fetch(url)).status, status, url);
    }
    for (const person of [
      signIns.admin['hq-it'],
      signIns.admin.agent,
      signIns.portal.staff,
      signIns.portal.contact,
    ]) {
      assert.ok(
        output.includes(person.email) && output.includes(person.password),
        `${person.email} is printed`,
      );
    }
  });

  it('keeps secrets and sign-ins from other users of the machine, and writes logs', () => {
    for (const file of ['secrets.json', 'sign-ins.json']) {
      assert.equal(statSync(path.join(dataDir, file)).mode & 0o777, 0o600, file);
    }
    assert.match(readFileSync(path.join(dataDir, 'logs/cms.log'), 'utf8'), /\S/);
    assert.ok(existsSync(path.join(dataDir, 'logs/portal.log')));
  });

  it('refuses a second desk on the same data folder, and on the same port, in one sentence each', async () => {
    const script = [path.join(ROOT, 'scripts/start.mjs')];
    const sameData = startProcess(script, {
      DATA_DIR: dataDir,
      CMS_PORT: String(await freePort()),
      PORTAL_PORT: String(await freePort()),
    });
    assert.equal(await sameData.exited, 1);
    assert.match(
      sameData.output(),
      /^The data folder .* is in use by another running desk \(process \d+\)\..*DATA_DIR=<folder> npm start$/m,
    );

    const samePort = startProcess(script, { DATA_DIR: `${dataDir}-2`, CMS_PORT: String(desk.cmsPort) });
    assert.equal(await samePort.exited, 1);
    assert.match(
      samePort.output(),
      new RegExp(`^Port ${desk.cmsPort} is in use by another program\\..*CMS_PORT=\\d+ npm start$`, 'm'),
    );
    assert.doesNotMatch(samePort.output(), /Install dependencies/);
    assert.ok(!existsSync(`${dataDir}-2`), 'nothing was made');
  });

  it('ends on Ctrl-C: both servers with 0, no process left, ports free, the database closed cleanly', async (t) => {
    const children = descendantsOf(desk.child.pid ?? 0);
    assert.equal(children.length, 2, children.map(commandOf).join('\n'));
    const startedMs = Date.now();
    assert.equal(await desk.stop('SIGINT'), 0, desk.output());
    const tookMs = Date.now() - startedMs;
    assert.ok(tookMs < STOP_LIMIT_MS, `stopping took ${tookMs} ms`);
    t.diagnostic(`stopped within ${tookMs} ms`);
    assert.deepEqual(children.filter(isRunning), []);
    assert.ok((await isPortFree(desk.cmsPort)) && (await isPortFree(desk.portalPort)));
    assert.ok(!existsSync(path.join(dataDir, 'desk.db-wal')), 'no write-ahead log is left');
    assert.equal(integrityOf(path.join(dataDir, 'desk.db')), 'ok');
    assert.ok(!existsSync(path.join(dataDir, 'desk.lock')));
  });

  it('is ready again within 20 s when nothing changed, with the same secrets and people', async (t) => {
    const secrets = readFileSync(path.join(dataDir, 'secrets.json'), 'utf8');
    const signIns = readFileSync(path.join(dataDir, 'sign-ins.json'), 'utf8');
    desk = await startDesk({
      DATA_DIR: dataDir,
      CMS_PORT: String(desk.cmsPort),
      PORTAL_PORT: String(desk.portalPort),
    });
    const output = desk.output();
    assert.equal(output.match(/^ {2}unchanged \(/gm)?.length, 4, output);
    t.diagnostic(`an unchanged start was ready after ${readyAfter(output)} s`);
    assert.ok(readyAfter(output) < 20, `ready after ${readyAfter(output)} s`);
    assert.equal(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8'), secrets);
    assert.equal(readFileSync(path.join(dataDir, 'sign-ins.json'), 'utf8'), signIns);
  });

  it('stops the other server and says so when one dies', async () => {
    const children = descendantsOf(desk.child.pid ?? 0);
    const portal = children.find((pid) => commandOf(pid).includes('portal/server.mjs'));
    assert.ok(portal);
    process.kill(portal, 'SIGKILL');
    assert.equal(await desk.exited, 1);
    assert.match(
      desk.output(),
      /^The portal ended with code 137, so the desk stops; its log is .*portal\.log\.$/m,
    );
    assert.deepEqual(children.filter(isRunning), []);
  });

  it('leaves no server behind when it is killed itself', async () => {
    desk = await startDesk({ DATA_DIR: dataDir });
    const children = descendantsOf(desk.child.pid ?? 0);
    await desk.stop('SIGKILL');
    const goneMs = Date.now() + STOP_LIMIT_MS;
    while (children.some(isRunning) && Date.now() < goneMs)
      await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(children.filter(isRunning).map(commandOf), []);
  });

  it('ends on Ctrl-C in a terminal, where npm and all below it get the signal at once', async () => {
    const ports = { CMS_PORT: String(await freePort()), PORTAL_PORT: String(await freePort()) };
    const npm = spawn('npm', ['start'], {
      cwd: ROOT,
      env: { ...process.env, ...ports, DATA_DIR: dataDir, NODE_TEST_CONTEXT: undefined },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [npm.stdout, npm.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const exited = new Promise((resolve) => npm.once('close', resolve));
    const endMs = Date.now() + 120_000;
    while (!/^Ready after/m.test(output) && Date.now() < endMs)
      await new Promise((resolve) => setTimeout(resolve, 100));
    assert.match(output, /^Ready after/m);
    const all = descendantsOf(npm.pid ?? 0);
    assert.ok(all.length >= 3, all.map(commandOf).join('\n'));
    const startedMs = Date.now();
    process.kill(-(npm.pid ?? 0), 'SIGINT');
    await exited;
    while (all.some(isRunning) && Date.now() < startedMs + STOP_LIMIT_MS)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(all.filter(isRunning).map(commandOf), []);
    assert.match(output, /^ {2}stopped \(/m);
    assert.doesNotMatch(output, /ended with code [1-9]/);
  });
});

describe('npm start without demo data', () => {
  it('prints a link for the first of HQ IT', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'desk-start-'));
    const desk = await startDesk({ DATA_DIR: dataDir, DEMO: 'off' });
    try {
      const link = new RegExp(
        `signs in over this link, which works once:\\n  (${desk.cmsUrl}/admin/\\S+)`,
      ).exec(desk.output())?.[1];
      assert.ok(link, desk.output());
      assert.ok(!existsSync(path.join(dataDir, 'sign-ins.json')));
    } finally {
      await desk.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});

describe('npm start with a setting that cannot be used', () => {
  it('says which and why', async () => {
    const desk = startProcess([path.join(ROOT, 'scripts/start.mjs')], {
      CMS_PORT: String(await freePort()),
      PORTAL_PORT: String(await freePort()),
      SMTP_URL: 'mail.example.jp',
    });
    await waitUntil(desk, () => desk.hasExited(), 120_000, 'the refusal');
    assert.equal(await desk.exited, 1);
    assert.match(desk.output(), /^SMTP_URL must be an address like smtp:\/\/mail\.internal:25\.$/m);
  });
});
