import type { Core } from '@strapi/strapi';
import type { Events } from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { OUTBOX_MAIL } from '../models';
import { sharedNow } from '../services/database-clock';
import { causeOf } from '../workers/cause';
import { pauseAfter } from '../workers/pause';
import { claimNext, type Claim, type Queue } from '../workers/queue';

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

/** The lease is longer than the time-outs of sending one mail. */
export const MAILS: Queue = { table: 'desk_outbox_mails', doneColumn: 'sent_at', leaseMs: 120_000 };

export interface MailInHand {
  readonly claim: Claim;
  readonly mail: WaitingMail;
}

/** Takes the next mail that is due: one at a time, because its lease must outlast its own sending, not that of others. */
export async function claimMail(strapi: Core.Strapi): Promise<MailInHand | undefined> {
  const claim = await claimNext(strapi, MAILS);
  if (!claim) return undefined;
  const mail = await rowsOf<WaitingMail>(strapi, OUTBOX_MAIL).findOne({ where: { id: claim.id } });
  return mail ? { claim, mail } : undefined;
}

/** Notes that a mail went out; a late second note changes nothing. */
export async function noteSent(strapi: Core.Strapi, mail: WaitingMail): Promise<void> {
  const now = await sharedNow(strapi);
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

const PAUSES = { firstMs: 10_000, longestMs: 600_000 };

/**
 * Notes that a mail did not go out. It is tried again after 10 s, then twice as long each time, at most 10 minutes
 * apart. What was refused for good, or has waited too long, is left to a person, and holds up no other mail.
 * Whoever no longer holds the mail notes nothing.
 */
export async function noteFailed(
  strapi: Core.Strapi,
  { claim, mail }: MailInHand,
  error: unknown,
): Promise<void> {
  const attempts = mail.attempts + 1;
  await strapi.db.transaction(async ({ trx }) => {
    const now = await sharedNow(strapi);
    const isLeft = isForGood(error) || now - Date.parse(mail.createdAt) > PATIENCE_MS;
    const noted = await trx(MAILS.table)
      .where({ id: mail.id, locked_by: claim.holder })
      .whereNull(MAILS.doneColumn)
      .update({
        attempts,
        due_at: new Date(now + pauseAfter(attempts, PAUSES, Math.random())),
        failed_at: isLeft ? new Date(now) : null,
        locked_until: null,
        last_error: causeOf(error),
      });
    if (noted === 0 || !isLeft) return;
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
