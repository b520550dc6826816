import { error, type RequestEvent } from '@sveltejs/kit';
import { errorText, type TicketAnswer, type TicketRow } from '@kaigai-desk/domain';
import type { Refused } from './refusal';
import { cmsOf } from './session';

function showRefusal(event: RequestEvent, { status, code, id }: Refused): never {
  const message = errorText(code, event.locals.locale);
  error(status, { code, message, ...(id === undefined ? {} : { id }) });
}

/**
 * The tickets that the reader may see, newest first.
 * @throws the error page with the code of the refusal
 */
export async function readTickets(event: RequestEvent): Promise<readonly TicketRow[]> {
  const answer = await cmsOf(event).tickets();
  return answer.ok ? answer.value.tickets : showRefusal(event, answer);
}

/**
 * One conversation.
 * @returns null while a POST shows its form again and the conversation cannot be had: the form must not get lost with it
 * @throws the error page with the code of the refusal
 */
export async function readTicket(event: RequestEvent, number: number): Promise<TicketAnswer | null> {
  const answer = await cmsOf(event).ticket(number);
  if (answer.ok) return answer.value;
  const isGone = answer.status === 404;
  return event.request.method === 'POST' && !isGone ? null : showRefusal(event, answer);
}
