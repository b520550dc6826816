/** Two tickets of one matter become one, until it is undone. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  isSaidSince,
  mergedIntoOf,
  type Author,
  type MergeTicket,
  type NewEvent,
  type TicketWritten,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { ticketForDesk } from './find';
import { restore } from './exclude';
import { decideMerge } from './merge-preview';
import { TICKET, type TicketRecord } from './records';
import { decideAct, moveTicket, withTickets } from './write';

/** An event of somebody on a ticket. */
const eventOn = (
  ticket: TicketRecord,
  author: Author,
  event: Pick<NewEvent, 'kind' | 'at' | 'data'>,
): NewEvent => ({ ...event, ...author, subjectType: TICKET, subjectId: ticket.documentId });

const requesterOf = ({
  requesterStaffId: staffId,
  requesterName: name,
  requesterEmail: email,
}: TicketRecord) => ({
  staffId,
  name,
  email,
});

/**
 * Merges a ticket into another: it closes, and what is answered there answers its requester too.
 * @throws DeskError with the codes of `refuseMerge`; `ticket.mergeUnconfirmed` names in `readers` who would newly read
 *   answers; those of the table of states
 */
export async function merge(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  { into, isConfirmed }: MergeTicket,
): Promise<TicketWritten> {
  if (number === into) throw new DeskError('ticket.mergeSelf');
  const ids = [(await ticketForDesk(strapi, number)).id, (await ticketForDesk(strapi, into)).id] as const;
  return withTickets(strapi, ids, async (source, target, at) => {
    await decideAct(strapi, source, agent, { act: 'merge' });
    const { refusal, readers } = await decideMerge(strapi, source, target, isConfirmed);
    const newReaders = readers.filter(({ newlyGetsAnswers }) => newlyGetsAnswers).map(({ name }) => name);
    if (refusal) throw new DeskError(refusal, [], newReaders.length > 0 ? { readers: newReaders } : {});
    const agreed = { isConfirmed: newReaders.length > 0, newReaders };
    await moveTicket(
      strapi,
      source,
      agent,
      {
        act: 'merge',
        kind: 'ticket.merged',
        data: {
          into,
          intoId: target.documentId,
          intoReceivedAt: target.receivedAt,
          receivedAt: source.receivedAt,
          waitingSince: source.waitingSince,
          ...agreed,
        },
      },
      at,
    );
    const data = {
      number,
      ticketId: source.documentId,
      receivedAt: source.receivedAt,
      requester: requesterOf(source),
      ...agreed,
    };
    await platform(strapi, 'events').append([eventOn(target, agent, { kind: 'ticket.absorbed', at, data })]);
    return { number, isRepeat: false };
  });
}

/**
 * Undoes a merge while nothing was said on the other ticket since: the merged one is where it was.
 * @throws DeskError `ticket.notMerged`, `ticket.undoSaid`, `ticket.undoChain`
 */
export async function undoMerge(strapi: Core.Strapi, agent: Author, number: number): Promise<TicketWritten> {
  const events = platform(strapi, 'events');
  const found = await ticketForDesk(strapi, number);
  const into = mergedIntoOf(await events.of(TICKET, found.documentId));
  if (into === null) throw new DeskError('ticket.notMerged');
  const { id } = await ticketForDesk(strapi, into);
  return withTickets(strapi, [found.id, id], async (source, target, at) => {
    // somebody may have undone it a moment ago, and merged it into yet another one
    const stillInto = mergedIntoOf(await events.of(TICKET, source.documentId));
    if (stillInto !== into) throw new DeskError('ticket.notMerged');
    if (target.closedAs === 'merged') throw new DeskError('ticket.undoChain');
    if (isSaidSince(await events.of(TICKET, target.documentId), number)) {
      throw new DeskError('ticket.undoSaid');
    }
    const step = { act: 'undoMerge', kind: 'ticket.mergeUndone', data: { into } } as const;
    await restore(strapi, source, agent, { ...step, end: 'ticket.merged' }, at);
    const data = { number, ticketId: source.documentId };
    await events.append([eventOn(target, agent, { kind: 'ticket.released', at, data })]);
    return { number, isRepeat: false };
  });
}
