import type { Core } from '@strapi/strapi';
import { TOKYO } from '@kaigai-desk/domain';
import { TICKET, documentsOf } from '../conversations/records';
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
    count += Number(await untouched(KEPT_MS).delete());
    const numbers: number[] = await untouched(KEPT_WHEN_CLOSED_MS)
      .distinct('ticket_number')
      .pluck('ticket_number');
    const tickets = await documentsOf(strapi, TICKET).findMany({
      filters: { number: { $in: numbers }, state: 'closed' },
      limit: Math.max(1, numbers.length),
    });
    const closed = tickets.map(({ number }) => number);
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
