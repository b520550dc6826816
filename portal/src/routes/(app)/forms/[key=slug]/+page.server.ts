import { randomUUID } from 'node:crypto';
import type { AnswerToForm, FormAnswer } from '@kaigai-desk/domain';
import { ANSWER_FIELDS, besideQuestions, readAnswerForm } from '$lib/server/form-answer';
import { askedForm } from '$lib/server/form-view';
import { sendForm } from '$lib/server/send-form';
import { cmsOf, whoAsks } from '$lib/server/session';
import { valueBesideForm } from '$lib/server/show-refusal';
import type { Actions, PageServerLoad } from './$types';

/** One form. While a POST shows it again, its questions may be missing; what was typed is not. */
export const load: PageServerLoad = async (event) => {
  const me = whoAsks(event);
  const { locale } = event.locals;
  const form = me === null ? null : valueBesideForm(event, await cmsOf(event).form(event.params.key));
  const isPost = event.request.method === 'POST';
  const hasForm = isPost || (form !== null && form.isOpen && form.mayAnswer);
  const sent = event.url.searchParams.get('sent');
  return {
    key: event.params.key,
    requestId: randomUUID(),
    sent: form?.lastAnswer ? sent : null,
    form: me && form && askedForm(form, me.office, locale),
    // The switch of languages sends what was typed along; the page that only shows an answer has no form.
    ...(hasForm && (isPost || sent === null) ? { mainForm: 'main-form' } : {}),
  };
};

export const actions: Actions = {
  default: (event) => {
    const { key } = event.params;
    let form: FormAnswer | null = null;
    return sendForm(event, {
      fields: ANSWER_FIELDS,
      parse: async (typed) => {
        const answer = await cmsOf(event).form(key);
        form = answer.ok ? answer.value : null;
        return readAnswerForm(typed, form, event.locals.locale);
      },
      send: async (cms, command: AnswerToForm) =>
        besideQuestions(await cms.answerForm(key, command), form, command.version),
      done: ({ hasReplaced }) => `/forms/${key}?sent=${hasReplaced ? 'again' : 'first'}`,
    });
  },
};
