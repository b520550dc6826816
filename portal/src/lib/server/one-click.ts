/** Pages that ask nothing: one button does one thing to a ticket, and a page that has lost its session keeps it. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { RequesterAct, TicketWritten } from '@kaigai-desk/domain';
import type { Answer, Cms } from './cms';
import { readTicket } from './read-tickets';
import { sendForm } from './send-form';
import { whoAsks } from './session';

const addressOf = (number: number, sent = ''): string => `/tickets/${number}${sent && `?sent=${sent}`}`;

/** What the page says it is about. Where the reader may not do it (any more), the ticket itself says why. */
export async function loadOneClick(event: RequestEvent, act: RequesterAct) {
  const me = whoAsks(event);
  const number = Number(event.params['number']);
  const ticket = me === null ? null : await readTicket(event, number);
  if (event.request.method !== 'POST' && ticket && !ticket.acts.includes(act)) {
    redirect(303, addressOf(number));
  }
  return { number, subject: ticket?.subject ?? null, mainForm: 'main-form' };
}

/** Does it, and goes back to the ticket, which says what was done. */
export const sendOneClick = (
  event: RequestEvent,
  act: RequesterAct,
  send: (cms: Cms, number: number) => Promise<Answer<TicketWritten>>,
) =>
  sendForm(event, {
    fields: { visible: [] },
    parse: () => ({ ok: true, value: Number(event.params['number']) }),
    send,
    done: ({ number }) => addressOf(number, act),
  });
