/** What queues in the database share: rows that are due are claimed, held while they are worked on, and let go. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isPostgres } from '../database/rows';
import { sharedNow } from '../services/database-clock';

/**
 * A table with `due_at`, `locked_by`, `locked_until`, `attempts`, `failed_at`, `given_up_at`, and a column for when a
 * row was done.
 */
export interface Queue {
  readonly table: string;
  readonly doneColumn: 'sent_at' | 'done_at';
  /** How long a claimed row is its holder's. One that died gives it back by doing nothing. */
  readonly leaseMs: number;
}

/** The part of knex's builder that conditions of ours use. */
export interface Narrowed {
  where(column: string, operator: string, value: unknown): this;
  where(group: (inside: Narrowed) => void): this;
  orWhere(column: string, operator: string, value: unknown): this;
  orWhere(group: (inside: Narrowed) => void): this;
  whereNull(column: string): this;
}

/** Rows that nobody has in hand. */
export const isFree =
  (now: number) =>
  (row: Narrowed): void => {
    row.whereNull('locked_until').orWhere('locked_until', '<', new Date(now));
  };

export interface Claim {
  readonly id: number;
  /** Names this very claim: whoever takes the row over brings another. */
  readonly holder: string;
  /** The database's clock (milliseconds). */
  readonly now: number;
  /** Somebody had it in hand and let the lease run out. */
  readonly isTakenOver: boolean;
}

export interface ClaimOptions {
  readonly narrow?: (due: Narrowed) => void;
  /** Whether being claimed counts as an attempt, so that a row that ends the process is not tried for ever. */
  readonly isCounted?: boolean;
}

/**
 * Takes the row that has been due longest. Any instance may ask: on PostgreSQL locked rows are skipped, on SQLite there
 * is one writer.
 */
export async function claimNext(
  strapi: Core.Strapi,
  { table, doneColumn, leaseMs }: Queue,
  { narrow, isCounted = false }: ClaimOptions = {},
): Promise<Claim | undefined> {
  return await strapi.db.transaction(async ({ trx }) => {
    const now = await sharedNow(strapi);
    const due = trx(table)
      .whereNull(doneColumn)
      .whereNull('failed_at')
      .whereNull('given_up_at')
      .where('due_at', '<=', new Date(now))
      .where(isFree(now))
      .orderBy(['due_at', 'id'])
      .limit(1);
    narrow?.(due as unknown as Narrowed);
    const [row] = (await (isPostgres(strapi) ? due.forUpdate().skipLocked() : due).select(
      'id',
      'attempts',
      'locked_until',
    )) as readonly { id: number; attempts: number; locked_until: unknown }[];
    if (!row) return undefined;
    const holder = randomUUID();
    await trx(table)
      .where({ id: row.id })
      .update({
        locked_by: holder,
        locked_until: new Date(now + leaseMs),
        ...(isCounted ? { attempts: row.attempts + 1 } : {}),
      });
    return { id: row.id, holder, now, isTakenOver: row.locked_until !== null };
  });
}

/** Goes on holding a row, if it is still ours. */
export async function holdOn(
  strapi: Core.Strapi,
  { table, leaseMs }: Queue,
  { id, holder }: Claim,
): Promise<void> {
  const now = await sharedNow(strapi);
  await strapi.db
    .connection(table)
    .where({ id, locked_by: holder })
    .whereNotNull('locked_until')
    .update({ locked_until: new Date(now + leaseMs) });
}

/** Works while holding a row: slow work must not make another worker think that this one has died. */
export async function whileHeld<T>(
  strapi: Core.Strapi,
  queue: Queue,
  claim: Claim,
  work: () => Promise<T>,
): Promise<T> {
  const holding = setInterval(() => {
    holdOn(strapi, queue, claim).catch((error: unknown) => {
      strapi.log.error(error);
    });
  }, queue.leaseMs / 4);
  try {
    return await work();
  } finally {
    clearInterval(holding);
  }
}

/**
 * Lets go what an earlier process had in hand when it died. On SQLite alone, where one process works on the file; on
 * PostgreSQL another instance may hold it, and its lease tells.
 */
export async function letGo(strapi: Core.Strapi, { table }: Queue): Promise<void> {
  if (isPostgres(strapi)) return;
  await strapi.db
    .connection(table)
    .whereNotNull('locked_until')
    .update({ locked_until: new Date(0) });
}
