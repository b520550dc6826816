/** Asking head office, and what it answers: both are notes that no office sees (R12). */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  askedOf,
  questionExcerptOf,
  type AnswerDesk,
  type Author,
  type HandToHq,
  type Language,
  type TicketWritten,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { ticketForDesk } from './find';
import { once } from './once';
import { TICKET } from './records';
import { moveTicket, withTicket, writeMessage } from './write';

const TRIED: Readonly<Record<Language, string>> = { ja: '【試したこと】', en: 'Tried so far:' };

/** The note of a question: it begins with what is asked, since lists show its beginning. */
export const questionNote = ({ question, tried, language }: Omit<HandToHq, 'requestId'>): string =>
  tried === '' ? question : `${question}\n\n${TRIED[language]}\n${tried}`;

/**
 * An agent asks head office; the ticket waits in its queue from then on.
 * @param command `tried` may be empty for seeds
 * @throws DeskError `ticket.withHq`, `ticket.closed`, `ticket.moveRefused`
 */
export async function handToHq(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  command: HandToHq,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  const { requestId } = command;
  return once(strapi, requestId, agent, () =>
    withTicket(strapi, id, async (ticket, at) => {
      if (ticket.state === 'waitingHq') throw new DeskError('ticket.withHq');
      const body = questionNote(command);
      const note = { requestId, body, isNote: true, channel: 'web' };
      const messageId = await writeMessage(strapi, ticket, agent, note, at);
      const columns = { questionExcerpt: questionExcerptOf(body) };
      const step = { act: 'handToHq', kind: 'ticket.handedToHq', data: { messageId }, columns } as const;
      await moveTicket(strapi, ticket, agent, step, at);
      return { number, isRepeat: false };
    }),
  );
}

/**
 * Head office answers the desk and gives the ticket back; whoever has it in hand keeps it. Where the ticket went on
 * meanwhile, its state stays.
 * @throws DeskError `ticket.hqNotAsked`, `ticket.closed`, `ticket.moveRefused` when it is not head office who answers
 */
export async function answerDesk(
  strapi: Core.Strapi,
  hq: Author,
  number: number,
  { requestId, body }: AnswerDesk,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  return once(strapi, requestId, hq, () =>
    withTicket(strapi, id, async (ticket, at) => {
      const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
      // a ticket of before questions were kept may wait without one
      if (!askedOf(happened).hq && ticket.state !== 'waitingHq') throw new DeskError('ticket.hqNotAsked');
      const note = { requestId, body, isNote: true, channel: 'web' };
      const messageId = await writeMessage(strapi, ticket, hq, note, at);
      const step = { act: 'hqAnswer', kind: 'ticket.hqAnswered', data: { messageId } } as const;
      await moveTicket(strapi, ticket, hq, step, at);
      return { number, isRepeat: false };
    }),
  );
}
