import { randomUUID } from 'node:crypto';
import { redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { errorText } from '@kaigai-desk/domain';
import { chooseLocale } from '$lib/server/choose-locale';
import { portalEnv } from '$lib/server/env';
import { acceptedLanguage } from '$lib/server/locale';
import { log } from '$lib/server/log';
import { signInAddress } from '$lib/server/next-address';
import { chosenLocale, loadMe } from '$lib/server/session';

/** A missing setting stops the start, not the first request. */
export const init: ServerInit = () => {
  portalEnv();
};

/**
 * Before every page: which language, who is signed in, and whether the page may be seen.
 * The headers that every answer carries, files and errors too, are set by `server.mjs`.
 */
export const handle: Handle = async ({ event, resolve }) => {
  const { locals, route, request } = event;
  const { asked, chosen } = chosenLocale(event);
  locals.locale = chosen ?? acceptedLanguage(request.headers.get('accept-language')) ?? 'ja';
  locals.isLocaleChosen = chosen !== undefined;
  locals.me = null;
  locals.sessionId = null;
  locals.trouble = null;
  if (asked !== undefined) chooseLocale(event, asked);
  if (route.id !== '/healthz') await loadMe(event);

  const isForSignedIn = route.id?.startsWith('/(app)') ?? false;
  const isNobody = locals.me === null && locals.trouble === null;
  // A POST is let through: its action keeps what was typed and asks to sign in.
  if (isForSignedIn && isNobody && request.method !== 'POST') redirect(303, signInAddress(event.url));

  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', locals.locale),
  });
  if (route.id !== '/healthz') response.headers.set('cache-control', 'private, no-store');
  return response;
};

/** What nobody foresaw: logged once, under an id that the person is shown. */
export const handleError: HandleServerError = ({ error, event, status }) => {
  const language = event.locals.locale ?? 'ja';
  if (status < 500) {
    const code = status === 404 ? 'page.notFound' : status === 413 ? 'input.tooLarge' : 'input.unreadable';
    if (status !== 404) log('warn', 'request.refused', { path: event.url.pathname, status, code });
    return { code, message: errorText(code, language) };
  }
  const id = randomUUID().slice(0, 8);
  const cause = error instanceof Error ? error.stack : String(error);
  log('error', 'unexpected', { id, method: event.request.method, path: event.url.pathname, cause });
  return { code: 'unexpected', message: errorText('unexpected', language), id };
};
