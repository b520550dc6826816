/** 'Unchanged' is a hash of sources: a changed line is seen after the next start. On a copy of the checkout. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { copyCheckout } from '../support/checkout-copy.mjs';
import { startDesk } from '../support/processes.mjs';
import { readJson } from '../support/traces.mjs';

describe('a changed checkout', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'desk-rebuild-'));
  /** @type {ReturnType<typeof copyCheckout>} */
  let copy;
  before(() => {
    copy = copyCheckout();
  });
  after(() => {
    copy.remove();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** @param {string} cmsUrl @param {string} route */
  const statusOf = async (cmsUrl, route) => {
    const headers = {
      'x-desk-secret': readJson(path.join(dataDir, 'secrets.json')).PORTAL_SECRET,
      'x-desk-client-address': '127.0.0.1',
    };
    return (await fetch(`${cmsUrl}/api/platform/${route}`, { headers })).status;
  };

  it('shows one changed line of a plugin after the next start, and builds only what it touches', async () => {
    let desk = await startDesk({ DATA_DIR: dataDir }, copy.root);
    try {
      assert.equal(await statusOf(desk.cmsUrl, 'window'), 200);
      assert.equal(await statusOf(desk.cmsUrl, 'window-moved'), 404);
    } finally {
      await desk.stop();
    }
    const file = path.join(copy.root, 'plugins/platform/server/src/routes/index.ts');
    const before = readFileSync(file, 'utf8');
    const changed = before.replace("path: '/window'", "path: '/window-moved'");
    assert.notEqual(changed, before);
    writeFileSync(file, changed);

    desk = await startDesk({ DATA_DIR: dataDir }, copy.root);
    try {
      assert.equal(await statusOf(desk.cmsUrl, 'window-moved'), 200);
      assert.equal(await statusOf(desk.cmsUrl, 'window'), 404);
      const output = desk.output();
      assert.match(output, /^- Build domain, plugins and CMS \.\.\.\n {2}built/m);
      assert.match(output, /^- Build the admin \.\.\.\n {2}unchanged/m);
    } finally {
      await desk.stop();
    }
  });

  it('refuses a data folder of a newer version in one sentence', async () => {
    writeFileSync(path.join(dataDir, 'desk.json'), JSON.stringify({ version: '99.1.0' }));
    await assert.rejects(
      startDesk({ DATA_DIR: dataDir }, copy.root),
      /last used by version 99\.1\.0, and this is/,
    );
  });
});
