/** The way of every form that writes: read, keep, ask who it is, check, send. */
import { randomUUID } from 'node:crypto';
import { fail, isHttpError, isRedirect, redirect, type RequestEvent } from '@sveltejs/kit';
import { errorText, type FieldIssue, type Parsed, type TicketWritten } from '@kaigai-desk/domain';
import { chooseLocale } from './choose-locale';
import type { Answer, Cms } from './cms';
import { readFormBody } from './form-body';
import { describeIssues, keep, type KeptForm } from './kept-form';
import { asLanguage } from './locale';
import { log } from './log';
import { cmsOf, forgetSession, signIn } from './session';

/** Fields that belong to the page and not to what is sent. */
const OWN = ['switchTo', 'checked', 'carryOn', 'email', 'password'] as const;

export interface FormPlan<Command> {
  /** Fields a person sees. */
  readonly visible: readonly string[];
  /** The request id goes along in a hidden field. */
  readonly parse: (values: Readonly<Record<string, string>>) => Parsed<Command>;
  readonly send: (cms: Cms, command: Command) => Promise<Answer<TicketWritten>>;
  /** Address to go to afterwards. */
  readonly done: (written: TicketWritten) => string;
}

type Fields = ReadonlyMap<string, string>;
type Values = Readonly<Record<string, string>>;

/** A form that brings no request id (a script, an old copy of the page) is taken, and can be told apart from no other. */
function valuesOf(fields: Fields, visible: readonly string[]): Values {
  const typed = visible.map((name) => [name, fields.get(name) ?? ''] as const);
  return Object.fromEntries([...typed, ['requestId', fields.get('requestId') ?? randomUUID()]]);
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
function askToSignIn(
  event: RequestEvent,
  values: Values,
  fields: Fields,
  status = 401,
  code = 'session.none',
) {
  const problem = code === 'session.none' ? null : errorText(code, event.locals.locale);
  return refuse(event, status, code, keep(values, { problem, signIn: { email: fields.get('email') ?? '' } }));
}

function invalid(
  event: RequestEvent,
  values: Values,
  issues: readonly FieldIssue[],
  visible: readonly string[],
) {
  const hasBadId = issues.some((issue) => issue.field === 'requestId');
  const kept = keep(hasBadId ? { ...values, requestId: randomUUID() } : values, {
    ...describeIssues(issues, visible, event.locals.locale),
  });
  return refuse(event, 422, 'input.invalid', kept);
}

/** The other language was asked for: the same page, the same words, the same complaints if there were any. */
function inOtherLanguage<C>(event: RequestEvent, plan: FormPlan<C>, values: Values, fields: Fields) {
  if (event.locals.me === null && event.locals.trouble === null) {
    return fail(401, keep(values, { signIn: { email: fields.get('email') ?? '' } }));
  }
  const parsed = fields.has('checked') ? plan.parse(values) : null;
  if (parsed === null || parsed.ok) return keep(values);
  return keep(values, describeIssues(parsed.issues, plan.visible, event.locals.locale));
}

async function send<C>(event: RequestEvent, plan: FormPlan<C>, values: Values, fields: Fields) {
  const parsed = plan.parse(values);
  if (!parsed.ok) return invalid(event, values, parsed.issues, plan.visible);
  const answer = await plan.send(cmsOf(event), parsed.value);
  if (answer.ok) redirect(303, plan.done(answer.value));
  if (answer.code === 'session.none') {
    forgetSession(event);
    return askToSignIn(event, values, fields);
  }
  if (answer.fields.length > 0) return invalid(event, values, answer.fields, plan.visible);
  const problem = errorText(answer.code, event.locals.locale);
  return refuse(event, answer.status, answer.code, keep(values, { problem, id: answer.id ?? null }));
}

async function carryOn<C>(event: RequestEvent, plan: FormPlan<C>, values: Values, fields: Fields) {
  if (event.locals.trouble !== null) {
    const { code, id = null } = event.locals.trouble;
    return refuse(event, 503, code, keep(values, { problem: errorText(code, event.locals.locale), id }));
  }
  if (event.locals.me === null) {
    if (!fields.has('carryOn')) return askToSignIn(event, values, fields);
    const signed = await signIn(event, fields.get('email') ?? '', fields.get('password') ?? '');
    if (!signed.ok) return askToSignIn(event, values, fields, signed.status, signed.code);
  }
  return send(event, plan, values, fields);
}

/**
 * Takes a form that was sent.
 * @returns the form again, with HTTP 422 for what the person can mend, 401 when the session has ended, or the status of
 * the refusal; else it redirects (303) to where the plan says
 */
export async function sendForm<C>(event: RequestEvent, plan: FormPlan<C>) {
  const body = await readFormBody(event.request);
  if (!body.ok) {
    const problem = errorText(body.code, event.locals.locale);
    return refuse(event, body.status, body.code, keep({}, { problem }));
  }
  const { fields } = body;
  const values = valuesOf(fields, plan.visible);
  const language = asLanguage(fields.get('switchTo'));
  if (language !== undefined) {
    chooseLocale(event, language);
    return inOtherLanguage(event, plan, values, fields);
  }
  const known: readonly string[] = [...OWN, ...Object.keys(values)];
  const unknown = [...fields.keys()].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    return invalid(
      event,
      values,
      unknown.map((field) => ({ field, code: 'field.unknown' })),
      plan.visible,
    );
  }
  try {
    return await carryOn(event, plan, values, fields);
  } catch (cause) {
    if (isRedirect(cause) || isHttpError(cause)) throw cause;
    const id = randomUUID().slice(0, 8);
    log('error', 'unexpected', {
      id,
      path: event.url.pathname,
      cause: cause instanceof Error ? cause.stack : cause,
    });
    return fail(500, keep(values, { problem: errorText('unexpected', event.locals.locale), id }));
  }
}
