/** What is said and done on a ticket after it was opened. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
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
import { postAnswer } from './post';
import { OFFICE, TICKET, documentsOf, type TicketRecord } from './records';
import { moveTicket, withTicket, writeMessage } from './write';

/** A ticket by its number, for the desk, which sees all. */
export async function ticketForDesk(strapi: Core.Strapi, number: number): Promise<TicketRecord> {
  const ticket = await documentsOf(strapi, TICKET).findFirst({ filters: { number }, populate: ['machine'] });
  if (!ticket) throw new DeskError('ticket.notFound');
  return ticket;
}

/** A ticket by its number within the office scope; a foreign one is answered as one that does not exist. */
export async function ticketForPerson(
  strapi: Core.Strapi,
  person: PortalPerson,
  number: number,
): Promise<TicketRecord> {
  const ticket = await documentsOf(strapi, TICKET).findFirst({
    filters: { $and: [{ number }, platform(strapi, 'scope').ticketsOf(person)] },
    populate: ['machine'],
  });
  if (!ticket) throw new DeskError('ticket.notFound');
  return ticket;
}

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
  const { id } = await ticketForDesk(strapi, number);
  const { requestId, body, nextState } = command;
  const written = await once(strapi, requestId, agent, () =>
    withTicket(strapi, id, async (ticket, at) => {
      await moveTicket(strapi, ticket, agent, { act: 'answer', to: nextState, kind: 'ticket.answered' }, at);
      const message = { requestId, body, isNote: false, channel: 'web' };
      const messageId = await writeMessage(strapi, ticket, agent, message, at);
      const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: ticket.officeCode } });
      if (!office) throw new DeskError('office.notFound');
      await postAnswer(strapi, ticket, office, { messageId, author: agent.actor.name, body, at });
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
  return once(strapi, command.requestId, agent, () =>
    withTicket(strapi, id, async (ticket, at) => {
      await moveTicket(strapi, ticket, agent, { act: 'note', kind: 'ticket.noted' }, at);
      await writeMessage(strapi, ticket, agent, { ...command, isNote: true, channel: 'web' }, at);
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
