/** What waits, for the first page that the desk sees: a few tickets of three lists. */
import type { Core } from '@strapi/strapi';
import type { Condition, HomeAnswer, HomeList } from '@kaigai-desk/domain';
import { platform } from '../platform';
import { inQueueOrder, type TicketQuery } from '../queue/order';
import { selectionOf, type Selection } from '../queue/views';
import { ticketIds } from '../views/tickets-where';
import { queueRow, sizeOf, ticketsOf } from './queue';
import { officesOf } from './row-parts';

const SHOWN = 5;

const OVERDUE: Condition = {
  match: 'all',
  items: [{ field: 'firstAnswer', comparison: 'isOverdue' }],
};

type Order = (query: TicketQuery) => TicketQuery;

async function listOf(
  strapi: Core.Strapi,
  selection: Selection,
  now: number,
  order: Order = (query) => inQueueOrder(query, selection.states),
): Promise<HomeList> {
  const total = await sizeOf(strapi, selection);
  if (total === 0) return { total, rows: [] };
  const ids = (await order(selection.narrow(strapi.db.connection('tickets').select('id'))).limit(
    SHOWN,
  )) as readonly { readonly id: number }[];
  const tickets = await ticketsOf(
    strapi,
    ids.map(({ id }) => id),
  );
  const offices = await officesOf(strapi, tickets);
  const rows = tickets.flatMap((ticket) => {
    const office = offices.get(ticket.officeCode);
    return office ? [queueRow(ticket, office, now)] : [];
  });
  return { total, rows };
}

/** Whoever's turn it is: the office waits. */
const byDue: Order = (query) => query.orderBy('first_answer_due_at').orderBy('number');

/** @param readerId id of the admin who reads */
export async function home(strapi: Core.Strapi, readerId: string): Promise<HomeAnswer> {
  const now = platform(strapi, 'clock').now();
  const needsDesk = selectionOf('needsDesk', readerId);
  const allOpen = selectionOf('allOpen', readerId);
  const mine: Selection = {
    states: needsDesk.states,
    narrow: (query) => needsDesk.narrow(query).where('assignee_id', readerId),
  };
  const overdue: Selection = {
    states: allOpen.states,
    narrow: (query) => allOpen.narrow(query).whereIn('id', ticketIds(strapi, OVERDUE, { now, readerId })),
  };
  return {
    mine: await listOf(strapi, mine, now),
    overdue: await listOf(strapi, overdue, now, byDue),
    waitingHq: await listOf(strapi, selectionOf('waitingHq', readerId), now),
    now: new Date(now).toISOString(),
  };
}
