import { randomUUID } from 'node:crypto';
import { fail } from '@sveltejs/kit';
import type { AnswerToForm, FormAnswer } from '@kaigai-desk/domain';
import { ANSWER_FIELDS, besideQuestions, readAnswerForm } from '$lib/server/form-answer';
import { askedForm, type AskedForm } from '$lib/server/form-view';
import type { KeptForm } from '$lib/server/kept-form';
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

/** With scripts nothing is loaded anew after a refusal: the form as it stands now goes along with what was typed. */
export const actions: Actions = {
  default: async (event) => {
    const { key } = event.params;
    const now: { form: FormAnswer | null } = { form: null };
    const result = await sendForm(event, {
      fields: ANSWER_FIELDS,
      parse: async (typed) => {
        const answer = await cmsOf(event).form(key);
        now.form = answer.ok ? answer.value : null;
        return readAnswerForm(typed, now.form, event.locals.locale);
      },
      send: async (cms, command: AnswerToForm) =>
        besideQuestions(await cms.answerForm(key, command), now.form, command.version),
      done: ({ hasReplaced }) => `/forms/${key}?sent=${hasReplaced ? 'again' : 'first'}`,
    });
    // after the sending, which may sign in and may change the language
    const { me, locale } = event.locals;
    const asked = me && now.form && askedForm(now.form, me.office, locale);
    const kept = (form: KeptForm): KeptForm & { readonly asked: AskedForm | null } => ({ ...form, asked });
    return 'status' in result ? fail(result.status, kept(result.data)) : kept(result);
  },
};
