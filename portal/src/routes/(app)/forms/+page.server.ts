import { formRowView } from '$lib/server/form-view';
import { cmsOf, whoAsks } from '$lib/server/session';
import { valueOrPage } from '$lib/server/show-refusal';
import type { PageServerLoad } from './$types';

/** What waits for my office, then what it answered. */
export const load: PageServerLoad = async (event) => {
  const me = whoAsks(event);
  if (me === null) return { waiting: [], answered: [] };
  const { forms } = valueOrPage(event, await cmsOf(event).forms());
  const rows = forms.map((row) => formRowView(row, me.office, event.locals.locale));
  return {
    waiting: rows.filter(({ answered }) => answered === null),
    answered: rows.filter(({ answered }) => answered !== null),
  };
};
