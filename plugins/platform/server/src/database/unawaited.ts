import type { Core } from '@strapi/strapi';
import { troubleOf } from './troubles';

/** What knex says of a statement that comes after the end of its transaction: it was not run. */
const LATE = /^Transaction query already complete/;

/**
 * Strapi reads rows again after a commit, and looks for several things at once, without waiting for all of it. When the
 * database goes away meanwhile, such a promise ends the process: a desk would not outlive a restart of its database.
 * Troubles of the database, and statements that came too late because of one, are noted instead; everything else ends
 * the process as before.
 * @returns ends it
 */
export function outliveTroubles(strapi: Core.Strapi): () => void {
  const onRejection = (reason: unknown): void => {
    const trouble = troubleOf(reason);
    const isLate = reason instanceof Error && LATE.test(reason.message);
    if (!trouble && !isLate) throw reason;
    const what = trouble ? `${trouble.code} ${trouble.cause}` : 'after the end of its transaction';
    strapi.log.error(`${what}: something that nobody waited for`);
  };
  process.on('unhandledRejection', onRejection);
  return () => process.off('unhandledRejection', onRejection);
}
