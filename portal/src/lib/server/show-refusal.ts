import { error, type RequestEvent } from '@sveltejs/kit';
import { errorText } from '@kaigai-desk/domain';
import type { Answer } from './cms';
import type { Refused } from './refusal';

/**
 * Ends a page with what the CMS refused.
 * @throws the error page with the code of the refusal
 */
export function showRefusal(event: RequestEvent, { status, code, id }: Refused): never {
  const message = errorText(code, event.locals.locale);
  error(status, { code, message, ...(id === undefined ? {} : { id }) });
}

/** What the CMS answered, or the error page. */
export const valueOrPage = <T>(event: RequestEvent, answer: Answer<T>): T =>
  answer.ok ? answer.value : showRefusal(event, answer);

/**
 * What the CMS answered, for a page with a form.
 * @returns null while a POST shows the form again and the rest cannot be had: the form must not get lost with it
 * @throws the error page, for what is not there at all too
 */
export function valueBesideForm<T>(event: RequestEvent, answer: Answer<T>): T | null {
  if (answer.ok) return answer.value;
  const isGone = answer.status === 404;
  return event.request.method === 'POST' && !isGone ? null : showRefusal(event, answer);
}
