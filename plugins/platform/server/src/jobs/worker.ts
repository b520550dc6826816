import type { Core } from '@strapi/strapi';
import { DeskError, type JobHandler, type JobPayload, type WriteContext } from '@kaigai-desk/domain';
import { isPostgres } from '../database/rows';
import { reach } from '../faults';
import { sharedNow } from '../services/database-clock';
import { causeOf } from '../workers/cause';
import { createPoller, type Poller } from '../workers/poller';
import { letGo, whileHeld } from '../workers/queue';
import {
  claimJob,
  JOBS,
  leaveStrangers,
  MOST_ATTEMPTS,
  noteFailed,
  type ClaimedJob,
  type JobRow,
} from './claims';
import { registryOf } from './registry';
import { fireSchedules } from './schedules';

const LIMIT_MS = 300_000;
/** Then it looks at the schedules again, however many wait. */
const JOBS_TO_A_ROUND = 100;

/** Somebody else holds the job by now: what was done here is undone, and is no failure. */
class NoLongerHeld extends Error {}

/** The payload in the version of the handler. */
function payloadFor({ version, upgrade }: JobHandler, job: JobRow): JobPayload {
  if (job.version === version) return job.payload;
  if (!upgrade) throw new DeskError('job.olderVersion');
  return upgrade(job.payload, job.version);
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new DeskError('job.tooLong'));
    }, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** One attempt: the work and the note that it is done are in one transaction, which only the holder can end. */
async function attempt(strapi: Core.Strapi, handler: JobHandler, { claim, job }: ClaimedJob): Promise<void> {
  if (claim.isTakenOver && job.attempts > MOST_ATTEMPTS) throw new DeskError('job.interrupted');
  const context = strapi.plugin('platform').service('context') as unknown as WriteContext;
  const inHand = { key: job.key, payload: payloadFor(handler, job), now: claim.now };
  await strapi.db.transaction(async ({ trx }) => {
    // a transaction inside the transaction: what a handler still does after its time is refused with it, not done alone
    const run = strapi.db.transaction(() => context.runAsSystem(job.kind, () => handler.run(inHand)));
    await within(handler.limitMs ?? LIMIT_MS, run);
    await reach('job.ran');
    const noted = await trx(JOBS.table)
      .where({ id: job.id, locked_by: claim.holder })
      .whereNull('done_at')
      .whereNull('given_up_at')
      .update({ done_at: new Date(await sharedNow(strapi)), locked_until: null, last_error: null });
    if (noted !== 1) throw new NoLongerHeld();
    await reach('job.noted');
  });
  await reach('job.done');
}

async function work(strapi: Core.Strapi, handler: JobHandler, inHand: ClaimedJob): Promise<void> {
  const { claim, job } = inHand;
  const doIt = () => attempt(strapi, handler, inHand);
  try {
    // on SQLite the one connection is inside the attempt, and there is nobody else who could take the job
    await (isPostgres(strapi) ? whileHeld(strapi, JOBS, claim, doIt) : doIt());
  } catch (error) {
    if (error instanceof NoLongerHeld) {
      strapi.log.warn(`job ${job.key} was taken over before it was done here`);
      return;
    }
    strapi.log.warn(`job ${job.key} was not done (attempt ${job.attempts}): ${causeOf(error)}`);
    await noteFailed(strapi, inHand, error);
  }
}

function createJobWorker(strapi: Core.Strapi): Poller {
  const { handlers, schedules } = registryOf(strapi);
  const guarded = async (task: Promise<void>): Promise<void> => {
    // whatever is wrong with it, jobs that wait are done
    await task.catch((error: unknown) => {
      strapi.log.error(error);
    });
  };
  const poller = createPoller(strapi, async (isStopped) => {
    await guarded(fireSchedules(strapi, schedules));
    await guarded(leaveStrangers(strapi, handlers));
    for (let done = 0; done < JOBS_TO_A_ROUND && !isStopped(); done += 1) {
      const inHand = await claimJob(strapi, handlers);
      const handler = inHand && handlers.get(inHand.job.kind);
      if (!handler) return;
      await reach('job.claimed');
      await work(strapi, handler, inHand);
    }
    poller.wake();
  });
  return poller;
}

const workers = new WeakMap<Core.Strapi, Poller>();

/** The worker of this instance: it does one job at a time. */
export function jobWorker(strapi: Core.Strapi): Poller {
  const known = workers.get(strapi);
  if (known) return known;
  const made = createJobWorker(strapi);
  workers.set(strapi, made);
  return made;
}

/** Starts the worker of this instance. */
export async function startJobs(strapi: Core.Strapi): Promise<void> {
  await letGo(strapi, JOBS);
  jobWorker(strapi).start();
}
