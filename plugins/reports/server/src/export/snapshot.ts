/** One unchanging view of the database on a connection of its own, so that a slow reader holds up nobody. */
import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { Client } from 'pg';

export type Row = Readonly<Record<string, unknown>>;

/** A query of knex; it is built on Strapi's connection and never run there. */
export interface Query {
  toSQL(): { toNative(): { readonly sql: string; readonly bindings: readonly unknown[] } };
}

export interface Snapshot {
  rows(query: Query): Promise<readonly Row[]>;
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
  return {
    async rows(query) {
      // the driver is synchronous: between two pages everybody else has a turn
      await new Promise((resolve) => setImmediate(resolve));
      const { sql, bindings } = query.toSQL().toNative();
      return database.prepare(sql).all(...bindings.map(forSqlite));
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
    close: () => client.end(),
  };
}

/** Opens a snapshot; who opens it closes it. */
export async function openSnapshot(strapi: Core.Strapi): Promise<Snapshot> {
  const { connection } = strapi.config.get<Connection>('database.connection');
  if (connection.filename) return sqliteSnapshot(connection.filename);
  return postgresSnapshot(connection.connectionString ?? '');
}
