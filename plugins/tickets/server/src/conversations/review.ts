/** What HQ IT looks over: tickets taken out of the count, and tickets passed on to it. */
import type { Core } from '@strapi/strapi';
import type {
  ClosedAs,
  EventKind,
  ExclusionReason,
  ReviewAnswer,
  ReviewRow,
  SubjectEvent,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { MESSAGE, TICKET, documentsOf, type TicketRecord } from './records';
import { officesOf } from './row-parts';

const PAGE_SIZE = 25;

interface Kind {
  readonly act: EventKind;
  readonly undo: EventKind;
  readonly closedAs: ClosedAs;
}
const KINDS = {
  exclusions: { act: 'ticket.excluded', undo: 'ticket.exclusionVoided', closedAs: 'excluded' },
  relays: { act: 'ticket.relayed', undo: 'ticket.relayReturned', closedAs: 'relayed' },
} as const satisfies Record<string, Kind>;
export type Review = keyof typeof KINDS;

/** What HQ IT did about an act, if it did: the next undoing of the same ticket. */
async function undoneOf(
  strapi: Core.Strapi,
  act: SubjectEvent,
  { act: kind, undo }: Kind,
): Promise<{ readonly undone: ReviewRow['undone']; readonly isLast: boolean }> {
  const happened = await platform(strapi, 'events').of(TICKET, act.subjectId);
  const at = happened.findIndex((event) => event.kind === kind && event.at === act.at);
  const later = happened.slice(at + 1);
  const found = later.find((event) => event.kind === undo);
  return {
    undone: found
      ? {
          by: found.actorName,
          at: found.at,
          why: typeof found.data['why'] === 'string' ? found.data['why'] : '',
        }
      : null,
    isLast: !later.some((event) => event.kind === kind),
  };
}

/** What was said with a relay: the public word that was written in the same instant. */
async function toldWith(strapi: Core.Strapi, ticket: TicketRecord, act: SubjectEvent): Promise<string> {
  const message = await documentsOf(strapi, MESSAGE).findFirst({
    filters: { ticketNumber: ticket.number, isNote: false, writtenAt: act.at, authorId: act.actorId },
  });
  return message?.body ?? '';
}

/** One page of all of them, newest first, with what HQ IT did about each. */
export async function review(strapi: Core.Strapi, which: Review, page: number): Promise<ReviewAnswer> {
  const kind: Kind = KINDS[which];
  const { total, events } = await platform(strapi, 'events').latest(kind.act, {
    start: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const tickets = await documentsOf(strapi, TICKET).findMany({
    filters: { documentId: { $in: [...new Set(events.map(({ subjectId }) => subjectId))] } },
    limit: PAGE_SIZE,
  });
  const offices = await officesOf(strapi, tickets);
  const rows: ReviewRow[] = [];
  for (const event of events) {
    const ticket = tickets.find(({ documentId }) => documentId === event.subjectId);
    if (!ticket) continue;
    const office = offices.get(ticket.officeCode);
    const { undone, isLast } = await undoneOf(strapi, event, kind);
    rows.push({
      number: ticket.number,
      subject: ticket.subject,
      officeNameJa: office?.nameJa ?? ticket.officeCode,
      officeNameEn: office?.nameEn ?? ticket.officeCode,
      by: event.actorName,
      at: event.at,
      reason: which === 'exclusions' ? (event.data['reason'] as ExclusionReason) : null,
      why: which === 'exclusions' ? String(event.data['why']) : await toldWith(strapi, ticket, event),
      undone,
      canUndo: undone === null && isLast && ticket.closedAs === kind.closedAs,
    });
  }
  return { rows, total, page, pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
}
