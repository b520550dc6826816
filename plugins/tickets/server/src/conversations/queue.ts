/** The lists of the desk's queue, and how many tickets are in each. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  isSavedViewKey,
  QUEUE_VIEWS,
  savedViewId,
  type QueueAnswer,
  type QueueView,
  type SavedViewKey,
  type TicketState,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { openView } from '../views/saved';
import { assigneeOf } from './assignees';
import { officeCard, officeNow } from './office';
import { hasReply, lastWordOf } from './portal-views';
import { TICKET, type TicketRecord } from './records';
import { firstAnswerOf, officesOf } from './row-parts';
import { tagsOf } from './tags';

const PAGE_SIZE = 50;

const UNFINISHED: readonly TicketState[] = ['new', 'open', 'waitingRequester', 'waitingHq', 'waitingVendor'];

/** Which states each list shows. */
const STATES_OF: Readonly<Record<QueueView, readonly TicketState[]>> = {
  needsDesk: ['new', 'open'],
  mine: UNFINISHED,
  unassigned: UNFINISHED,
  waitingRequester: ['waitingRequester'],
  waitingHq: ['waitingHq'],
  waitingVendor: ['waitingVendor'],
  allOpen: UNFINISHED,
  resolved: ['resolved'],
};

type Whose = 'mine' | 'unassigned';
const isWhose = (view: QueueView): view is Whose => view === 'mine' || view === 'unassigned';

function filtersOf(view: QueueView, readerId: string): Readonly<Record<string, unknown>> {
  const state = { $in: STATES_OF[view] };
  if (!isWhose(view)) return { state };
  return { state, assigneeId: view === 'mine' ? readerId : { $null: true } };
}

type Count = number | string;
interface CountRow extends Readonly<Record<Whose, Count>> {
  readonly state: TicketState;
  readonly all: Count;
}

/** One pass over the states that some list shows. */
async function countsOf(strapi: Core.Strapi, readerId: string): Promise<Record<QueueView, number>> {
  const knex = strapi.db.connection;
  const rows = (await knex('tickets')
    .select('state')
    .count({ all: '*' })
    .select(knex.raw('count(case when ?? = ? then 1 end) as ??', ['assignee_id', readerId, 'mine']))
    .select(knex.raw('count(case when ?? is null then 1 end) as ??', ['assignee_id', 'unassigned']))
    .groupBy('state')) as unknown as readonly CountRow[];
  const count = (view: QueueView): number =>
    rows
      .filter(({ state }) => STATES_OF[view].includes(state))
      .reduce((total, row) => total + Number(row[isWhose(view) ? view : 'all']), 0);
  return Object.fromEntries(QUEUE_VIEWS.map((view) => [view, count(view)])) as Record<QueueView, number>;
}

async function savedOf(strapi: Core.Strapi, key: SavedViewKey, readerId: string) {
  const id = savedViewId(key);
  if (id === undefined) throw new DeskError('view.notFound');
  return openView(strapi, id, readerId);
}

/**
 * One list of the queue: who waits longest stands first, settled ones newest first.
 * @param readerId id of the admin who reads, for the list of what is theirs
 */
export async function queue(
  strapi: Core.Strapi,
  view: QueueView | SavedViewKey,
  page: number,
  readerId: string,
): Promise<QueueAnswer> {
  const saved = isSavedViewKey(view) ? await savedOf(strapi, view, readerId) : null;
  const now = platform(strapi, 'clock').now();
  const counts = await countsOf(strapi, readerId);
  const tickets = (await strapi.db.query(TICKET).findMany({
    where: isSavedViewKey(view) ? { id: { $in: saved?.ids } } : filtersOf(view, readerId),
    orderBy: [{ waitingSince: view === 'resolved' ? 'desc' : 'asc' }, { id: 'asc' }],
    populate: ['tags'],
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  })) as unknown as readonly TicketRecord[];
  const offices = await officesOf(strapi, tickets);
  const rows = tickets.flatMap((ticket) => {
    const office = offices.get(ticket.officeCode);
    if (!office) return [];
    const { officeTime, isOfficeOpen } = officeNow(office, now);
    return [
      {
        number: ticket.number,
        subject: ticket.subject,
        state: ticket.state,
        channel: ticket.channel,
        language: ticket.language,
        office: officeCard(office),
        officeTime,
        isOfficeOpen,
        requesterName: ticket.requesterName,
        lastWord: lastWordOf(ticket),
        hasReply: hasReply(ticket),
        waitingSince: ticket.waitingSince,
        firstAnswer: firstAnswerOf(ticket),
        assignee: assigneeOf(ticket),
        priority: ticket.priority,
        tags: tagsOf(ticket),
      },
    ];
  });
  const total = isSavedViewKey(view) ? (saved?.count ?? 0) : counts[view];
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const isDemo = strapi.config.get<boolean>('plugin::platform.isDemo');
  const savedView = saved && { nameJa: saved.nameJa, nameEn: saved.nameEn };
  return { view, savedView, total, isDemo, counts, rows, page, pageCount, now: new Date(now).toISOString() };
}
