import { readTickets } from '$lib/server/read-tickets';
import { rowView } from '$lib/server/ticket-view';
import { whoAsks } from '$lib/server/session';
import type { PageServerLoad } from './$types';

/** Every ticket that the reader may see, newest first. */
export const load: PageServerLoad = async (event) => {
  const me = whoAsks(event);
  if (me === null) return { rows: [] };
  const now = Date.now();
  const tickets = await readTickets(event);
  return { rows: tickets.map((row) => rowView(row, me, event.locals.locale, now)) };
};
