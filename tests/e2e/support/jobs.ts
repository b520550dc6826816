/** Jobs that stand in the desk's own database as a worker leaves them, put there past the desk. */
import path from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { desk } from '../../support/desk-under-test';

const COLUMNS = 'key, kind, version, payload, created_at, due_at, attempts, failed_at, last_error';

/** A job that failed, left to HQ IT. @param kind of the desk's own, or one that it does not know */
export async function putFailedJob(kind: string, key: string, cause: string): Promise<void> {
  const at = new Date();
  const values = [key, kind, 1, '{}', at, at, 12, at, cause];
  if (desk.databaseUrl === undefined) {
    const database = new Database(path.join(desk.dataDir, 'desk.db'));
    try {
      database
        .prepare(`insert into desk_jobs (${COLUMNS}) values (${values.map(() => '?').join(', ')})`)
        .run(...values.map((value) => (value instanceof Date ? value.getTime() : value)));
    } finally {
      database.close();
    }
    return;
  }
  const client = new Client({ connectionString: desk.databaseUrl });
  await client.connect();
  try {
    const marks = values.map((_, index) => `$${index + 1}`).join(', ');
    await client.query(`insert into desk_jobs (${COLUMNS}) values (${marks})`, values);
  } finally {
    await client.end();
  }
}
