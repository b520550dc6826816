import type { Core } from '@strapi/strapi';
import { TOKYO } from '@kaigai-desk/domain';
import { platform } from '../platform';
import { DRAFT_MODEL } from './model';

const DAY_MS = 86_400_000;
/** A draft of a closed ticket is nobody's work any more, but may hold words that somebody looks for. */
const KEPT_WHEN_CLOSED_MS = 30 * DAY_MS;
const KEPT_MS = 90 * DAY_MS;

/**
 * Removes drafts that nobody has touched for 90 days, or for 30 where their ticket is closed.
 * @param now milliseconds
 * @returns how many
 */
export async function clearDrafts(strapi: Core.Strapi, now: number): Promise<number> {
  let count = 0;
  await strapi.db.transaction(async ({ trx }) => {
    const untouched = (forMs: number) =>
      trx(DRAFT_MODEL.tableName).where('saved_at', '<', new Date(now - forMs));
    const closed = trx('tickets').select('number').where({ state: 'closed' });
    count += Number(await untouched(KEPT_MS).delete());
    count += Number(await untouched(KEPT_WHEN_CLOSED_MS).whereIn('ticket_number', closed).delete());
  });
  return count;
}

/** Every night drafts left lying are removed. Called once, in `register`. */
export function clearLeftDrafts(strapi: Core.Strapi): void {
  const jobs = platform(strapi, 'jobs');
  jobs.handle('drafts.clear', {
    label: { ja: '放置された下書きの整理', en: 'Clear drafts left lying' },
    version: 1,
    async run({ now }) {
      const count = await clearDrafts(strapi, now);
      if (count > 0) strapi.log.info(`removed ${count} drafts left lying`);
    },
  });
  jobs.everyDay('drafts.clear', { hour: 2, minute: 10, zone: TOKYO });
}
