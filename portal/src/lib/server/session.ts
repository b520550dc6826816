/** Who is signed in: the cookie, and what the CMS says about it. */
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { error } from '@sveltejs/kit';
import { errorText, parseWith, SignIn, type FieldIssue, type MeAnswer } from '@kaigai-desk/domain';
import { cmsFor, type Cms } from './cms';
import { asLanguage, LOCALE_COOKIE } from './locale';
import { log } from './log';

/** Browsers keep a `__Host-` cookie to this one host, and only over https. */
const cookieName = (url: URL): string => (url.protocol === 'https:' ? '__Host-sid' : 'sid');

/** An id of a session as the CMS makes them; anything else in the cookie is not worth a call. */
const SESSION_ID = /^[\w-]{16,256}$/;

export function readSessionId(cookies: Cookies, url: URL): string | null {
  const id = cookies.get(cookieName(url));
  return id !== undefined && SESSION_ID.test(id) ? id : null;
}

/** The cookie ends with the browser: offices share machines. How long the session itself holds is the CMS's to say. */
function keepSession({ cookies, url }: RequestEvent, id: string): void {
  const secure = url.protocol === 'https:';
  cookies.set(cookieName(url), id, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export function forgetSession({ cookies, url, locals }: RequestEvent): void {
  const secure = url.protocol === 'https:';
  cookies.delete(cookieName(url), { path: '/', httpOnly: true, sameSite: 'lax', secure });
  locals.sessionId = null;
  locals.me = null;
}

/** The CMS on behalf of whoever sent this request. */
export function cmsOf(event: RequestEvent): Cms {
  const { sessionId, locale } = event.locals;
  return cmsFor({ sessionId, clientAddress: event.getClientAddress(), language: locale });
}

function greet(event: RequestEvent, me: MeAnswer): void {
  event.locals.me = me;
  if (!event.locals.isLocaleChosen) event.locals.locale = me.person.language;
}

/** Asks the CMS who the session is. A session that no longer holds is forgotten; one that cannot be asked for is kept. */
export async function loadMe(event: RequestEvent): Promise<void> {
  event.locals.sessionId = readSessionId(event.cookies, event.url);
  if (event.locals.sessionId === null) return;
  const answer = await cmsOf(event).me();
  if (answer.ok) {
    greet(event, answer.value);
  } else if (answer.status === 401) {
    forgetSession(event);
  } else {
    event.locals.trouble = { code: answer.code, ...(answer.id === undefined ? {} : { id: answer.id }) };
  }
}

export type SignedIn =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly status: number;
      readonly code: string;
      readonly fields: readonly FieldIssue[];
    };

/**
 * Signs in with what was typed, and keeps the session in the cookie.
 * @returns a refusal with the status and the code for the page that asked
 */
export async function signIn(event: RequestEvent, email: string, password: string): Promise<SignedIn> {
  const device = (event.request.headers.get('user-agent') ?? '').slice(0, 400);
  const command = parseWith(SignIn, { email, password, device });
  if (!command.ok) return { ok: false, status: 422, code: 'input.invalid', fields: command.issues };
  const answer = await cmsOf(event).signIn(command.value);
  if (!answer.ok) {
    log('warn', 'signIn.refused', { code: answer.code, clientAddress: event.getClientAddress() });
    return { ok: false, status: answer.status, code: answer.code, fields: answer.fields };
  }
  keepSession(event, answer.value.sessionId);
  event.locals.sessionId = answer.value.sessionId;
  const me = await cmsOf(event).me();
  if (!me.ok) return { ok: false, status: me.status, code: me.code, fields: [] };
  greet(event, me.value);
  return { ok: true };
}

/**
 * Who is signed in, for a page that needs somebody. The hook has sent everybody else to the sign-in page, but for a
 * POST, whose page is shown again with what was typed: then the answer is null and the page does without.
 * @throws the error page when the CMS could not be asked
 */
export function whoAsks(event: RequestEvent): MeAnswer | null {
  const { me, trouble, locale } = event.locals;
  if (me === null && event.request.method !== 'POST') {
    const { code, id } = trouble ?? { code: 'session.none', id: undefined };
    error(code === 'session.none' ? 401 : 503, {
      code,
      message: errorText(code, locale),
      ...(id ? { id } : {}),
    });
  }
  return me;
}

/** Reads the language the reader has chosen before, or asks for in the address of a page. */
export function chosenLocale({ cookies, url, request }: RequestEvent) {
  const isPage = request.method === 'GET' || request.method === 'HEAD';
  const asked = isPage ? asLanguage(url.searchParams.get('lang')) : undefined;
  return { asked, chosen: asked ?? asLanguage(cookies.get(LOCALE_COOKIE)) };
}
