/** The link of a mail that signs somebody in, on a demo desk that sends no mails: there nobody else could follow it. */
import type { Core } from '@strapi/strapi';
import { DeskError, type Author, type Clock, type Events } from '@kaigai-desk/domain';
import { isDemoRefused } from '../auth/demo';
import { OUTBOX_MAIL } from '../models';
import { platformSettings } from '../settings';
import { linkOf } from './links';

interface MailWithLink {
  readonly id: number;
  readonly messageId: string;
  readonly linkKind: string | null;
}

/** Whether links may be seen at all: a demo, no mail server, and somebody at this very machine, as for demo passwords. */
export function isLinkShown(strapi: Core.Strapi, address: string | null): boolean {
  const { isDemo, smtpUrl } = platformSettings(strapi);
  return isDemo && smtpUrl === null && !isDemoRefused(strapi, address);
}

/**
 * Makes the link of a mail, and records who saw it.
 * @throws DeskError `mail.linkWithheld` where links are for who gets the mail alone, or the mail has none
 */
export async function showLink(strapi: Core.Strapi, mail: MailWithLink, author: Author): Promise<string> {
  if (mail.linkKind === null || !isLinkShown(strapi, author.address))
    throw new DeskError('mail.linkWithheld');
  await (strapi.plugin('platform').service('events') as Events).append([
    {
      ...author,
      kind: 'mail.linkShown',
      subjectType: OUTBOX_MAIL,
      subjectId: String(mail.id),
      at: (strapi.plugin('platform').service('clock') as Clock).now(),
      data: { messageId: mail.messageId },
    },
  ]);
  return linkOf(strapi, mail.linkKind, mail.messageId);
}
