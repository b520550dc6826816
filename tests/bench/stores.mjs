/**
 * The two databases as the bench of the export uses them beside the desk: rows in bulk, rows by key, a raw copy.
 * @typedef {import('./history-rows.mjs').Row} Row
 * @typedef {import('./history-rows.mjs').Office} Office
 * @typedef {{
 *   offices: () => Promise<Office[]>,
 *   insert: (rows: Row[], officeIds: number[]) => Promise<void>,
 *   settle: () => Promise<void>,
 *   page: (after: number, size: number) => Promise<Record<string, unknown>[]>,
 *   rawCopy: () => Promise<string>,
 *   close: () => Promise<void>,
 * }} Store `insert` takes tickets with the office of each; `rawCopy` tells what it copied
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';

const PAGE = 'select * from tickets where id >';

/** @param {string} file @returns {Store} */
export const sqliteStore = (file) => {
  const database = new Database(file);
  const reader = new Database(file, { readonly: true });
  const offices = /** @type {Office[]} */ (reader.prepare('select id, code from offices').all());
  const link = database.prepare('insert into tickets_office_lnk (ticket_id, office_id) values (?, ?)');
  /** @type {ReturnType<Database['prepare']> | undefined} */
  let ticket;
  const insert = database.transaction((/** @type {Row[]} */ rows, /** @type {number[]} */ officeIds) => {
    for (const [index, row] of rows.entries()) {
      const names = Object.keys(row);
      ticket ??= database.prepare(
        `insert into tickets (${names.join(', ')}) values (${names.map(() => '?').join(', ')}) returning id`,
      );
      const values = Object.values(row).map((value) => (value instanceof Date ? value.getTime() : value));
      const { id } = /** @type {{ id: number }} */ (ticket.get(...values));
      link.run(id, officeIds[index]);
    }
  });
  const page = reader.prepare(`${PAGE} ? order by id limit ?`);
  return {
    offices: () => Promise.resolve(offices),
    insert: (rows, officeIds) => Promise.resolve(insert(rows, officeIds)),
    settle: () => Promise.resolve(void database.pragma('wal_checkpoint(truncate)')),
    page: (after, size) => Promise.resolve(/** @type {Record<string, unknown>[]} */ (page.all(after, size))),
    async rawCopy() {
      const folder = mkdtempSync(path.join(tmpdir(), 'desk-bench-'));
      try {
        const copy = path.join(folder, 'copy.db');
        await reader.backup(copy);
        return `the whole file (${(statSync(copy).size / 1_000_000).toFixed(0)} MB)`;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    close() {
      reader.close();
      database.close();
      return Promise.resolve();
    },
  };
};

/** @param {string} connectionString @returns {Promise<Store>} */
export const postgresStore = async (connectionString) => {
  const client = new Client({ connectionString });
  await client.connect();
  return {
    offices: async () =>
      /** @type {Office[]} */ ((await client.query('select id, code from offices order by id')).rows),
    async insert(rows, officeIds) {
      const names = Object.keys(rows[0] ?? {}).join(', ');
      const { rows: inserted } = await client.query(
        `insert into tickets (${names}) select ${names} from json_populate_recordset(null::tickets, $1) returning id`,
        [JSON.stringify(rows)],
      );
      await client.query(
        'insert into tickets_office_lnk (ticket_id, office_id) select * from unnest($1::int[], $2::int[])',
        [inserted.map(({ id }) => id), officeIds],
      );
    },
    async settle() {
      await client.query('vacuum analyze tickets');
      await client.query('vacuum analyze tickets_office_lnk');
      await client.query('checkpoint');
    },
    page: async (after, size) => (await client.query(`${PAGE} $1 order by id limit $2`, [after, size])).rows,
    async rawCopy() {
      // the driver reads what comes and keeps nothing of it
      await client.query('copy (select * from tickets order by id) to stdout');
      return 'the table by COPY';
    },
    close: () => client.end(),
  };
};
