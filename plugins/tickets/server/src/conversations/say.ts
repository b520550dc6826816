/** A public word of the desk: moves the ticket, stands in the thread, and goes by mail to everybody whom it answers. */
import type { Core } from '@strapi/strapi';
import { DeskError, type Author } from '@kaigai-desk/domain';
import { platform } from '../platform';
import { isSameRequester, mayHear, mergedUnder } from './merged';
import { refuseUnread } from '../writing/unread';
import { postAnswer, postAnswerToCopied, type PostedAnswer } from './post';
import { asCopied, copiedOn } from './readers';
import { OFFICE, TICKET, documentsOf, type OfficeRecord, type TicketRecord } from './records';
import { decideAct, moveTicket, withTicketAmong, writeMessage, type NewMessage, type Step } from './write';

async function officeOf(strapi: Core.Strapi, { officeCode }: TicketRecord): Promise<OfficeRecord> {
  const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: officeCode } });
  if (!office) throw new DeskError('office.notFound');
  return office;
}

/** The merged tickets whose requesters a word on a ticket answers as well (docs/service-levels.md, 'Merge'). */
async function alsoAnswered(strapi: Core.Strapi, ticket: TicketRecord): Promise<readonly TicketRecord[]> {
  const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
  const heard: TicketRecord[] = [];
  for (const { ticket: merged, isConfirmed } of await mergedUnder(strapi, happened)) {
    if (isConfirmed || (await mayHear(strapi, merged, ticket))) heard.push(merged);
  }
  return heard;
}

/**
 * An answer on another ticket is the first one of those merged into it whose requesters got it and that had none: each
 * says so itself, since what stands in its columns follows from its own events.
 */
async function answersThere(
  strapi: Core.Strapi,
  { number, documentId: ticketId }: TicketRecord,
  others: readonly TicketRecord[],
  agent: Author,
  at: number,
): Promise<void> {
  for (const other of others.filter(({ firstAnsweredAt }) => firstAnsweredAt === null)) {
    await platform(strapi, 'derived').set(TICKET, other.id, { firstAnsweredAt: new Date(at) });
    const subject = { subjectType: TICKET, subjectId: other.documentId };
    const event = {
      kind: 'ticket.answeredThere',
      ...subject,
      at,
      ...agent,
      data: { number, ticketId },
    } as const;
    await platform(strapi, 'events').append([event]);
  }
}

/** One public word on a ticket, which those merged into it wait for as well. */
export async function withHeard<T>(
  strapi: Core.Strapi,
  { id, documentId }: TicketRecord,
  work: (ticket: TicketRecord, at: number) => Promise<T>,
): Promise<T> {
  const under = await mergedUnder(strapi, await platform(strapi, 'events').of(TICKET, documentId));
  const others = under.map(({ ticket }) => ticket.id);
  return withTicketAmong(strapi, id, others, work);
}

/** What is said, and the last public word that the agent had seen. */
export type SaidPublicly = Omit<NewMessage, 'isNote' | 'channel'> & {
  readonly seenMessageId?: string | undefined;
};

/**
 * Says something in public on a locked ticket, unless a word came meanwhile that the agent has not seen. Who gets it beside
 * the requester, since a ticket of theirs was merged into this one, stands in its event as `alsoTo`; their mail is one of
 * their own ticket, and tells nothing of this one.
 * @param at milliseconds
 * @returns the document id of the message
 * @throws DeskError `ticket.newWord`, and those of the table of states
 */
export async function sayPublicly(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  agent: Author,
  step: Step,
  { seenMessageId, ...words }: SaidPublicly,
  at: number,
): Promise<string> {
  const { body } = words;
  const others = await alsoAnswered(strapi, ticket);
  const alsoTo = others.map(({ number, requesterStaffId: staffId, requesterName: name, requesterEmail }) => ({
    number,
    requester: { staffId, name, email: requesterEmail },
  }));
  const copiedTo = (await copiedOn(strapi, ticket.id)).map(asCopied);
  const data = {
    ...step.data,
    ...(alsoTo.length > 0 ? { alsoTo } : {}),
    ...(copiedTo.length > 0 ? { copiedTo } : {}),
  };
  // what the table of states refuses is refused with its own code
  await decideAct(strapi, ticket, agent, step);
  await refuseUnread(strapi, ticket, agent, seenMessageId);
  await moveTicket(strapi, ticket, agent, { ...step, data }, at);
  if (words.isAcknowledgement !== true) await answersThere(strapi, ticket, others, agent, at);
  const message = { ...words, isNote: false, channel: 'web' };
  const messageId = await writeMessage(strapi, ticket, agent, message, at);
  const posted: PostedAnswer = { messageId, author: agent.actor.name, body, at };
  const office = await officeOf(strapi, ticket);
  await postAnswer(strapi, ticket, office, posted);
  const told = [ticket];
  for (const other of others) {
    // one person gets one mail
    if (told.some((one) => isSameRequester(one, other))) continue;
    told.push(other);
    await postAnswer(strapi, other, await officeOf(strapi, other), { ...posted, isOfOther: true });
  }
  const addresses = told.map(({ requesterEmail }) => requesterEmail.trim().toLowerCase());
  await postAnswerToCopied(strapi, ticket, office, posted, addresses);
  return messageId;
}
