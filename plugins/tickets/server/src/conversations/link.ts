/** Tickets that have to do with each other, and stay two. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  linksOf,
  otherEnd,
  type Author,
  type EventKind,
  type LinkTicket,
  type Relation,
  type TicketWritten,
  type UnlinkTicket,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { ticketForDesk } from './find';
import { TICKET, type TicketRecord } from './records';
import { decideAct, withTickets } from './write';

const isMade = (relation: Relation | undefined): boolean =>
  relation !== undefined && relation !== 'splitFrom' && relation !== 'splitInto';

/** A command on two tickets that may be linked: what stands between them, by hand, as the first one says it. */
async function between(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  other: number,
  work: (both: {
    readonly relation: Relation | undefined;
    readonly tell: (kind: EventKind, one: Relation, two: Relation) => Promise<void>;
  }) => Promise<boolean>,
): Promise<TicketWritten> {
  if (number === other) throw new DeskError('ticket.linkSelf');
  const ids = [(await ticketForDesk(strapi, number)).id, (await ticketForDesk(strapi, other)).id] as const;
  const events = platform(strapi, 'events');
  return withTickets(strapi, ids, async (one, two, at) => {
    for (const ticket of [one, two]) await decideAct(strapi, ticket, agent, { act: 'link' });
    const links = linksOf(await events.of(TICKET, one.documentId));
    const relation = links.find((link) => link.number === other && isMade(link.relation))?.relation;
    const eventOn = (ticket: TicketRecord, kind: EventKind, to: TicketRecord, said: Relation) => ({
      kind,
      subjectType: TICKET,
      subjectId: ticket.documentId,
      at,
      ...agent,
      data: { number: to.number, ticketId: to.documentId, relation: said },
    });
    const tell = (kind: EventKind, saidByOne: Relation, saidByTwo: Relation): Promise<void> =>
      events.append([eventOn(one, kind, two, saidByOne), eventOn(two, kind, one, saidByTwo)]);
    return { number, isRepeat: !(await work({ relation, tell })) };
  });
}

/**
 * Links two tickets; another kind than the one that stands takes its place, the same one again changes nothing.
 * @throws DeskError `ticket.linkSelf`, `ticket.notFound`, `ticket.mergedAway` for either
 */
export const link = (
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  { number: other, kind }: LinkTicket,
): Promise<TicketWritten> =>
  between(strapi, agent, number, other, async ({ relation, tell }) => {
    if (relation === kind) return false;
    await tell('ticket.linked', kind, otherEnd(kind));
    return true;
  });

const OPPOSITE: Readonly<Partial<Record<Relation, Relation>>> = {
  followUpOf: 'followedBy',
  followedBy: 'followUpOf',
};

/** Takes a link away. @throws DeskError `ticket.linkNone` where there is none, or none that was made by hand */
export const unlink = (
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  { number: other }: UnlinkTicket,
): Promise<TicketWritten> =>
  between(strapi, agent, number, other, async ({ relation, tell }) => {
    if (relation === undefined) throw new DeskError('ticket.linkNone');
    await tell('ticket.unlinked', relation, OPPOSITE[relation] ?? relation);
    return true;
  });
