/** What a manifest must be to be believed, and which backup this checkout takes. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { diskRefusal } from './backup-files.mjs';
import { databaseDifference, manifestOf, manifestText, mismatch, sizeOf } from './backup-manifest.mjs';
import { keptSecrets } from './backup-secrets.mjs';
import { Refusal } from './say.mjs';

const sha256 = 'a'.repeat(64);
const content = {
  madeAt: '2026-11-24T18:00:00.000Z',
  deskVersion: '0.1.0',
  strapiVersion: '5.54.0',
  database: { kind: /** @type {const} */ ('sqlite'), version: '3', fingerprint: 'f', rows: { tickets: 3 } },
  files: [{ path: 'database/desk.db', bytes: 10, sha256 }],
  secrets: [{ path: 'secrets.json', bytes: 10, sha256 }],
};

/** @param {object} other @returns {any} */
const changed = (other) => manifestOf(JSON.stringify({ format: 1, ...content, ...other }));

describe('a manifest', () => {
  it('reads as it was written', () => {
    assert.deepEqual(manifestOf(manifestText(content)), { format: 1, ...content });
  });

  for (const [what, text] of /** @type {[string, string][]} */ ([
    ['{"format":1', 'it is no JSON'],
    ['[]', 'it is none of this desk'],
    ['{"format":2}', 'a newer version of the desk wrote it; update the checkout first'],
    ['{"format":1}', 'parts of it are missing'],
  ])) {
    it(`is none when it is ${what}`, () => assert.equal(manifestOf(what), text));
  }

  for (const place of [
    '../desk.db',
    '/etc/passwd',
    'uploads/../../x',
    'uploads//x',
    'uploads',
    'logs/x',
    'uploads\\x',
  ]) {
    it(`names nothing outside of the backup: ${place}`, () => {
      assert.equal(changed({ files: [{ path: place, bytes: 1, sha256 }] }), 'parts of it are missing');
    });
  }

  for (const other of [
    { secrets: [{ path: 'desk.lock', bytes: 1, sha256 }] },
    { files: [{ path: 'database/desk.db', bytes: -1, sha256 }] },
    { files: [{ path: 'database/desk.db', bytes: 1, sha256: 'no hash' }] },
    { database: { ...content.database, kind: 'mysql' } },
    { database: { ...content.database, rows: { tickets: 'many' } } },
    { madeAt: null },
  ]) {
    it(`is none with ${JSON.stringify(other).slice(0, 70)}`, () => {
      assert.equal(changed(other), 'parts of it are missing');
    });
  }
});

describe('a backup', () => {
  const here = { desk: '0.2.0', strapi: '5.54.0', kind: /** @type {const} */ ('sqlite') };
  for (const [other, sentence] of /** @type {[object, RegExp | undefined][]} */ ([
    [{}, undefined],
    [{ deskVersion: '0.2.0' }, undefined],
    [{ deskVersion: '0.3.0' }, /made by version 0\.3\.0, and this checkout is 0\.2\.0/],
    [{ strapiVersion: '5.53.9' }, undefined],
    [{ strapiVersion: '5.100.0' }, /made with Strapi 5\.100\.0/],
    [{ database: { ...content.database, kind: 'postgres' } }, /of a desk on PostgreSQL/],
  ])) {
    it(`${sentence ? 'is refused' : 'is taken'}: ${JSON.stringify(other).slice(0, 60)}`, () => {
      const answer = mismatch(changed(other), here);
      if (sentence) assert.match(String(answer), sentence);
      else assert.equal(answer, undefined);
    });
  }

  it('differs from what came back by a row, a table or the shape', () => {
    const wanted = content.database;
    assert.equal(databaseDifference(wanted, { ...wanted }), undefined);
    assert.match(
      String(databaseDifference(wanted, { ...wanted, rows: { tickets: 2 } })),
      /tickets has 2 rows/,
    );
    assert.match(String(databaseDifference(wanted, { ...wanted, rows: {} })), /tickets has no rows/);
    assert.match(String(databaseDifference(wanted, { ...wanted, fingerprint: 'g' })), /shaped otherwise/);
  });

  it('tells its size', () => {
    assert.deepEqual([0, 1, 924_000, 34_500_000].map(sizeOf), ['0 kB', '1 kB', '924 kB', '34.5 MB']);
  });
});

describe('secrets of a backup', () => {
  const names = ['APP_KEYS', 'JWT_SECRET'];

  it('are those the desk runs with, from the environment before the file, and never new ones', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'desk-secrets-'));
    try {
      assert.throws(
        () => keptSecrets(names, { APP_KEYS: 'a' }, folder),
        /^Refusal: JWT_SECRET is neither in/,
      );
      writeFileSync(
        path.join(folder, 'secrets.json'),
        JSON.stringify({ APP_KEYS: 'file', JWT_SECRET: 'file' }),
      );
      const [kept, ...more] = keptSecrets(names, { APP_KEYS: ' env ' }, folder);
      assert.deepEqual(JSON.parse(kept?.text ?? ''), { APP_KEYS: 'env', JWT_SECRET: 'file' });
      assert.deepEqual(more, []);
      assert.match(readFileSync(path.join(folder, 'secrets.json'), 'utf8'), /"APP_KEYS":"file"/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a failing disk', () => {
  for (const [code, words] of [
    ['ENOSPC', 'the disk is full'],
    ['SQLITE_FULL', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
  ]) {
    it(`is a sentence with its code: ${code}`, () => {
      const refusal = diskRefusal(Object.assign(new Error('x'), { code }), 'Nothing was made');
      assert.ok(refusal instanceof Refusal);
      assert.equal(refusal.message, `Nothing was made (${code}): ${words}.`);
    });
  }

  it('is not what a mistake of ours is taken for', () => {
    const mistake = new TypeError('x is not a function');
    assert.equal(diskRefusal(mistake, 'Nothing was made'), mistake);
    const coded = Object.assign(new Error('bad'), { code: 'ERR_INVALID_ARG_TYPE' });
    assert.equal(diskRefusal(coded, 'Nothing was made'), coded);
  });
});
