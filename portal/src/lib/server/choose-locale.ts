import type { RequestEvent } from '@sveltejs/kit';
import type { Language } from '@kaigai-desk/domain';
import { LOCALE_COOKIE, LOCALE_KEPT_S } from './locale';

/** Keeps the language the reader has chosen, and uses it from here on. */
export function chooseLocale({ cookies, locals, url }: RequestEvent, language: Language): void {
  cookies.set(LOCALE_COOKIE, language, {
    path: '/',
    maxAge: LOCALE_KEPT_S,
    httpOnly: false,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
  });
  locals.locale = language;
  locals.isLocaleChosen = true;
}
