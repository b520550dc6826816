/** Jobs taken in hand, and what is noted of them when they did not get done. */
import type { Core } from '@strapi/strapi';
import { DeskError, type Events, type JobHandler, type JobPayload } from '@kaigai-desk/domain';
import { isPostgres, rowsOf, type Row } from '../database/rows';
import { JOB } from '../models';
import { sharedNow } from '../services/database-clock';
import { causeOf } from '../workers/cause';
import { pauseAfter } from '../workers/pause';
import { claimNext, isFree, type Claim, type Narrowed, type Queue } from '../workers/queue';

export const JOBS: Queue = { table: 'desk_jobs', doneColumn: 'done_at', leaseMs: 60_000 };

export type JobRow = Row & {
  readonly key: string;
  readonly kind: string;
  readonly version: number;
  readonly payload: JobPayload;
  readonly createdAt: string;
  readonly dueAt: string;
  readonly lockedUntil: string | null;
  readonly attempts: number;
  readonly doneAt: string | null;
  readonly failedAt: string | null;
  readonly givenUpAt: string | null;
  readonly lastError: string | null;
};

export interface ClaimedJob {
  readonly claim: Claim;
  readonly job: JobRow;
}

type Handlers = ReadonlyMap<string, JobHandler>;

/** 3 hours in all: what fails for longer does not get well by itself. */
export const MOST_ATTEMPTS = 12;
const PAUSES = { firstMs: 5_000, longestMs: 3_600_000 };
/** How long a job waits for an instance that knows it: long enough for a new version to come to all of them. */
const STRANGER_PATIENCE_MS = 86_400_000;
const STRANGERS_AT_ONCE = 50;

/** Kinds that this instance knows, in versions that it can read or has to refuse. */
const known =
  (handlers: Handlers) =>
  (due: Narrowed): void => {
    due.where((any) => {
      for (const [kind, { version }] of handlers) {
        any.orWhere((one) => void one.where('kind', '=', kind).where('version', '<=', version));
      }
    });
  };

/** Takes the job that has been due longest among those that this instance knows. */
export async function claimJob(strapi: Core.Strapi, handlers: Handlers): Promise<ClaimedJob | undefined> {
  if (handlers.size === 0) return undefined;
  const claim = await claimNext(strapi, JOBS, { narrow: known(handlers), isCounted: true });
  if (!claim) return undefined;
  const job = await rowsOf<JobRow>(strapi, JOB).findOne({ where: { id: claim.id } });
  return job ? { claim, job } : undefined;
}

const appendFailed = (strapi: Core.Strapi, at: number, { id, kind, key, attempts }: JobRow): Promise<void> =>
  (strapi.plugin('platform').service('events') as Events).append([
    {
      kind: 'job.failed',
      subjectType: JOB,
      subjectId: String(id),
      at,
      actor: { kind: 'system', id: 'jobs', name: 'jobs' },
      side: 'system',
      data: { kind, key, attempts },
    },
  ]);

/** No further attempt would end otherwise. */
const isForGood = (error: unknown): boolean =>
  error instanceof DeskError && (error.code === 'job.olderVersion' || error.code === 'job.interrupted');

/**
 * Notes that a job was not done: it is tried again after a pause, or, after the last attempt, left to a person. Whoever
 * no longer holds the job notes nothing.
 */
export async function noteFailed(
  strapi: Core.Strapi,
  { claim, job }: ClaimedJob,
  error: unknown,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const now = await sharedNow(strapi);
    const isLeft = isForGood(error) || job.attempts >= MOST_ATTEMPTS;
    const noted = await trx(JOBS.table)
      .where({ id: job.id, locked_by: claim.holder })
      .whereNull(JOBS.doneColumn)
      .update({
        due_at: new Date(now + pauseAfter(job.attempts, PAUSES, Math.random())),
        failed_at: isLeft ? new Date(now) : null,
        locked_until: null,
        last_error: causeOf(error),
      });
    if (noted > 0 && isLeft) await appendFailed(strapi, now, job);
  });
}

/**
 * Leaves to a person what no instance has known for a day: a kind that is not there any more, or the payload of a newer
 * version.
 */
export async function leaveStrangers(strapi: Core.Strapi, handlers: Handlers): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const now = await sharedNow(strapi);
    const waiting = trx(JOBS.table)
      .whereNull(JOBS.doneColumn)
      .whereNull('failed_at')
      .whereNull('given_up_at')
      .where('due_at', '<', new Date(now - STRANGER_PATIENCE_MS))
      // in hand: an instance knows it
      .where(isFree(now))
      .orderBy('id')
      .limit(STRANGERS_AT_ONCE);
    if (handlers.size > 0) waiting.whereNot(known(handlers));
    const ids: number[] = await (isPostgres(strapi) ? waiting.forUpdate().skipLocked() : waiting).pluck('id');
    if (ids.length === 0) return;
    for (const job of await rowsOf<JobRow>(strapi, JOB).findMany({ where: { id: { $in: ids } } })) {
      const cause = handlers.has(job.kind) ? 'job.newerVersion' : 'job.unknownKind';
      await trx(JOBS.table)
        .where({ id: job.id })
        .update({ failed_at: new Date(now), locked_until: null, last_error: cause });
      await appendFailed(strapi, now, job);
    }
  });
}
