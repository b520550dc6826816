/** One unchanging view of the database on a connection of its own, so that a slow reader holds up nobody. */
import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { Client } from 'pg';

export type Row = Readonly<Record<string, unknown>>;

/** Rows without names, which cost half: the names of the columns once, and the values of each row in their order. */
export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A query of knex; it is built on Strapi's connection and never run there. */
export interface Query {
  toSQL(): { toNative(): { readonly sql: string; readonly bindings: readonly unknown[] } };
}

export interface Snapshot {
  rows(query: Query): Promise<readonly Row[]>;
  table(query: Query): Promise<Table>;
  close(): Promise<void>;
}

interface Connection {
  readonly connection: { readonly filename?: string; readonly connectionString?: string };
}

/** SQLite knows neither booleans nor dates. */
const forSqlite = (value: unknown): unknown => {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : value;
};

function sqliteSnapshot(file: string): Snapshot {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  // a deferred transaction takes its view with its first read
  database.exec('begin');
  database.prepare('select count(*) from sqlite_master').all();
  // a page asks the same question as the page before it
  const asked = new Map<string, ReturnType<ReturnType<Database['prepare']>['raw']>>();
  const rawOf = (sql: string) => {
    const raw = asked.get(sql) ?? database.prepare(sql).raw();
    asked.set(sql, raw);
    return raw;
  };
  const told = async (query: Query) => {
    // the driver is synchronous: between two pages everybody else has a turn
    await new Promise((resolve) => setImmediate(resolve));
    const { sql, bindings } = query.toSQL().toNative();
    return { sql, values: bindings.map(forSqlite) };
  };
  return {
    async rows(query) {
      const { sql, values } = await told(query);
      return database.prepare(sql).all(...values);
    },
    async table(query) {
      const { sql, values } = await told(query);
      const raw = rawOf(sql);
      return { names: raw.columns().map(({ name }) => name), rows: raw.all(...values) };
    },
    close() {
      database.close();
      return Promise.resolve();
    },
  };
}

async function postgresSnapshot(connectionString: string): Promise<Snapshot> {
  const client = new Client({ connectionString });
  // a connection that breaks while nobody asks must not end the process: the next question is refused
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin isolation level repeatable read read only');
  await client.query('select 1');
  return {
    async rows(query) {
      const { sql, bindings } = query.toSQL().toNative();
      return (await client.query(sql, bindings)).rows;
    },
    async table(query) {
      const { sql, bindings } = query.toSQL().toNative();
      const { fields, rows } = await client.query({ text: sql, values: bindings, rowMode: 'array' });
      return { names: fields.map(({ name }) => name), rows };
    },
    close: () => client.end(),
  };
}

/** Opens a snapshot; who opens it closes it. */
export async function openSnapshot(strapi: Core.Strapi): Promise<Snapshot> {
  const { connection } = strapi.config.get<Connection>('database.connection');
  if (connection.filename) return sqliteSnapshot(connection.filename);
  return postgresSnapshot(connection.connectionString ?? '');
}
