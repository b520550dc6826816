/** What the desk's own database holds, read past the desk. */
import path from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { desk } from '../../support/desk-under-test';

type Row = Readonly<Record<string, unknown>>;

/** @param sql a question of ours, the same for both databases */
async function rows(sql: string): Promise<readonly Row[]> {
  if (desk.databaseUrl === undefined) {
    const database = new Database(path.join(desk.dataDir, 'desk.db'), { readonly: true });
    try {
      return database.prepare(sql).all() as Row[];
    } finally {
      database.close();
    }
  }
  const client = new Client({ connectionString: desk.databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** @param table a name of ours */
export async function countRows(table: string): Promise<number> {
  const [row] = await rows(`select count(*) as n from ${table}`);
  return Number(row?.['n']);
}

export interface Happened {
  readonly kind: string;
  readonly actor: string;
  readonly side: string;
}

/** The last event so far: what is asked for later came after it. */
export async function lastEvent(): Promise<number> {
  const [row] = await rows('select max(id) as last from desk_events');
  return Number(row?.['last'] ?? 0);
}

/** What happened after an event, in order. */
export async function eventsAfter(last: number): Promise<readonly Happened[]> {
  const found = await rows(
    `select kind, actor_name, side from desk_events where id > ${Math.trunc(last)} order by id`,
  );
  return found.map((row) => ({
    kind: String(row['kind']),
    actor: String(row['actor_name']),
    side: String(row['side']),
  }));
}
