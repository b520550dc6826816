import type { Core } from '@strapi/strapi';
import type { Letter } from '@kaigai-desk/domain';
import { platform } from '../platform';
import { answerMail, receivedMail, topicOf, type MailAbout } from './mails';
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

interface Mail {
  readonly key: string;
  readonly letter: Letter;
  readonly isAutomatic: boolean;
}

async function post(strapi: Core.Strapi, ticket: TicketRecord, about: MailAbout, mail: Mail): Promise<void> {
  if (!ticket.requesterEmail) return;
  await platform(strapi, 'outbox').enqueue({
    ...mail,
    to: { name: ticket.requesterName, address: ticket.requesterEmail },
    thread: {
      id: `ticket:${ticket.documentId}`,
      topic: topicOf(about),
      startedAt: Date.parse(ticket.receivedAt),
    },
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
  await post(strapi, ticket, about, {
    key: `received:${ticket.documentId}`,
    letter: receivedMail(about, body, Date.parse(ticket.receivedAt)),
    isAutomatic: true,
  });
}

export interface PostedAnswer {
  readonly messageId: string;
  readonly author: string;
  readonly body: string;
  /** Milliseconds. */
  readonly at: number;
  /** It was given on a ticket that this one was merged into. */
  readonly isOfOther?: boolean;
}

/** Puts the mail of an answer into the outbox, inside the caller's transaction. */
export async function postAnswer(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  office: OfficeRecord,
  answer: PostedAnswer,
): Promise<void> {
  const about = await aboutOf(strapi, ticket, office);
  await post(strapi, ticket, about, {
    key: `answer:${answer.messageId}${answer.isOfOther ? `:${ticket.documentId}` : ''}`,
    letter: answerMail(about, answer.author, answer.body, answer.at),
    // a person wrote it, and the mail only carries it
    isAutomatic: false,
  });
}
