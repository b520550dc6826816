/** The one HTTP client of the CMS. Every answer is a value or a coded refusal; it never throws. */
import {
  PORTAL_HEADERS,
  type AnswerToForm,
  type AnswerWritten,
  type DocumentAnswer,
  type DocumentListAnswer,
  type FormAnswer,
  type FormListAnswer,
  type Language,
  type MachineListAnswer,
  type MeAnswer,
  type NoticeListAnswer,
  type OpenTicket,
  type ReplyToTicket,
  type SessionAnswer,
  type SignIn,
  type TicketAnswer,
  type TicketListAnswer,
  type TicketWritten,
  type WindowAnswer,
} from '@kaigai-desk/domain';
import { portalEnv, type PortalEnv } from './env';
import { log } from './log';
import { readRefusal, type Refused } from './refusal';

/** After this long the CMS counts as unreachable. */
const TIMEOUT_MS = 10_000;

export type Answer<T> = { readonly ok: true; readonly status: number; readonly value: T } | Refused;

/** On whose behalf a call is made. */
export interface Caller {
  readonly sessionId: string | null;
  readonly clientAddress: string;
  readonly language: Language;
}

interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

function headersOf(caller: Caller, env: PortalEnv): Headers {
  const headers = new Headers({
    accept: 'application/json',
    [PORTAL_HEADERS.secret]: env.portalSecret,
    [PORTAL_HEADERS.address]: caller.clientAddress,
    [PORTAL_HEADERS.language]: caller.language,
  });
  if (caller.sessionId !== null) headers.set(PORTAL_HEADERS.session, caller.sessionId);
  return headers;
}

const UNREACHABLE: Refused = { ok: false, status: 503, code: 'desk.unreachable', fields: [] };

async function send<T>(caller: Caller, call: Call, env: PortalEnv): Promise<Answer<T>> {
  const headers = headersOf(caller, env);
  const init: RequestInit = { method: call.method, headers, signal: AbortSignal.timeout(TIMEOUT_MS) };
  if (call.body !== undefined) {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(call.body);
  }
  try {
    const response = await fetch(`${env.cmsUrl}${call.path}`, { ...init, redirect: 'error' });
    const text = await response.text();
    if (response.ok) {
      const value = (text === '' ? null : JSON.parse(text)) as T;
      return { ok: true, status: response.status, value };
    }
    const refused = readRefusal(response.status, text);
    if (refused.status >= 500) {
      log('error', 'cms.failed', { method: call.method, path: call.path, ...refused });
    }
    return refused;
  } catch (cause) {
    log('error', 'cms.unreachable', { method: call.method, path: call.path, cause: String(cause) });
    return UNREACHABLE;
  }
}

/** What the portal can ask of the CMS, on behalf of one caller. */
export interface Cms {
  window(): Promise<Answer<WindowAnswer>>;
  me(): Promise<Answer<MeAnswer>>;
  signIn(command: SignIn): Promise<Answer<SessionAnswer>>;
  signOut(): Promise<Answer<null>>;
  tickets(): Promise<Answer<TicketListAnswer>>;
  /** `before` is the id of a message: the page of words before it. */
  ticket(number: number, before: string | null): Promise<Answer<TicketAnswer>>;
  openTicket(command: OpenTicket): Promise<Answer<TicketWritten>>;
  reply(number: number, command: ReplyToTicket): Promise<Answer<TicketWritten>>;
  withdraw(number: number): Promise<Answer<TicketWritten>>;
  thank(number: number): Promise<Answer<TicketWritten>>;
  forms(): Promise<Answer<FormListAnswer>>;
  form(key: string): Promise<Answer<FormAnswer>>;
  answerForm(key: string, command: AnswerToForm): Promise<Answer<AnswerWritten>>;
  machines(): Promise<Answer<MachineListAnswer>>;
  notices(): Promise<Answer<NoticeListAnswer>>;
  documents(): Promise<Answer<DocumentListAnswer>>;
  /** In a language, if it is published in it. */
  document(id: string, language: Language): Promise<Answer<DocumentAnswer>>;
}

/**
 * The CMS as one caller sees it.
 * @param caller session, address and language that go along with every call
 */
export function cmsFor(caller: Caller, env: PortalEnv = portalEnv()): Cms {
  const get = <T>(path: string) => send<T>(caller, { method: 'GET', path }, env);
  const { language } = caller;
  const post = <T>(path: string, body: unknown) => send<T>(caller, { method: 'POST', path, body }, env);
  return {
    window: () => get('/api/platform/window'),
    me: () => get('/api/platform/me'),
    signIn: (command) => post('/api/platform/sessions', command),
    signOut: () => send(caller, { method: 'DELETE', path: '/api/platform/session' }, env),
    tickets: () => get('/api/tickets'),
    ticket: (number, before) =>
      get(`/api/tickets/${number}${before === null ? '' : `?before=${encodeURIComponent(before)}`}`),
    openTicket: (command) => post('/api/tickets', command),
    reply: (number, command) => post(`/api/tickets/${number}/replies`, command),
    withdraw: (number) => post(`/api/tickets/${number}/withdrawal`, {}),
    thank: (number) => post(`/api/tickets/${number}/thanks`, {}),
    // keys and ids come from addresses that a matcher has read: none of them can lead elsewhere
    forms: () => get('/api/forms'),
    form: (key) => get(`/api/forms/${key}`),
    answerForm: (key, command) => post(`/api/forms/${key}/answers`, command),
    machines: () => get('/api/ledger/machines'),
    notices: () => get(`/api/library/notices?language=${language}`),
    documents: () => get(`/api/library/documents?language=${language}`),
    document: (id, asked) => get(`/api/library/documents/${id}?language=${asked}`),
  };
}
