import type { Core } from '@strapi/strapi';
import { isPostgres, rowsOf, type Row } from '../database/rows';
import { OUTBOX_MAIL } from '../models';

export type WaitingMail = Row & {
  readonly key: string;
  readonly messageId: string;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly language: 'ja' | 'en';
  readonly attempts: number;
};

const TABLE = 'desk_outbox_mails';
/** One at a time: the lease of a mail must outlast its own sending, not that of others before it. */
const BATCH = 1;
/**
 * How long a claimed mail is this worker's: longer than the time-outs of sending one. A worker that died gives it back
 * by doing nothing.
 */
const LEASE_MS = 120_000;

/**
 * Takes the mails that are due. Any instance may ask: on PostgreSQL locked rows are skipped, on SQLite there is one writer.
 * @param now milliseconds
 */
export async function claimDue(
  strapi: Core.Strapi,
  worker: string,
  now: number,
): Promise<readonly WaitingMail[]> {
  const ids = await strapi.db.connection.transaction(async (trx) => {
    const due = trx(TABLE)
      .whereNull('sent_at')
      .where('due_at', '<=', new Date(now))
      .where((free) => void free.whereNull('locked_until').orWhere('locked_until', '<', new Date(now)))
      .orderBy('id')
      .limit(BATCH);
    const found: number[] = await (isPostgres(strapi) ? due.forUpdate().skipLocked() : due).pluck('id');
    if (found.length > 0) {
      await trx(TABLE)
        .whereIn('id', found)
        .update({ locked_by: worker, locked_until: new Date(now + LEASE_MS) });
    }
    return found;
  });
  if (ids.length === 0) return [];
  return rowsOf<WaitingMail>(strapi, OUTBOX_MAIL).findMany({
    where: { id: { $in: ids } },
    orderBy: { id: 'asc' },
  });
}

/** Notes that a mail went out; a late second note changes nothing. */
export async function noteSent(strapi: Core.Strapi, mail: WaitingMail, now: number): Promise<void> {
  await rowsOf(strapi, OUTBOX_MAIL).update({
    where: { id: mail.id },
    data: { sentAt: new Date(now), attempts: mail.attempts + 1, lockedUntil: null, lastError: null },
  });
}

/** Puts a mail back: after 10 s, then twice as long each time, at most 10 minutes apart, for ever. None is given up. */
export async function noteFailed(
  strapi: Core.Strapi,
  mail: WaitingMail,
  now: number,
  reason: string,
): Promise<void> {
  const pauseMs = Math.min(10_000 * 2 ** Math.min(mail.attempts, 10), 600_000);
  await rowsOf(strapi, OUTBOX_MAIL).update({
    where: { id: mail.id },
    data: {
      attempts: mail.attempts + 1,
      dueAt: new Date(now + pauseMs),
      lockedUntil: null,
      lastError: reason.slice(0, 500),
    },
  });
}
