import type { Core } from '@strapi/strapi';
import {
  letterHtml,
  letterText,
  type Clock,
  type MailThread,
  type NewMail,
  type Outbox,
} from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { reach } from '../faults';
import { messageIdOf, rootIdOf, threadIndexOf } from '../mail/thread';
import { mailWorker } from '../mail/worker';
import { OUTBOX_MAIL } from '../models';
import { platformSettings } from '../settings';
import { sharedNow } from './database-clock';

type Earlier = Row & { readonly messageId: string };

/** Enough for a mail program to find the thread when some mails were deleted; a header must not grow for ever. */
const MOST_EARLIER = 10;

/** No line may end inside a header. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** PostgreSQL keeps no NUL; what people write has none (content checks), what other systems send may. */
const storable = (text: string): string => text.replaceAll('\0', '');

/** The thread as the mail's columns: what the person got about it before is what the mail refers to. */
async function threadColumns(strapi: Core.Strapi, thread: MailThread, address: string, host: string) {
  const before = await rowsOf<Earlier>(strapi, OUTBOX_MAIL).findMany({
    where: { thread: thread.id, toAddress: address, givenUpAt: null },
    orderBy: { id: 'desc' },
    limit: MOST_EARLIER,
  });
  return {
    thread: thread.id,
    threadTopic: oneLine(thread.topic),
    threadIndex: threadIndexOf(thread),
    earlier: [rootIdOf(thread, host), ...before.map(({ messageId }) => messageId).reverse()],
  };
}

/**
 * Writes a mail's row, inside the caller's transaction.
 * @param linkKind which link that signs somebody in the worker puts in when it sends the mail
 * @returns its Message-ID
 */
export async function keepMail(
  strapi: Core.Strapi,
  { key, to, letter, isAutomatic, thread }: NewMail,
  linkKind: string | null = null,
): Promise<string> {
  const now = new Date((strapi.plugin('platform').service('clock') as Clock).now());
  const host = new URL(platformSettings(strapi).portalUrl).hostname;
  const messageId = messageIdOf(key, host);
  const subject = oneLine(letter.subject);
  await rowsOf<Row>(strapi, OUTBOX_MAIL).create({
    data: {
      key,
      messageId,
      toName: oneLine(to.name),
      toAddress: to.address,
      subject,
      text: storable(letterText(letter)),
      html: storable(letterHtml({ ...letter, subject })),
      language: letter.language,
      isAutomatic,
      ...(thread ? await threadColumns(strapi, thread, to.address, host) : {}),
      linkKind,
      createdAt: now,
      // what several instances look at goes by the clock that they share
      dueAt: new Date(await sharedNow(strapi)),
      attempts: 0,
    },
  });
  await reach('mail.enqueued');
  return messageId;
}

/** Mails wait here beside the rows they tell of; the worker sends them after the commit. */
const outbox = ({ strapi }: { strapi: Core.Strapi }): Outbox => ({
  async enqueue(mail) {
    await keepMail(strapi, mail);
  },
  wake() {
    mailWorker(strapi).wake();
  },
});
export default outbox;
