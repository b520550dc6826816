import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { createRequire } from 'node:module';
import { at, rootPackage } from './checkout.mjs';
import { missingBuildTools, noSqliteSentence } from './install.mjs';
import { screenFilter } from './log.mjs';
import { earlySettings, isNewer, nodeProblem, refuseBusyPorts, refuseNewerData } from './machine.mjs';
import { sqliteEndsSentence, trySqlite } from './sqlite-lasts.mjs';
import { honest } from './tally.mjs';

describe('the Node version', () => {
  for (const version of ['v20.19.0', 'v20.20.2', 'v22.13.0', 'v24.21.0', 'v26.1.0']) {
    it(`${version} will do`, () => assert.equal(nodeProblem(version), undefined));
  }
  for (const version of ['v18.20.4', 'v20.18.3', 'v27.0.0']) {
    it(`${version} gets one sentence with the way out`, () => {
      const sentence = nodeProblem(version);
      assert.match(sentence ?? '', new RegExp(`Node ${version} cannot run the desk.*Install Node 20`));
    });
  }
  it('agrees with the engines of package.json', () => {
    const { engines } = JSON.parse(JSON.stringify(createRequire(import.meta.url)(at('package.json'))));
    assert.equal(engines.node, '>=20.19 <27');
  });
});

describe('settings looked at before anything is installed', () => {
  it('agree with those of config', () => {
    const { readSettings } = createRequire(import.meta.url)(at('config/dist/index.js'));
    const cases = [
      {},
      { CMS_PORT: '1401', PORTAL_PORT: '3401', DATA_DIR: '/tmp/x', BIND_HOST: '0.0.0.0' },
      { DATA_DIR: 'relative' },
      { CMS_PORT: '', PORTAL_PORT: ' 3402 ' },
    ];
    for (const env of cases) {
      const { cmsPort, portalPort, dataDir, bindHost } = readSettings(env);
      assert.deepEqual(earlySettings(env), { cmsPort, portalPort, dataDir, bindHost });
    }
  });
});

describe('a busy port', () => {
  it('is named with the setting that chooses another', async () => {
    const server = net.createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = server.address();
    const busy = typeof address === 'object' && address ? address.port : 0;
    try {
      await assert.rejects(refuseBusyPorts({ cmsPort: busy, portalPort: 1, bindHost: '127.0.0.1' }), {
        message: new RegExp(
          `^Port ${busy} is in use by another program\\..*CMS_PORT=${busy + 100} npm start$`,
        ),
      });
    } finally {
      server.close();
    }
  });
});

describe('a data folder', () => {
  const folder = () => mkdtempSync(path.join(tmpdir(), 'desk-version-'));

  it('of a newer version is refused', () => {
    const dataDir = folder();
    writeFileSync(path.join(dataDir, 'desk.json'), JSON.stringify({ version: '99.0.0' }));
    assert.throws(() => refuseNewerData(dataDir), {
      message: /last used by version 99\.0\.0.*DATA_DIR=<folder> npm start$/,
    });
  });
  it('of this version, of an older one or without a mark is taken', () => {
    for (const version of [rootPackage().version, '0.0.1', undefined]) {
      const dataDir = folder();
      writeFileSync(path.join(dataDir, 'desk.json'), JSON.stringify({ version }));
      assert.doesNotThrow(() => refuseNewerData(dataDir));
    }
    assert.doesNotThrow(() => refuseNewerData(folder()));
  });
  it('compares versions as numbers', () => {
    assert.equal(isNewer('0.10.0', '0.9.9'), true);
    assert.equal(isNewer('0.9.9', '0.10.0'), false);
    assert.equal(isNewer('1.2.3', '1.2.3'), false);
  });
});

describe('a machine without a compiler', () => {
  it('is told what to install', () => {
    const missing = missingBuildTools((name) => name === 'python3');
    assert.deepEqual(missing, ['make', 'g++']);
    assert.match(noSqliteSentence(missing), /building it needs make, g\+\+\. Install them/);
  });
  it('lacks nothing when another compiler is there', () => {
    assert.deepEqual(
      missingBuildTools((name) => ['python3', 'make', 'clang++'].includes(name)),
      [],
    );
  });
});

describe('the binding of SQLite', () => {
  it('lasts on this Node', async () => {
    // tried as on a Node that could end by it; this one must pass
    assert.equal(await trySqlite('v24.0.0'), 'lasts');
  });
  it('that would end Node gets one sentence with the way out', () => {
    assert.match(sqliteEndsSentence('v24.21.0'), /Node v24\.21\.0 end by itself\. Use Node 20 or 22/);
  });
});

describe('what of a log is shown on the screen', () => {
  it('is warnings and errors with the lines that continue them', () => {
    const isShown = screenFilter();
    const lines = [
      '[2026-11-23 04:00:00.000] info: fine',
      '[2026-11-23 04:00:01.000] \u001b[33mwarn\u001b[39m: careful',
      '  at somewhere',
      '[2026-11-23 04:00:02.000] http: POST /error (10 ms) 200',
      '  more of it',
      '[2026-11-23 04:00:03.000] error: broken',
    ];
    assert.deepEqual(lines.map(isShown), [false, true, true, false, false, true]);
  });
});

describe('counting', () => {
  it('takes a runner that ran nothing, or failed without a failed test, for failed', () => {
    assert.equal(honest({ passed: 0, failed: 0, skipped: 3 }, 0).failed, 1);
    assert.equal(honest({ passed: 5, failed: 0, skipped: 0 }, 1).failed, 1);
    assert.deepEqual(honest({ passed: 5, failed: 0, skipped: 1 }, 0), { passed: 5, failed: 0, skipped: 1 });
  });
});
