import type { Core } from '@strapi/strapi';
import { isPostgres } from './rows';

const MILLISECONDS = {
  // not now(), which is the beginning of the transaction
  postgres: 'select extract(epoch from clock_timestamp()) * 1000 as now',
  sqlite: "select unixepoch('now', 'subsec') * 1000 as now",
} as const;

/**
 * The database's clock, in milliseconds. What instances decide together (what is due, who holds it) goes by it, since
 * their own clocks may differ. Inside an open transaction it asks there.
 */
export async function databaseNow(strapi: Core.Strapi): Promise<number> {
  const sql = MILLISECONDS[isPostgres(strapi) ? 'postgres' : 'sqlite'];
  const answer: unknown = strapi.db.inTransaction()
    ? await strapi.db.transaction(({ trx }) => trx.raw(sql))
    : await strapi.db.connection.raw(sql);
  // the drivers answer in different shapes, PostgreSQL with a decimal as text
  const rows = (Array.isArray(answer) ? answer : (answer as { readonly rows: unknown }).rows) as readonly {
    readonly now: number | string;
  }[];
  return Math.round(Number(rows[0]?.now));
}
