import type { Core } from '@strapi/strapi';
import { TOKYO, type Jobs } from '@kaigai-desk/domain';
import { JOBS } from './claims';

const KEPT_MS = 30 * 86_400_000;

/** Every night jobs that were done 30 days ago are removed. Those that failed or were given up stay. */
export function clearDoneJobs(strapi: Core.Strapi): void {
  const jobs = strapi.plugin('platform').service('jobs') as Jobs;
  jobs.handle('jobs.clear', {
    label: { ja: '終わった処理の記録の整理', en: 'Clear the records of jobs that are done' },
    version: 1,
    async run({ now }) {
      await strapi.db.transaction(({ trx }) =>
        trx(JOBS.table)
          .where('done_at', '<', new Date(now - KEPT_MS))
          .delete(),
      );
    },
  });
  jobs.everyDay('jobs.clear', { hour: 2, minute: 0, zone: TOKYO });
}
