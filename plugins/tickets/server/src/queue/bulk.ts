/** One act on many tickets: each in a transaction of its own, with its event; what is refused stops none of the others. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  TAGS_MAX,
  isSameTags,
  type ActOnMany,
  type ActedOnMany,
  type Assignee,
  type Author,
  type BulkAct,
  type ErrorCode,
  type TicketTag,
} from '@kaigai-desk/domain';
import { assigneeOf, assignees } from '../conversations/assignees';
import { ticketForDesk } from '../conversations/find';
import { refuseGivingClosed, writeFacts } from '../conversations/facts';
import { TICKET, type TicketRecord } from '../conversations/records';
import { tagChoices, tagsOfTickets } from '../conversations/tags';
import { moveTicket, withTicket } from '../conversations/write';
import { platform } from '../platform';

/** Does it to one locked ticket. @throws DeskError `ticket.unchanged` where it is so already, or what refuses it */
type OnOne = (ticket: TicketRecord, at: number) => Promise<void>;

const unknown = (field: string): DeskError =>
  new DeskError('input.invalid', [{ field: `act.${field}`, code: 'field.unknownChoice' }]);

function assigning(strapi: Core.Strapi, agent: Author, bulk: string, assignee: Assignee | null): OnOne {
  return async (ticket, at) => {
    const stood = assigneeOf(ticket);
    if (stood?.id === assignee?.id) throw new DeskError('ticket.unchanged');
    refuseGivingClosed(ticket);
    await writeFacts(strapi, ticket, agent, {
      changed: ['assignee'],
      values: { assignee },
      stood: { assignee: stood },
      at,
      data: { bulk },
    });
  };
}

function tagging(
  strapi: Core.Strapi,
  agent: Author,
  bulk: string,
  after: (stood: readonly TicketTag[]) => readonly TicketTag[],
): OnOne {
  return async (ticket, at) => {
    const stood = (await tagsOfTickets(strapi, [ticket.id])).get(ticket.id) ?? [];
    const tags = after(stood);
    if (isSameTags(stood, tags)) throw new DeskError('ticket.unchanged');
    if (tags.length > TAGS_MAX) throw new DeskError('ticket.tooManyTags');
    const facts = { values: { tags }, stood: { tags: stood }, at, data: { bulk } };
    await writeFacts(strapi, ticket, agent, { changed: ['tags'], ...facts });
  };
}

/** @throws DeskError `input.invalid` for somebody or something that cannot be chosen */
async function onOne(strapi: Core.Strapi, agent: Author, bulk: string, act: BulkAct): Promise<OnOne> {
  switch (act.kind) {
    case 'assign': {
      if (act.assigneeId === null) return assigning(strapi, agent, bulk, null);
      const assignee = (await assignees(strapi)).find(({ id }) => id === act.assigneeId);
      if (!assignee) throw unknown('assigneeId');
      return assigning(strapi, agent, bulk, assignee);
    }
    case 'tag': {
      const tag = (await tagChoices(strapi)).find(({ id }) => id === act.tagId);
      if (!tag) throw unknown('tagId');
      const isBorn = (stood: readonly TicketTag[]) => stood.some(({ id }) => id === tag.id);
      return tagging(strapi, agent, bulk, (stood) => (isBorn(stood) ? stood : [...stood, tag]));
    }
    case 'untag':
      return tagging(strapi, agent, bulk, (stood) => stood.filter(({ id }) => id !== act.tagId));
    case 'move':
      return async (ticket, at) => {
        if (ticket.state === act.state) throw new DeskError('ticket.unchanged');
        const data = { bulk, waitingSince: ticket.waitingSince };
        await moveTicket(
          strapi,
          ticket,
          agent,
          { act: 'move', to: act.state, kind: 'ticket.moved', data },
          at,
        );
      };
  }
}

/** Whether an event of a ticket has this under a name. */
async function hasEvent(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  name: 'bulk' | 'undoes',
  id: string,
): Promise<boolean> {
  const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
  return happened.some(({ data }) => data[name] === id);
}

/**
 * Does something to each of many tickets, one after the other.
 * @returns what was done and what was refused, with the code of each refusal; what is no refusal is thrown
 */
export async function onEach(
  numbers: readonly number[],
  work: (number: number) => Promise<void>,
): Promise<ActedOnMany> {
  const done: number[] = [];
  const left: { number: number; code: ErrorCode }[] = [];
  for (const number of numbers) {
    try {
      await work(number);
      done.push(number);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      left.push({ number, code: error.code });
    }
  }
  return { done, left };
}

/**
 * One act on many tickets. A second send under the same id finds what the first one did, and does the rest.
 * @throws DeskError `input.invalid` for an assignee or a tag that cannot be chosen: then nothing is done
 */
export async function actOnMany(
  strapi: Core.Strapi,
  agent: Author,
  { bulkId, numbers, act }: ActOnMany,
): Promise<ActedOnMany> {
  const work = await onOne(strapi, agent, bulkId, act);
  return onEach(numbers, async (number) => {
    const { id } = await ticketForDesk(strapi, number);
    await withTicket(strapi, id, async (ticket, at) => {
      try {
        await work(ticket, at);
      } catch (error) {
        const isSo = error instanceof DeskError && error.code === 'ticket.unchanged';
        if (!isSo || !(await hasEvent(strapi, ticket, 'bulk', bulkId))) throw error;
      }
    });
  });
}
