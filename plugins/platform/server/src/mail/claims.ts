import type { Core } from '@strapi/strapi';
import type { Events } from '@kaigai-desk/domain';
import { isPostgres, rowsOf, type Row } from '../database/rows';
import { OUTBOX_MAIL } from '../models';

export type WaitingMail = Row & {
  readonly key: string;
  readonly messageId: string;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly language: 'ja' | 'en';
  readonly isAutomatic: boolean | null;
  readonly threadTopic: string | null;
  readonly threadIndex: string | null;
  readonly earlier: readonly string[] | null;
  readonly linkKind: string | null;
  readonly attempts: number;
  readonly createdAt: string;
};

const TABLE = 'desk_outbox_mails';
/** One at a time: the lease of a mail must outlast its own sending, not that of others before it. */
const BATCH = 1;
/**
 * How long a claimed mail is this worker's: longer than the time-outs of sending one. A worker that died gives it back
 * by doing nothing.
 */
export const LEASE_MS = 120_000;

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
      .whereNull('failed_at')
      .whereNull('given_up_at')
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

/** Goes on holding a mail whose sending takes long: a server may be slow at each of many steps. */
export async function holdOn(
  strapi: Core.Strapi,
  worker: string,
  mail: WaitingMail,
  now: number,
): Promise<void> {
  await strapi.db
    .connection(TABLE)
    .where({ id: mail.id, locked_by: worker })
    .whereNotNull('locked_until')
    .update({ locked_until: new Date(now + LEASE_MS) });
}

/** Notes that a mail went out; a late second note changes nothing. */
export async function noteSent(strapi: Core.Strapi, mail: WaitingMail, now: number): Promise<void> {
  await rowsOf(strapi, OUTBOX_MAIL).update({
    where: { id: mail.id },
    data: { sentAt: new Date(now), attempts: mail.attempts + 1, lockedUntil: null, lastError: null },
  });
}

/** How long the desk goes on by itself: an outage of a weekend loses nothing, and after it somebody must look. */
const PATIENCE_MS = 3 * 86_400_000;

/** What the driver says of a refusal: which part was refused, and with which number. */
interface Refusal {
  readonly code?: unknown;
  readonly responseCode?: unknown;
}

/** The server said of this very mail, its address or its text, that it will never take it. A dead line says nothing. */
export function isForGood(error: unknown): boolean {
  const { code, responseCode } = (typeof error === 'object' && error !== null ? error : {}) as Refusal;
  const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  return isAboutMail && !(typeof responseCode === 'number' && responseCode < 500);
}

/**
 * Notes that a mail did not go out. It is tried again after 10 s, then twice as long each time, at most 10 minutes
 * apart. What was refused for good, or has waited too long, is left to a person, and holds up no other mail.
 */
export async function noteFailed(
  strapi: Core.Strapi,
  mail: WaitingMail,
  now: number,
  error: unknown,
): Promise<void> {
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  const attempts = mail.attempts + 1;
  const pauseMs = Math.min(10_000 * 2 ** Math.min(mail.attempts, 10), 600_000);
  const isLeft = isForGood(error) || now - Date.parse(mail.createdAt) > PATIENCE_MS;
  await strapi.db.transaction(async () => {
    await rowsOf(strapi, OUTBOX_MAIL).update({
      where: { id: mail.id },
      data: {
        attempts,
        dueAt: new Date(now + pauseMs),
        failedAt: isLeft ? new Date(now) : null,
        lockedUntil: null,
        lastError: reason,
      },
    });
    if (!isLeft) return;
    await (strapi.plugin('platform').service('events') as Events).append([
      {
        kind: 'mail.failed',
        subjectType: OUTBOX_MAIL,
        subjectId: String(mail.id),
        at: now,
        actor: { kind: 'system', id: 'mail', name: 'mail' },
        side: 'system',
        data: { messageId: mail.messageId, attempts },
      },
    ]);
  });
}
