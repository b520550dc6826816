/**
 * A PostgreSQL database as files that need no tool of PostgreSQL to be written or read, while `psql -f restore.sql`
 * reads them too: SQL for the tables, one file of rows a table, SQL for keys, indexes and triggers.
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { newFile, writeFile } from './backup-files.mjs';
import { databaseDifference } from './backup-manifest.mjs';
import { ofCms } from './packages.mjs';
import { copyIn, copyOut } from './postgres-copy.mjs';
import { fingerprintOf, isEmptySchema, schemaOf } from './postgres-schema.mjs';
import { Refusal } from './say.mjs';

/** @typedef {import('./backup-manifest.mjs').Manifest} Manifest */
/** @typedef {import('./postgres-schema.mjs').Table} Table */

const CHUNK = 256 * 1024;

/** How both ways speak to the server: names with their schema, values as text that any server reads alike. */
const SESSION = [
  "select pg_catalog.set_config('search_path', '', false)",
  "set client_encoding to 'UTF8'",
  "set datestyle to 'ISO, MDY'",
  "set intervalstyle to 'postgres'",
  "set timezone to 'UTC'",
  'set extra_float_digits to 3',
  'set bytea_output to hex',
  'set statement_timeout to 0',
  'set lock_timeout to 0',
  'set idle_in_transaction_session_timeout to 0',
  'set check_function_bodies to off',
];

/** A server's refusal as one sentence; its text has no password in it. @param {unknown} error */
const serverRefusal = (error) => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isServers =
    /^[0-9A-Z]{5}$/.test(code) || /^E(?:CONN|HOST|NOTFOUND|AI_AGAIN|PIPE|TIMEDOUT)/.test(code);
  if (error instanceof Refusal || !(error instanceof Error) || !isServers) return error;
  const words = error.message === '' ? 'it cannot be reached' : error.message;
  return new Refusal(`The PostgreSQL database of DATABASE_URL refused (${code}): ${words}.`);
};

/** @template T @param {string} url @param {(client: any) => Promise<T>} work @returns {Promise<T>} */
const withClient = async (url, work) => {
  const client = new (ofCms('pg').Client)({ connectionString: url });
  client.on('error', () => undefined); // the query that is under way is told as well
  try {
    await client.connect();
    for (const sql of SESSION) await client.query(sql);
    return await work(client);
  } catch (error) {
    throw serverRefusal(error);
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** @param {Table} table @returns {string} */
const rowsFile = ({ label }) => `database/rows/${encodeURIComponent(label)}.copy`;

/** @param {Table} table @param {string} way */
const copySql = ({ name, columns }, way) => `copy ${name} (${columns.join(', ')}) ${way}`;

/** @param {readonly Table[]} tables @returns {string} for an administrator who has psql */
const psqlScript = (tables) =>
  [
    '-- By hand, in this folder, into an empty database: psql -X -f restore.sql <address of the database>',
    '\\set ON_ERROR_STOP on',
    'begin;',
    ...SESSION.map((sql) => `${sql};`),
    '\\ir before.sql',
    ...tables.map((table) => `\\${copySql(table, `from '${rowsFile(table).replace('database/', '')}'`)}`),
    '\\ir after.sql',
    '\\ir sequences.sql',
    'commit;',
    '',
  ].join('\n');

/** @param {any} client @param {string} name @returns {Promise<string>} */
const sequenceSql = async (client, name) => {
  const { rows } = await client.query(`select last_value as at, is_called as "isCalled" from ${name}`);
  return `select pg_catalog.setval('${name.replaceAll("'", "''")}', ${rows[0].at}, ${rows[0].isCalled});`;
};

/** @param {any} client @returns {Promise<string>} */
const versionOf = async (client) => (await client.query('show server_version')).rows[0].server_version;

/**
 * One snapshot of all tables. Sequences stand outside of it and are read last: never behind the rows.
 * @param {string} url @param {string} folder of the backup
 * @returns {Promise<{ database: Manifest['database'], files: Manifest['files'], uploads: string[] }>} `uploads`: what the
 *   snapshot refers to
 */
export const backUpPostgres = (url, folder) =>
  withClient(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const { before, after, tables, sequences } = await schemaOf(client);
    if (tables.length === 0) throw new Refusal('The database of DATABASE_URL holds no table: it is no desk.');
    /** @type {Manifest['files']} */
    const files = [];
    /** @param {string} name @param {string} text */
    const put = (name, text) =>
      files.push({ path: `database/${name}`, ...writeFile(path.join(folder, 'database', name), text) });
    put('before.sql', before);
    put('after.sql', after);
    put('restore.sql', psqlScript(tables));
    /** @type {Record<string, number>} */
    const rows = {};
    for (const table of tables) {
      const file = newFile(path.join(folder, rowsFile(table)));
      try {
        rows[table.label] = await copyOut(client, copySql(table, 'to stdout'), file.write);
      } catch (error) {
        file.drop();
        throw error;
      }
      files.push({ path: rowsFile(table), ...file.close() });
    }
    const values = [];
    for (const name of sequences) values.push(await sequenceSql(client, name));
    put('sequences.sql', `${values.join('\n')}\n`);
    const uploads = tables.some(({ name }) => name === 'public.files')
      ? (await client.query("select url from public.files where provider = 'local'")).rows
      : [];
    return {
      database: {
        kind: 'postgres',
        version: await versionOf(client),
        fingerprint: fingerprintOf({ before, after, tables, sequences }),
        rows,
      },
      files,
      uploads: uploads.map((/** @type {{ url: string }} */ row) => row.url),
    };
  });

/** @param {string} url @returns {Promise<void>} */
export const refuseUsedPostgres = (url) =>
  withClient(url, async (client) => {
    if (await isEmptySchema(client)) return;
    throw new Refusal(
      'The PostgreSQL database of DATABASE_URL is not empty. Make an empty one and name it in DATABASE_URL.',
    );
  });

/** @param {any} client @param {string} folder @param {Table} table @returns {Promise<number>} */
const fillTable = async (client, folder, table) => {
  const source = openSync(path.join(folder, rowsFile(table)), 'r');
  try {
    return await copyIn(client, copySql(table, 'from stdin'), () => {
      const buffer = Buffer.allocUnsafe(CHUNK);
      const size = readSync(source, buffer);
      return size > 0 ? buffer.subarray(0, size) : undefined;
    });
  } finally {
    closeSync(source);
  }
};

/**
 * All in one transaction: the database is as empty as before, or it holds everything.
 * @param {string} url @param {string} folder of the backup @param {Manifest} manifest
 * @param {() => void} beforeCommit told when all is there and only the COMMIT is left
 * @returns {Promise<void>}
 */
export const restorePostgres = (url, folder, manifest, beforeCommit) =>
  withClient(url, async (client) => {
    /** @param {string} name */
    const runFile = (name) => client.query(readFileSync(path.join(folder, 'database', name), 'utf8'));
    await client.query('begin');
    await runFile('before.sql');
    const { tables } = await schemaOf(client);
    /** @type {Record<string, number>} */
    const rows = {};
    for (const table of tables) rows[table.label] = await fillTable(client, folder, table);
    await runFile('after.sql');
    await runFile('sequences.sql');
    const found = { ...manifest.database, rows, fingerprint: fingerprintOf(await schemaOf(client)) };
    const difference = databaseDifference(manifest.database, found);
    if (difference !== undefined) throw new Refusal(difference);
    beforeCommit();
    await client.query('commit');
    await client.query('analyze').catch(() => undefined); // only speed
  });
