/** The way of every form that writes: read, keep, ask who it is, check, send. */
import { randomUUID } from 'node:crypto';
import { fail, isHttpError, isRedirect, redirect, type RequestEvent } from '@sveltejs/kit';
import { errorText, type FieldIssue, type Parsed } from '@kaigai-desk/domain';
import { chooseLocale } from './choose-locale';
import type { Answer, Cms } from './cms';
import { readFormPairs, UNREADABLE } from './form-body';
import { describeIssues, keep, type KeptForm, type Typed } from './kept-form';
import { asLanguage } from './locale';
import { log } from './log';
import { cmsOf, forgetSession, signIn } from './session';
import { isVisible, sortForm, type FormFields, type SentForm } from './typed-form';

export interface FormPlan<Command, Written> {
  readonly fields: FormFields;
  /** Reads what was typed; asked only when somebody is signed in. */
  readonly parse: (typed: Typed) => Parsed<Command> | Promise<Parsed<Command>>;
  readonly send: (cms: Cms, command: Command) => Promise<Answer<Written>>;
  /** Address to go to afterwards. */
  readonly done: (written: Written) => string;
}

function refuse(event: RequestEvent, status: number, code: string, kept: KeptForm) {
  log(status < 500 ? 'warn' : 'error', 'form.refused', {
    path: event.url.pathname,
    status,
    code,
    errors: kept.errors,
  });
  return fail(status, kept);
}

/** The session has ended in the middle: the page asks to sign in, and keeps what was typed in hidden fields. */
function askToSignIn(event: RequestEvent, { typed, own }: SentForm, status = 401, code = 'session.none') {
  const problem = code === 'session.none' ? null : errorText(code, event.locals.locale);
  return refuse(event, status, code, keep(typed, { problem, signIn: { email: own.get('email') ?? '' } }));
}

function invalid(event: RequestEvent, typed: Typed, issues: readonly FieldIssue[], fields: FormFields) {
  const hasBadId = issues.some((issue) => issue.field === 'requestId');
  const values = hasBadId ? { ...typed.values, requestId: randomUUID() } : typed.values;
  const kept = keep(
    { ...typed, values },
    { ...describeIssues(issues, isVisible(fields), event.locals.locale) },
  );
  return refuse(event, 422, 'input.invalid', kept);
}

/** The other language was asked for: the same page, the same words, the same complaints if there were any. */
async function inOtherLanguage<C, W>(event: RequestEvent, plan: FormPlan<C, W>, { typed, own }: SentForm) {
  if (event.locals.me === null && event.locals.trouble === null) {
    return fail(401, keep(typed, { signIn: { email: own.get('email') ?? '' } }));
  }
  const parsed = own.has('checked') ? await plan.parse(typed) : null;
  if (parsed === null || parsed.ok) return keep(typed);
  return keep(typed, describeIssues(parsed.issues, isVisible(plan.fields), event.locals.locale));
}

async function send<C, W>(event: RequestEvent, plan: FormPlan<C, W>, sent: SentForm) {
  const { typed } = sent;
  const parsed = await plan.parse(typed);
  if (!parsed.ok) return invalid(event, typed, parsed.issues, plan.fields);
  const answer = await plan.send(cmsOf(event), parsed.value);
  if (answer.ok) redirect(303, plan.done(answer.value));
  if (answer.code === 'session.none') {
    forgetSession(event);
    return askToSignIn(event, sent);
  }
  if (answer.fields.length > 0) return invalid(event, typed, answer.fields, plan.fields);
  const problem = errorText(answer.code, event.locals.locale);
  return refuse(event, answer.status, answer.code, keep(typed, { problem, id: answer.id ?? null }));
}

async function carryOn<C, W>(event: RequestEvent, plan: FormPlan<C, W>, sent: SentForm) {
  const { typed, own } = sent;
  if (event.locals.trouble !== null) {
    const { code, id = null } = event.locals.trouble;
    return refuse(event, 503, code, keep(typed, { problem: errorText(code, event.locals.locale), id }));
  }
  if (event.locals.me === null) {
    if (!own.has('carryOn')) return askToSignIn(event, sent);
    const signed = await signIn(event, own.get('email') ?? '', own.get('password') ?? '');
    if (!signed.ok) return askToSignIn(event, sent, signed.status, signed.code);
  }
  return send(event, plan, sent);
}

async function answerTo<C, W>(event: RequestEvent, plan: FormPlan<C, W>, sent: SentForm) {
  const { typed, own, unknown } = sent;
  const language = asLanguage(own.get('switchTo'));
  if (language !== undefined) {
    chooseLocale(event, language);
    return inOtherLanguage(event, plan, sent);
  }
  if (unknown.length > 0) {
    const issues = unknown.map((field) => ({ field, code: 'field.unknown' }));
    return invalid(event, typed, issues, plan.fields);
  }
  return carryOn(event, plan, sent);
}

/**
 * Takes a form that was sent.
 * @returns the form again, with HTTP 422 for what the person can mend, 401 when the session has ended, or the status of
 * the refusal; else it redirects (303) to where the plan says
 */
export async function sendForm<C, W>(event: RequestEvent, plan: FormPlan<C, W>) {
  const body = await readFormPairs(event.request);
  const sent = body.ok ? sortForm(body.pairs, plan.fields) : null;
  if (sent === null) {
    const { status, code } = body.ok ? UNREADABLE : body;
    return refuse(event, status, code, keep({}, { problem: errorText(code, event.locals.locale) }));
  }
  try {
    return await answerTo(event, plan, sent);
  } catch (cause) {
    if (isRedirect(cause) || isHttpError(cause)) throw cause;
    const id = randomUUID().slice(0, 8);
    log('error', 'unexpected', {
      id,
      path: event.url.pathname,
      cause: cause instanceof Error ? cause.stack : cause,
    });
    return fail(500, keep(sent.typed, { problem: errorText('unexpected', event.locals.locale), id }));
  }
}
