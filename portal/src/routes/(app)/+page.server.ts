import { noticeView } from '$lib/server/document-view';
import { formRowView, waitsForReader } from '$lib/server/form-view';
import { addressedAs } from '$lib/server/names';
import { readTickets } from '$lib/server/read-tickets';
import { rowView, waitingRows, workingRows } from '$lib/server/ticket-view';
import { cmsOf, whoAsks } from '$lib/server/session';
import type { PageServerLoad } from './$types';

/**
 * What head office tells today, what waits for me, and what the helpdesk is working on. Notices and forms that cannot be
 * had leave the rest as it is: the client of the CMS has logged why.
 */
export const load: PageServerLoad = async (event) => {
  const me = whoAsks(event);
  if (me === null) return { name: '', notices: [], forms: [], waiting: [], working: [], isEmpty: true };
  const cms = cmsOf(event);
  const [tickets, notices, forms] = await Promise.all([readTickets(event), cms.notices(), cms.forms()]);
  const { locale } = event.locals;
  const now = Date.now();
  return {
    name: locale === 'ja' ? addressedAs(me.person.name) : me.person.name,
    notices: notices.ok ? notices.value.notices.map((notice) => noticeView(notice, locale)) : [],
    forms: forms.ok
      ? forms.value.forms.filter(waitsForReader).map((row) => formRowView(row, me.office, locale))
      : [],
    waiting: waitingRows(tickets).map((row) => rowView(row, me, locale, now)),
    working: workingRows(tickets).map((row) => rowView(row, me, locale, now)),
    isEmpty: tickets.length === 0,
  };
};
