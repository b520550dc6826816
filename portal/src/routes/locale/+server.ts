import { error, redirect } from '@sveltejs/kit';
import { errorText } from '@kaigai-desk/domain';
import { chooseLocale } from '$lib/server/choose-locale';
import { readFormBody } from '$lib/server/form-body';
import { asLanguage } from '$lib/server/locale';
import { nextAddress } from '$lib/server/next-address';
import type { RequestHandler } from './$types';

/** The other language, on a page without a form of its own; a page with one takes the switch along with what was typed. */
export const POST: RequestHandler = async (event) => {
  const body = await readFormBody(event.request);
  const language = body.ok ? asLanguage(body.fields.get('switchTo')) : undefined;
  if (!body.ok || language === undefined) {
    error(422, { code: 'input.invalid', message: errorText('input.invalid', event.locals.locale) });
  }
  chooseLocale(event, language);
  redirect(303, nextAddress(body.fields.get('next')));
};

export const GET: RequestHandler = () => redirect(303, '/');
