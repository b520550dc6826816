import { randomUUID } from 'node:crypto';
import { OpenTicket, parseWith } from '@kaigai-desk/domain';
import { machineView } from '$lib/server/machine-view';
import { sendForm } from '$lib/server/send-form';
import { cmsOf } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

/** What the ticked box sends. */
const PRIVATE = 'yes';

/**
 * A send that is repeated goes under the same id, and makes one ticket. Without an answer about the machines of the
 * office the form goes without them.
 */
export const load: PageServerLoad = async (event) => {
  const answer = event.locals.me === null ? null : await cmsOf(event).machines();
  const machines = answer?.ok ? answer.value.machines.map(machineView) : [];
  const asked = event.url.searchParams.get('machine');
  return {
    requestId: randomUUID(),
    mainForm: 'main-form',
    machines,
    machineId: machines.find(({ id }) => id === asked)?.id ?? '',
  };
};

export const actions: Actions = {
  default: (event) =>
    sendForm(event, {
      fields: { visible: ['subject', 'body', 'machineId', 'isPrivate'] },
      // The person writes in the language of the page: the desk answers in it.
      parse: ({ values: { isPrivate, ...values } }) =>
        parseWith(OpenTicket, {
          ...values,
          language: event.locals.locale,
          ...(isPrivate === PRIVATE ? { isPrivate: true } : {}),
        }),
      send: (cms, command) => cms.openTicket(command),
      done: ({ number }) => `/tickets/${number}?sent=new`,
    }),
};
