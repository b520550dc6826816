import { documentGroups } from '$lib/server/document-view';
import { cmsOf, whoAsks } from '$lib/server/session';
import { valueOrPage } from '$lib/server/show-refusal';
import type { PageServerLoad } from './$types';

/** What my office can read, by kind. */
export const load: PageServerLoad = async (event) => {
  const me = whoAsks(event);
  if (me === null) return { groups: [] };
  const { documents } = valueOrPage(event, await cmsOf(event).documents());
  return { groups: documentGroups(documents, me.office, event.locals.locale, Date.now()) };
};
