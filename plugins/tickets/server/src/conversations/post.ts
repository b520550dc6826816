import type { Core } from '@strapi/strapi';
import type { Author, Language, Letter } from '@kaigai-desk/domain';
import { platform } from '../platform';
import { answerMail, copiedMail, letInMail, receivedMail, topicOf, type MailAbout } from './mails';
import { copiedOn, whoCanRead } from './readers';
import { OFFICE, documentsOf, type OfficeRecord, type StaffRecord, type TicketRecord } from './records';

async function aboutOf(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  office: OfficeRecord,
  language: Language = ticket.language,
): Promise<MailAbout> {
  const portalUrl = strapi.config.get<string>('plugin::platform.portalUrl');
  return {
    number: ticket.number,
    subject: ticket.subject,
    link: new URL(`/tickets/${ticket.number}?lang=${language}`, portalUrl).href,
    language,
    zone: office.timeZone,
    city: language === 'ja' ? office.nameJa : office.nameEn,
    window: await platform(strapi, 'window').read(),
    requesterName: ticket.requesterName,
  };
}

interface Mail {
  readonly key: string;
  readonly letter: Letter;
  readonly isAutomatic: boolean;
}

interface Recipient {
  readonly name: string;
  readonly address: string;
}
const requesterOf = ({ requesterName, requesterEmail }: TicketRecord): Recipient => ({
  name: requesterName,
  address: requesterEmail,
});

async function post(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  about: MailAbout,
  mail: Mail,
  to: Recipient = requesterOf(ticket),
): Promise<void> {
  if (!to.address) return;
  await platform(strapi, 'outbox').enqueue({
    ...mail,
    to,
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

/**
 * Puts the mails of an answer to those who are copied in into the outbox. Who is gone gets none, and nobody two.
 * @param told addresses that get the answer already
 */
export async function postAnswerToCopied(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  office: OfficeRecord,
  answer: PostedAnswer,
  told: readonly string[],
): Promise<void> {
  const about = await aboutOf(strapi, ticket, office);
  for (const person of await copiedOn(strapi, ticket.id)) {
    if (person.isActive === false || told.includes(person.email.trim().toLowerCase())) continue;
    const mail = {
      key: `answer:${answer.messageId}:cc:${person.documentId}`,
      letter: copiedMail(about, person.name, answer.author, answer.body, answer.at),
      isAutomatic: false,
    };
    await post(strapi, ticket, about, mail, { name: person.name, address: person.email });
  }
}

const languageOf = ({ language }: StaffRecord): Language => language ?? 'ja';

/** Tells people that they were copied in, in their own language, inside the caller's transaction. */
export async function postLetIn(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  agent: Author,
  { ids, revision }: { readonly ids: readonly string[]; readonly revision: number },
): Promise<void> {
  const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: ticket.officeCode } });
  if (!office) return;
  for (const person of await whoCanRead(strapi, ids)) {
    const about = await aboutOf(strapi, ticket, office, languageOf(person));
    const mail = {
      key: `letIn:${ticket.documentId}:${revision}:${person.documentId}`,
      letter: letInMail(about, person.name, agent.actor.name),
      isAutomatic: true,
    };
    await post(strapi, ticket, about, mail, { name: person.name, address: person.email });
  }
}
