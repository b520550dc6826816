/** How many rows the desk's own database holds, read past the desk. */
import path from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { desk } from '../../support/desk-under-test';

/** @param table a name of ours */
export async function countRows(table: string): Promise<number> {
  const sql = `select count(*) as n from ${table}`;
  if (desk.databaseUrl === undefined) {
    const database = new Database(path.join(desk.dataDir, 'desk.db'), { readonly: true });
    try {
      return (database.prepare(sql).get() as { n: number }).n;
    } finally {
      database.close();
    }
  }
  const client = new Client({ connectionString: desk.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return Number(rows[0]?.['n']);
  } finally {
    await client.end();
  }
}
