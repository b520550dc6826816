import type { Core } from '@strapi/strapi';
import { withLink } from '@kaigai-desk/domain';
import type { WaitingMail } from './claims';
import { linkOf } from './links';
import type { MailProvider } from './provider';

/**
 * What the header of a mail asks of the machine that takes it. Nobody reads what comes back to the no-reply address, so
 * Exchange is asked for no receipts and absence notes; reports of what could not be delivered still come.
 */
const headersOf = ({ isAutomatic, language, threadTopic, threadIndex }: WaitingMail) => ({
  // a mail without the mark is one of before there was a mark
  ...(isAutomatic === false ? {} : { 'Auto-Submitted': 'auto-generated' }),
  'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
  'Content-Language': language,
  ...(threadTopic === null ? {} : { 'Thread-Topic': threadTopic }),
  ...(threadIndex === null ? {} : { 'Thread-Index': threadIndex }),
});

/**
 * Hands one mail to the mail server. Resolves when it has taken the mail.
 * @throws what the server or the network said, with nodemailer's `code` and `responseCode`
 */
export async function sendMail(
  strapi: Core.Strapi,
  provider: MailProvider,
  mail: WaitingMail,
): Promise<void> {
  const link = mail.linkKind === null ? null : linkOf(strapi, mail.linkKind, mail.messageId);
  const { text, html } = link === null ? mail : withLink(mail, link);
  const earlier = mail.earlier ?? [];
  // the first of them is the root, which no mail bears: nothing is a reply to it
  const last = earlier.length > 1 ? earlier.at(-1) : undefined;
  await provider.send({
    messageId: mail.messageId,
    to: { name: mail.toName, address: mail.toAddress },
    subject: mail.subject,
    text,
    ...(html === null ? {} : { html }),
    ...(earlier.length > 0 ? { references: [...earlier] } : {}),
    ...(last === undefined ? {} : { inReplyTo: last }),
    headers: headersOf(mail),
  });
}
