import type { Core } from '@strapi/strapi';
import type { Language } from '@kaigai-desk/domain';

/** The language of the admin who saves; what no person saves is told in English. */
export function readerOf(strapi: Core.Strapi): Language {
  const state = strapi.requestContext.get()?.state as { user?: { preferedLanguage?: string } } | undefined;
  return state?.user?.preferedLanguage === 'ja' ? 'ja' : 'en';
}
