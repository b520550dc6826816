/** What each list of the queue shows, and how many tickets are in each. */
import type { Core } from '@strapi/strapi';
import { QUEUE_VIEWS, TICKET_STATES, type QueueView, type TicketState } from '@kaigai-desk/domain';
import type { TicketQuery } from './order';

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

/** States that no list shows are not looked at: closed tickets are nearly all there are. */
const COUNTED = TICKET_STATES.filter((state) => QUEUE_VIEWS.some((view) => STATES_OF[view].includes(state)));

type Whose = 'mine' | 'unassigned';
const isWhose = (view: QueueView): view is Whose => view === 'mine' || view === 'unassigned';

/** Tickets that a list may show: how a query is narrowed to them, and the only states that they can have. */
export interface Selection {
  readonly states: readonly TicketState[];
  narrow(query: TicketQuery): TicketQuery;
}

export const EVERY_TICKET: Selection = { states: TICKET_STATES, narrow: (query) => query };

/** @param readerId id of the admin who reads, for the list of what is theirs */
export function selectionOf(view: QueueView, readerId: string): Selection {
  const states = STATES_OF[view];
  return {
    states,
    narrow(query) {
      const within = query.whereIn('state', states);
      if (!isWhose(view)) return within;
      return view === 'mine' ? within.where('assignee_id', readerId) : within.whereNull('assignee_id');
    },
  };
}

type Count = number | string;
interface CountRow extends Readonly<Record<Whose, Count>> {
  readonly state: TicketState;
  readonly all: Count;
}

/** How many tickets are in each list, in one pass over the states that some list shows. */
export async function countsOf(strapi: Core.Strapi, readerId: string): Promise<Record<QueueView, number>> {
  const knex = strapi.db.connection;
  const rows = (await knex('tickets')
    .select('state')
    .count({ all: '*' })
    .select(knex.raw('count(case when ?? = ? then 1 end) as ??', ['assignee_id', readerId, 'mine']))
    .select(knex.raw('count(case when ?? is null then 1 end) as ??', ['assignee_id', 'unassigned']))
    .whereIn('state', COUNTED)
    .groupBy('state')) as unknown as readonly CountRow[];
  const count = (view: QueueView): number =>
    rows
      .filter(({ state }) => STATES_OF[view].includes(state))
      .reduce((total, row) => total + Number(row[isWhose(view) ? view : 'all']), 0);
  return Object.fromEntries(QUEUE_VIEWS.map((view) => [view, count(view)])) as Record<QueueView, number>;
}
