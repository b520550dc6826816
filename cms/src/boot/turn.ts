import type { Core } from '@strapi/strapi';

/** Number of the advisory lock that instances take when they boot together; any constant of our own. */
const BOOT_LOCK = 7_601_001;

/**
 * Runs a step of the boot in one transaction, one instance after the other: on PostgreSQL a second instance waits here
 * until the first is done and then finds nothing left to do. SQLite has one process only.
 */
export async function inTurn<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  return await strapi.db.transaction(async ({ trx }) => {
    if (strapi.db.dialect.client === 'postgres') {
      await strapi.db.connection.raw('select pg_advisory_xact_lock(?)', [BOOT_LOCK]).transacting(trx);
    }
    return work();
  });
}
