import type { Core } from '@strapi/strapi';
import { platform } from '../platform';
import { answerMail, receivedMail, type MailAbout, type MailText } from './mails';
import type { OfficeRecord, TicketRecord } from './records';

async function aboutOf(strapi: Core.Strapi, ticket: TicketRecord, office: OfficeRecord): Promise<MailAbout> {
  const portalUrl = strapi.config.get<string>('plugin::platform.portalUrl');
  return {
    number: ticket.number,
    subject: ticket.subject,
    link: new URL(`/tickets/${ticket.number}?lang=${ticket.language}`, portalUrl).href,
    language: ticket.language,
    zone: office.timeZone,
    city: ticket.language === 'ja' ? office.nameJa : office.nameEn,
    window: await platform(strapi, 'window').read(),
    requesterName: ticket.requesterName,
  };
}

async function post(strapi: Core.Strapi, ticket: TicketRecord, key: string, mail: MailText): Promise<void> {
  if (!ticket.requesterEmail) return;
  await platform(strapi, 'outbox').enqueue({
    key,
    to: { name: ticket.requesterName, address: ticket.requesterEmail },
    subject: mail.subject,
    text: mail.text,
    language: ticket.language,
  });
}

/** Puts the confirmation of a new ticket into the outbox, inside the caller's transaction. */
export async function postReceived(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  office: OfficeRecord,
  body: string,
): Promise<void> {
  const about = await aboutOf(strapi, ticket, office);
  await post(
    strapi,
    ticket,
    `received:${ticket.documentId}`,
    receivedMail(about, body, Date.parse(ticket.receivedAt)),
  );
}

/** Puts the mail of an answer into the outbox, inside the caller's transaction. */
export async function postAnswer(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  office: OfficeRecord,
  answer: { readonly messageId: string; readonly author: string; readonly body: string; readonly at: number },
): Promise<void> {
  const about = await aboutOf(strapi, ticket, office);
  await post(
    strapi,
    ticket,
    `answer:${answer.messageId}`,
    answerMail(about, answer.author, answer.body, answer.at),
  );
}
