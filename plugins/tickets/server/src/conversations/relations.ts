/** What stands between a ticket and others, and what a reader may do with it beside talking. */
import type { Core } from '@strapi/strapi';
import {
  decideMove,
  isSaidSince,
  linksOf,
  mergedIntoOf,
  refuseExclusion,
  type Author,
  type StoredEvent,
  type TicketAct,
  type TicketRelations,
  type TicketState,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { excludedOf } from './exclude';
import { numbersUnder } from './merged';
import { MESSAGE, TICKET, documentsOf, type TicketRecord } from './records';

/** @param happened the events of the ticket */
export async function relationsOf(
  strapi: Core.Strapi,
  happened: readonly StoredEvent[],
): Promise<TicketRelations> {
  const into = mergedIntoOf(happened);
  const absorbed = await numbersUnder(strapi, happened);
  const links = linksOf(happened);
  const numbers = [
    ...new Set([...(into === null ? [] : [into]), ...absorbed, ...links.map((one) => one.number)]),
  ];
  if (numbers.length === 0) return { mergedInto: null, absorbed: [], links: [] };
  const rows = await documentsOf(strapi, TICKET).findMany({
    filters: { number: { $in: numbers } },
    limit: numbers.length,
  });
  const others = new Map(rows.map((row) => [row.number, row]));
  const target = into === null ? undefined : others.get(into);
  return {
    mergedInto: target ? { number: target.number, subject: target.subject } : null,
    absorbed: absorbed.flatMap((number) => {
      const row = others.get(number);
      return row ? [{ number, subject: row.subject, requesterName: row.requesterName }] : [];
    }),
    links: links.flatMap(({ number, relation }) => {
      const row = others.get(number);
      return row ? [{ number, subject: row.subject, state: row.state, relation }] : [];
    }),
  };
}

/** Acts that a menu offers, each with the state that it leads to where the table leaves a choice. */
const OFFERED: readonly (readonly [TicketAct, TicketState?])[] = [
  ['exclude'],
  ['voidExclusion', 'open'],
  ['relay'],
  ['returnRelay'],
  ['merge'],
  ['undoMerge', 'open'],
  ['split'],
  ['link'],
];

async function canUndo(strapi: Core.Strapi, ticket: TicketRecord, into: number | null): Promise<boolean> {
  const target = await documentsOf(strapi, TICKET).findFirst({ filters: { number: into } });
  if (!target || target.closedAs === 'merged') return false;
  return !isSaidSince(await platform(strapi, 'events').of(TICKET, target.documentId), ticket.number);
}

/** What a menu offers to a reader: what the table of states allows, less what would be refused for another reason. */
export async function actsOffered(
  strapi: Core.Strapi,
  ticket: TicketRecord,
  reader: Author,
  happened: readonly StoredEvent[],
): Promise<readonly TicketAct[]> {
  const { state: from, closedAs } = ticket;
  const allowed = OFFERED.filter(([act, to]) => decideMove({ from, act, by: reader.side, to, closedAs }).ok);
  const checks: Readonly<Partial<Record<TicketAct, () => Promise<boolean>>>> = {
    exclude: async () => refuseExclusion(await excludedOf(strapi, ticket, happened), 'spam') === null,
    undoMerge: () => canUndo(strapi, ticket, mergedIntoOf(happened)),
    split: async () =>
      (await documentsOf(strapi, MESSAGE).count({
        filters: {
          ticketNumber: ticket.number,
          isNote: false,
          side: { $in: ['requester', 'office'] },
          requestId: { $ne: ticket.requestId },
        },
      })) > 0,
  };
  const offered: TicketAct[] = [];
  for (const [act] of allowed) {
    const check = checks[act];
    if (!check || (await check())) offered.push(act);
  }
  return offered;
}
