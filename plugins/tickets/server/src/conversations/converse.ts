/** What is said and done on a ticket after it was opened. */
import type { Core } from '@strapi/strapi';
import {
  type AnswerTicket,
  type MoveTicket,
  type NoteOnTicket,
  type PortalPerson,
  type ReplyToTicket,
  type TicketWritten,
  type Author,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { authorOfPerson } from './authors';
import { once } from './once';
import { ticketForDesk, ticketForPerson } from './find';
import { answerData } from '../writing/canned';
import { endDraft } from '../writing/drafts';
import { sayPublicly, withHeard } from './say';
import { keepTimeOf } from './time-spent';
import { moveTicket, withTicket, writeMessage } from './write';

/** A word of the requester's side: it brings the ticket back to the desk. */
export async function reply(
  strapi: Core.Strapi,
  person: PortalPerson,
  number: number,
  command: ReplyToTicket,
): Promise<TicketWritten> {
  const { id, requesterStaffId } = await ticketForPerson(strapi, person, number);
  const author = authorOfPerson(person, requesterStaffId);
  return once(strapi, command.requestId, author, () =>
    withTicket(strapi, id, async (ticket, at) => {
      await moveTicket(strapi, ticket, author, { act: 'word', kind: 'ticket.word' }, at);
      await writeMessage(strapi, ticket, author, { ...command, isNote: false, channel: 'web' }, at);
      return { number, isRepeat: false };
    }),
  );
}

/** A public answer of the desk: goes to the portal and, by the outbox, as a mail. */
export async function answer(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  command: AnswerTicket,
): Promise<TicketWritten> {
  const found = await ticketForDesk(strapi, number);
  const { requestId, body, nextState, seenMessageId, cannedReplyId, minutes } = command;
  const written = await once(strapi, requestId, agent, () =>
    withHeard(strapi, found, async (ticket, at) => {
      const data = await answerData(strapi, cannedReplyId);
      const step = { act: 'answer', to: nextState, kind: 'ticket.answered', data } as const;
      const words = { requestId, body, seenMessageId, ...data };
      const messageId = await sayPublicly(strapi, ticket, agent, step, words, at);
      await keepTimeOf(strapi, ticket, agent, { requestId, minutes, messageId }, at);
      await endDraft(strapi, agent, requestId);
      return { number, isRepeat: false };
    }),
  );
  platform(strapi, 'outbox').wake();
  return written;
}

/** An internal note: never shown to the office, moves nothing. */
export async function note(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  command: NoteOnTicket,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  const { minutes, ...words } = command;
  const { requestId } = words;
  return once(strapi, requestId, agent, () =>
    withTicket(strapi, id, async (ticket, at) => {
      await moveTicket(strapi, ticket, agent, { act: 'note', kind: 'ticket.noted' }, at);
      const message = { ...words, isNote: true, channel: 'web' };
      const messageId = await writeMessage(strapi, ticket, agent, message, at);
      await keepTimeOf(strapi, ticket, agent, { requestId, minutes, messageId }, at);
      await endDraft(strapi, agent, requestId);
      return { number, isRepeat: false };
    }),
  );
}

/** An agent moves a ticket without a word to the requester. */
export async function move(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  command: MoveTicket,
): Promise<TicketWritten> {
  const { id } = await ticketForDesk(strapi, number);
  return withTicket(strapi, id, async (ticket, at) => {
    await moveTicket(strapi, ticket, agent, { act: 'move', to: command.state, kind: 'ticket.moved' }, at);
    return { number, isRepeat: false };
  });
}
