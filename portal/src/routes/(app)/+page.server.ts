import { addressedAs } from '$lib/server/names';
import { readTickets } from '$lib/server/read-tickets';
import { rowView, waitingRows, workingRows } from '$lib/server/ticket-view';
import { whoAsks } from '$lib/server/session';
import type { PageServerLoad } from './$types';

/** What waits for me, and what the helpdesk is working on. */
export const load: PageServerLoad = async (event) => {
  const me = whoAsks(event);
  if (me === null) return { name: '', waiting: [], working: [], isEmpty: true };
  const tickets = await readTickets(event);
  const { locale } = event.locals;
  const now = Date.now();
  return {
    name: locale === 'ja' ? addressedAs(me.person.name) : me.person.name,
    waiting: waitingRows(tickets).map((row) => rowView(row, me, locale, now)),
    working: workingRows(tickets).map((row) => rowView(row, me, locale, now)),
    isEmpty: tickets.length === 0,
  };
};
