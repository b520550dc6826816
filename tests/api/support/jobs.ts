/** Jobs of the tests: kinds that leave a row behind, and what the database says of a job. */
import path from 'node:path';
import type { JobHandler, Jobs } from '@kaigai-desk/domain';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import type { Desk } from './desk';

/** What a job did, one row each time. */
const EFFECTS = 'test_effects';

export interface StoredJob {
  readonly id: number;
  readonly key: string;
  readonly kind: string;
  readonly attempts: number;
  readonly locked_by: string | null;
  readonly locked_until: unknown;
  readonly due_at: unknown;
  readonly done_at: unknown;
  readonly failed_at: unknown;
  readonly given_up_at: unknown;
  readonly last_error: string | null;
}

export interface JobsUnderTest {
  readonly jobs: Jobs;
  /** Adds a kind; the rest of its handler as given. */
  handle(kind: string, run: JobHandler['run'], more?: Partial<JobHandler>): void;
  /** Leaves a row behind, in the transaction of the job. */
  leave(what: string): Promise<void>;
  effects(): Promise<readonly string[]>;
  row(key: string): Promise<StoredJob | undefined>;
  /** Changes what the database says of a job, as other instances and the time do. */
  set(key: string, columns: Readonly<Record<string, unknown>>): Promise<void>;
  /** Puts a job as another version of the desk would. */
  put(job: { readonly kind: string; readonly key: string; readonly version: number }): Promise<void>;
}

/** @param desk whose worker does the jobs */
export async function jobsOf({ strapi }: Desk): Promise<JobsUnderTest> {
  const knex = strapi.db.connection;
  const jobs = strapi.plugin('platform').service('jobs') as unknown as Jobs;
  await knex.schema.createTable(EFFECTS, (table) => {
    table.increments('id');
    table.string('what');
  });
  return {
    jobs,
    handle(kind, run, more = {}) {
      jobs.handle(kind, { label: { ja: `試験 ${kind}`, en: `Test ${kind}` }, version: 1, ...more, run });
    },
    leave: (what) => strapi.db.transaction(({ trx }) => trx(EFFECTS).insert({ what })) as Promise<void>,
    effects: async () => (await knex(EFFECTS).orderBy('id').pluck('what')) as readonly string[],
    row: async (key) => (await knex('desk_jobs').where({ key }).first()) as StoredJob | undefined,
    async set(key, columns) {
      await knex('desk_jobs').where({ key }).update(columns);
    },
    async put({ kind, key, version }) {
      await knex('desk_jobs').insert({
        kind,
        key,
        version,
        payload: JSON.stringify({ old: 'value' }),
        created_at: new Date(),
        due_at: new Date(Date.now() - 1000),
        attempts: 0,
      });
    },
  };
}

/** A gate that a handler waits at. */
export function gate(): {
  readonly opened: Promise<void>;
  readonly reached: Promise<void>;
  open(): void;
  reach(): void;
} {
  const made = { open: () => undefined as void, reach: () => undefined as void };
  const opened = new Promise<void>((resolve) => (made.open = resolve));
  const reached = new Promise<void>((resolve) => (made.reach = resolve));
  return { opened, reached, open: () => made.open(), reach: () => made.reach() };
}
/** Writes to the database from outside of the desk, as another process does. */
export async function writeFromOutside(desk: Desk, sql: string): Promise<void> {
  if (!desk.isPostgres) {
    const file = new Sqlite(path.join(desk.dataDir, 'desk.db'));
    file.exec(sql);
    file.close();
    return;
  }
  const client = new Client({ connectionString: process.env['DATABASE_URL'] ?? '' });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
