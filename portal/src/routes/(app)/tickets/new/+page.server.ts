import { randomUUID } from 'node:crypto';
import { OpenTicket, parseWith } from '@kaigai-desk/domain';
import { sendForm } from '$lib/server/send-form';
import type { Actions, PageServerLoad } from './$types';

/** A send that is repeated goes under the same id, and makes one ticket. */
export const load: PageServerLoad = () => ({ requestId: randomUUID(), mainForm: 'main-form' });

export const actions: Actions = {
  default: (event) =>
    sendForm(event, {
      visible: ['subject', 'body'],
      // The person writes in the language of the page: the desk answers in it.
      parse: (values) => parseWith(OpenTicket, { ...values, language: event.locals.locale }),
      send: (cms, command) => cms.openTicket(command),
      done: ({ number }) => `/tickets/${number}?sent=new`,
    }),
};
