/** What a person does about mails that did not go out. */
import type { Core } from '@strapi/strapi';
import { DeskError, type Author, type Clock, type Events, type MailsActed } from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { OUTBOX_MAIL } from '../models';

const TABLE = 'desk_outbox_mails';

const ACTS = {
  /** Tried at once, under the same Message-ID. */
  retry: { kind: 'mail.retried', change: (now: Date) => ({ failed_at: null, due_at: now }) },
  giveUp: { kind: 'mail.givenUp', change: (now: Date) => ({ given_up_at: now }) },
} as const;

type Stored = Row & { readonly messageId: string; readonly attempts: number };

/**
 * Tries mails again, or gives them up, one or many. Mails that went out, are being sent, or were given up are left alone.
 * @throws DeskError `mail.nothingToDo` when nothing was left to do
 */
export async function actOnMails(
  strapi: Core.Strapi,
  act: keyof typeof ACTS,
  ids: readonly number[],
  author: Author,
): Promise<MailsActed> {
  const { kind, change } = ACTS[act];
  const at = (strapi.plugin('platform').service('clock') as Clock).now();
  const now = new Date(at);
  return strapi.db.transaction(async ({ trx }) => {
    const chosen: number[] = await trx(TABLE)
      .whereIn('id', [...new Set(ids)])
      .whereNull('sent_at')
      .whereNull('given_up_at')
      .whereRaw('(locked_until is null or locked_until < ?)', [now])
      .orderBy('id')
      .forUpdate()
      .pluck('id');
    if (chosen.length === 0) throw new DeskError('mail.nothingToDo');
    await trx(TABLE).whereIn('id', chosen).update(change(now));
    const mails = await rowsOf<Stored>(strapi, OUTBOX_MAIL).findMany({ where: { id: { $in: chosen } } });
    await (strapi.plugin('platform').service('events') as Events).append(
      mails.map(({ id, messageId, attempts }) => ({
        ...author,
        kind,
        subjectType: OUTBOX_MAIL,
        subjectId: String(id),
        at,
        data: { messageId, attempts },
      })),
    );
    return { done: chosen.length, left: new Set(ids).size - chosen.length };
  });
}
