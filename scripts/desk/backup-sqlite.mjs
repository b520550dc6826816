/** The embedded database: a consistent copy of a file that a desk may be writing, and the way back. */
import { createHash } from 'node:crypto';
import { existsSync, fsyncSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { copyFile, hashFile, syncFolder, withOpen } from './backup-files.mjs';
import { databaseDifference } from './backup-manifest.mjs';
import { ofCms } from './packages.mjs';
import { Refusal } from './say.mjs';

const PLACE = 'database/desk.db';

/** @typedef {import('./backup-manifest.mjs').Manifest} Manifest */

/** @template T @param {string} file @param {(database: any) => T} work @returns {T} */
const withDatabase = (file, work) => {
  const Database = ofCms('better-sqlite3');
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return work(database);
  } finally {
    database.close();
  }
};

/** @param {string} name */
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/** @param {string} file @returns {Manifest['database']} */
const look = (file) =>
  withDatabase(file, (database) => {
    const [broken] = database.pragma('integrity_check(1)');
    if (broken?.integrity_check !== 'ok') {
      throw new Refusal(`SQLite finds the database damaged: ${broken?.integrity_check}.`);
    }
    const parts = database
      .prepare('select type, name, tbl_name, sql from sqlite_master order by type, name')
      .all();
    const tables = parts
      .filter((/** @type {any} */ { type, name }) => type === 'table' && !name.startsWith('sqlite_'))
      .map((/** @type {any} */ { name }) => name);
    const rows = tables.map((/** @type {string} */ name) => [
      name,
      database.prepare(`select count(*) as n from ${quoted(name)}`).get().n,
    ]);
    return {
      kind: 'sqlite',
      version: database.prepare('select sqlite_version() as v').get().v,
      fingerprint: createHash('sha256').update(JSON.stringify(parts)).digest('hex'),
      rows: Object.fromEntries(rows),
    };
  });

/**
 * `vacuum into` reads in one transaction, which in WAL mode holds up no writer, and writes one file without a log.
 * @param {string} dataDir @param {string} folder of the backup
 * @returns {{ database: Manifest['database'], files: Manifest['files'], uploads: string[] }} `uploads`: what the copy
 *   refers to
 */
export const backUpSqlite = (dataDir, folder) => {
  const source = path.join(dataDir, 'desk.db');
  if (!existsSync(source)) {
    throw new Refusal(
      `There is no database in ${dataDir}. Set DATA_DIR, or DATABASE_URL, as the desk has them.`,
    );
  }
  const copy = path.join(folder, PLACE);
  mkdirSync(path.dirname(copy), { recursive: true });
  withDatabase(source, (database) => {
    database.pragma('busy_timeout = 30000');
    database.prepare('vacuum into ?').run(copy);
  });
  withOpen(copy, fsyncSync);
  const uploads = withDatabase(copy, (database) => {
    const hasFiles = database.prepare("select 1 from sqlite_master where name = 'files'").get() !== undefined;
    return hasFiles ? database.prepare("select url from files where provider = 'local'").pluck().all() : [];
  });
  return { database: look(copy), files: [{ path: PLACE, ...hashFile(copy) }], uploads };
};

/**
 * Under another name until it is found whole: what is called desk.db is complete.
 * @param {string} dataDir @param {string} folder of the backup @param {Manifest} manifest
 */
export const restoreSqlite = (dataDir, folder, manifest) => {
  const draft = path.join(dataDir, 'desk.db.restoring');
  copyFile(path.join(folder, PLACE), draft, 0o600);
  const difference = databaseDifference(manifest.database, look(draft));
  if (difference !== undefined) throw new Refusal(difference);
  renameSync(draft, path.join(dataDir, 'desk.db'));
  syncFolder(dataDir);
};
