import type { Core } from '@strapi/strapi';
import { troubleOf } from './troubles';

/**
 * Strapi reads rows again after a commit, and looks for several things at once, without waiting for all of it. When the
 * database goes away meanwhile, such a promise ends the process: a desk would not outlive a restart of its database.
 * Troubles of the database are noted instead; everything else ends the process as before.
 * @returns ends it
 */
export function outliveTroubles(strapi: Core.Strapi): () => void {
  const onRejection = (reason: unknown): void => {
    const trouble = troubleOf(reason);
    if (!trouble) throw reason;
    strapi.log.error(`${trouble.code} ${trouble.cause}: something that nobody waited for`);
  };
  process.on('unhandledRejection', onRejection);
  return () => process.off('unhandledRejection', onRejection);
}
