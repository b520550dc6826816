/** A list of the desk's queue with its rows, and how many tickets are in each list. */
import type { Core } from '@strapi/strapi';
import {
  isSavedViewKey,
  type QueueAnswer,
  type QueueRow,
  type QueueSearch,
  type QueueView,
  type SavedViewKey,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { inQueueOrder } from '../queue/order';
import { searching } from '../queue/search';
import { EVERY_TICKET, countsOf, selectionOf, type Selection } from '../queue/views';
import { openView, type OpenedView } from '../views/saved';
import { assigneeOf } from './assignees';
import { officeCard, officeNow } from './office';
import { hasReply, lastWordOf } from './portal-views';
import { TICKET, documentsOf, type OfficeRecord, type TicketRecord } from './records';
import { firstAnswerOf, officesOf } from './row-parts';
import { tagsOf } from './tags';

const PAGE_SIZE = 25;

export interface QueueAsked {
  readonly view: QueueView | SavedViewKey;
  readonly page: number;
  readonly search: QueueSearch | null;
}

export const queueRow = (ticket: TicketRecord, office: OfficeRecord, now: number): QueueRow => ({
  number: ticket.number,
  subject: ticket.subject,
  state: ticket.state,
  channel: ticket.channel,
  language: ticket.language,
  office: officeCard(office),
  ...timesOf(office, now),
  requesterName: ticket.requesterName,
  lastWord: lastWordOf(ticket),
  hasReply: hasReply(ticket),
  waitingSince: ticket.waitingSince,
  firstAnswer: firstAnswerOf(ticket),
  assignee: assigneeOf(ticket),
  priority: ticket.priority,
  tags: tagsOf(ticket),
  question: ticket.questionExcerpt,
});

function timesOf(office: OfficeRecord, now: number): Pick<QueueRow, 'officeTime' | 'isOfficeOpen'> {
  const { officeTime, isOfficeOpen } = officeNow(office, now);
  return { officeTime, isOfficeOpen };
}

/** Tickets by their row ids, in the order of these. */
export async function ticketsOf(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<readonly TicketRecord[]> {
  if (ids.length === 0) return [];
  const found = await documentsOf(strapi, TICKET).findMany({
    filters: { id: { $in: ids } },
    populate: ['tags'],
    limit: ids.length,
  });
  const byId = new Map(found.map((ticket) => [ticket.id, ticket]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The ids of one page of a selection. */
async function idsOf(strapi: Core.Strapi, selection: Selection, page: number): Promise<readonly number[]> {
  const query = selection.narrow(strapi.db.connection('tickets').select('id'));
  const rows = (await inQueueOrder(query, selection.states)
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)) as readonly { readonly id: number }[];
  return rows.map(({ id }) => id);
}

export async function sizeOf(strapi: Core.Strapi, selection: Selection): Promise<number> {
  const query = selection.narrow(strapi.db.connection('tickets').count({ n: '*' }));
  const rows = (await query) as unknown as readonly { readonly n: number | string }[];
  return Number(rows[0]?.n ?? 0);
}

/** The tickets of a list: a fixed one, or one that somebody made. @throws DeskError of `openView` */
async function listOf(
  strapi: Core.Strapi,
  view: QueueView | SavedViewKey,
  readerId: string,
): Promise<{ readonly listed: Selection; readonly saved: OpenedView | null }> {
  if (!isSavedViewKey(view)) return { listed: selectionOf(view, readerId), saved: null };
  const saved = await openView(strapi, view, readerId);
  return { listed: saved.selection, saved };
}

/** What a search finds in a selection; undefined when there is no word to look for. */
async function found(
  strapi: Core.Strapi,
  { search }: QueueAsked,
  listed: Selection,
): Promise<Selection | undefined> {
  const narrow = search === null ? undefined : await searching(strapi, search.text);
  if (narrow === undefined) return undefined;
  const from = search?.within === 'all' ? EVERY_TICKET : listed;
  return { states: from.states, narrow: (query) => narrow(from.narrow(query)) };
}

/**
 * One page of one list of the queue, in the order of the queue, or of what a search finds there.
 * @param readerId id of the admin who reads, for the list of what is theirs
 */
export async function queue(strapi: Core.Strapi, asked: QueueAsked, readerId: string): Promise<QueueAnswer> {
  const { view, page } = asked;
  const now = platform(strapi, 'clock').now();
  const { listed, saved } = await listOf(strapi, view, readerId);
  const counts = await countsOf(strapi, readerId);
  const searched = await found(strapi, asked, listed);
  const total = searched || isSavedViewKey(view) ? await sizeOf(strapi, searched ?? listed) : counts[view];
  const tickets = await ticketsOf(strapi, await idsOf(strapi, searched ?? listed, page));
  const offices = await officesOf(strapi, tickets);
  return {
    view,
    savedView: saved && { nameJa: saved.nameJa, nameEn: saved.nameEn },
    isDemo: strapi.config.get<boolean>('plugin::platform.isDemo'),
    counts,
    search: searched ? asked.search : null,
    total,
    rows: tickets.flatMap((ticket) => {
      const office = offices.get(ticket.officeCode);
      return office ? [queueRow(ticket, office, now)] : [];
    }),
    page,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    now: new Date(now).toISOString(),
  };
}
