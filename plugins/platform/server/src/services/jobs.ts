import type { Core } from '@strapi/strapi';
import { isKnownZone, type Jobs } from '@kaigai-desk/domain';
import { JOBS } from '../jobs/claims';
import { reach } from '../faults';
import { registryOf } from '../jobs/registry';
import { jobWorker } from '../jobs/worker';
import { isFree } from '../workers/queue';
import { sharedNow } from './database-clock';

/** Jobs wait beside the rows that they follow from; a worker of any instance does them after the commit. */
const jobs = ({ strapi }: { strapi: Core.Strapi }): Jobs => {
  const { handlers, schedules } = registryOf(strapi);
  return {
    handle(kind, handler) {
      if (handlers.has(kind)) throw new Error(`two handlers for jobs of the kind ${kind}`);
      handlers.set(kind, handler);
    },
    everyDay(kind, time) {
      if (!isKnownZone(time.zone)) throw new Error(`${kind} is for an unknown time zone: ${time.zone}`);
      if (schedules.has(kind)) throw new Error(`two schedules for jobs of the kind ${kind}`);
      schedules.set(kind, time);
    },
    async enqueue({ kind, key, payload, dueAt }) {
      const handler = handlers.get(kind);
      if (!handler) throw new Error(`nobody handles jobs of the kind ${kind}`);
      await strapi.db.transaction(async ({ trx }) => {
        const now = await sharedNow(strapi);
        await trx(JOBS.table)
          .insert({
            key,
            kind,
            version: handler.version,
            payload: JSON.stringify(payload),
            created_at: new Date(now),
            due_at: new Date(dueAt ?? now),
            attempts: 0,
          })
          .onConflict('key')
          .ignore();
        await reach('job.enqueued');
      });
    },
    async cancel(key) {
      await strapi.db.transaction(async ({ trx }) => {
        const now = await sharedNow(strapi);
        await trx(JOBS.table)
          .where({ key })
          .whereNull(JOBS.doneColumn)
          .whereNull('failed_at')
          .whereNull('given_up_at')
          .where(isFree(now))
          .delete();
      });
    },
    wake() {
      jobWorker(strapi).wake();
    },
  };
};
export default jobs;
