import { fail, redirect } from '@sveltejs/kit';
import { errorText } from '@kaigai-desk/domain';
import { chooseLocale } from '$lib/server/choose-locale';
import { readFormBody } from '$lib/server/form-body';
import { describeIssues, keep } from '$lib/server/kept-form';
import { asLanguage } from '$lib/server/locale';
import { nextAddress } from '$lib/server/next-address';
import { signIn } from '$lib/server/session';
import type { Actions, PageServerLoad } from './$types';

const VISIBLE: readonly string[] = ['email', 'password'];
const KNOWN: readonly string[] = [...VISIBLE, 'next', 'switchTo', 'checked'];

export const load: PageServerLoad = ({ locals, url, request }) => {
  const next = nextAddress(url.searchParams.get('next'));
  if (locals.me !== null && request.method !== 'POST') redirect(303, next);
  return { next, hasSignedOut: url.searchParams.has('out'), mainForm: 'main-form' };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals } = event;
    const body = await readFormBody(event.request);
    if (!body.ok) return fail(body.status, keep({}, { problem: errorText(body.code, locals.locale) }));
    const { fields } = body;
    const email = fields.get('email') ?? '';
    // The password is never sent back to the page.
    const values = { email, next: nextAddress(fields.get('next')) };
    const language = asLanguage(fields.get('switchTo'));
    if (language !== undefined) {
      chooseLocale(event, language);
      return keep({ values });
    }
    if ([...fields.keys()].some((name) => !KNOWN.includes(name))) {
      return fail(422, keep({ values }, { problem: errorText('input.unreadable', locals.locale) }));
    }
    const signed = await signIn(event, email, fields.get('password') ?? '');
    if (signed.ok) redirect(303, values.next);
    const wrong =
      signed.fields.length > 0
        ? describeIssues(signed.fields, (field) => VISIBLE.includes(field), locals.locale)
        : { problem: errorText(signed.code, locals.locale) };
    return fail(signed.status, keep({ values }, wrong));
  },
};
