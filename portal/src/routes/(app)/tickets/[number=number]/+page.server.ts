import { randomUUID } from 'node:crypto';
import { parseWith, ReplyToTicket } from '@kaigai-desk/domain';
import { showInstant } from '$lib/server/local-time';
import { modelName } from '$lib/server/machine-view';
import { readTicket } from '$lib/server/read-tickets';
import { sendForm } from '$lib/server/send-form';
import { messageViews, readersView, stateView } from '$lib/server/ticket-view';
import { whoAsks } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

/** One conversation. While a POST shows its form again, the conversation may be missing; the form is not. */
export const load: PageServerLoad = async (event) => {
  const me = whoAsks(event);
  const number = Number(event.params.number);
  const ticket = me === null ? null : await readTicket(event, number, event.url.searchParams.get('before'));
  const { locale } = event.locals;
  return {
    number,
    requestId: randomUUID(),
    sent: event.url.searchParams.get('sent'),
    ticket:
      me && ticket
        ? {
            subject: ticket.subject,
            requesterName: ticket.isMine ? null : ticket.requesterName,
            state: stateView(ticket.state, locale),
            acts: ticket.acts,
            isThanked: ticket.isThanked,
            reopensUntil: ticket.reopensUntil && showInstant(ticket.reopensUntil, me.office, locale).text,
            closedAs: ticket.closedAs,
            mergedInto: ticket.mergedInto,
            machine: ticket.machine && { ...ticket.machine, modelName: modelName(ticket.machine) },
            readers: readersView(ticket, me, locale),
            messages: messageViews(ticket, me, locale),
            earlier: ticket.earlier,
            isNewest: ticket.isNewest,
          }
        : null,
    // A closed ticket takes no reply, so that its page has no form.
    ...(ticket?.state === 'closed' && event.request.method !== 'POST' ? {} : { mainForm: 'main-form' }),
  };
};

export const actions: Actions = {
  default: (event) =>
    sendForm(event, {
      fields: { visible: ['body'] },
      parse: ({ values }) => parseWith(ReplyToTicket, values),
      send: (cms, command) => cms.reply(Number(event.params.number), command),
      done: ({ number }) => `/tickets/${number}?sent=reply`,
    }),
};
