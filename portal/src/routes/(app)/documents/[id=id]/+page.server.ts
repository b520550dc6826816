import { documentRow } from '$lib/server/document-view';
import { asLanguage } from '$lib/server/locale';
import { cmsOf, whoAsks } from '$lib/server/session';
import { valueOrPage } from '$lib/server/show-refusal';
import type { PageServerLoad } from './$types';

/** One document, in my language or the one asked for; the portal around it keeps its own. */
export const load: PageServerLoad = async (event) => {
  const me = whoAsks(event);
  const { locale } = event.locals;
  if (me === null) return { document: null };
  const asked = asLanguage(event.url.searchParams.get('in')) ?? locale;
  const found = valueOrPage(event, await cmsOf(event).document(event.params.id, asked));
  return {
    document: {
      ...documentRow(found, me.office, locale, Date.now()),
      kind: found.kind,
      html: found.html,
      isInOwn: found.languages.includes(locale),
      other: found.languages.find((language) => language !== found.language) ?? null,
    },
  };
};
