/** Reads what the CMS answers when it refuses. */
import type { FieldIssue, Refusal } from '@kaigai-desk/domain';

export interface Refused {
  readonly ok: false;
  /** HTTP status for the page that shows the refusal. */
  readonly status: number;
  /** A code of the closed list. */
  readonly code: string;
  readonly fields: readonly FieldIssue[];
  /** Of an unexpected error: what the log of the CMS calls it. */
  readonly id?: string;
}

/** What an answer without a code of ours means: Strapi itself refuses some requests before our routes see them. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  401: 'session.none',
  403: 'access.denied',
  404: 'page.notFound',
  413: 'input.tooLarge',
  502: 'desk.unreachable',
  503: 'desk.unreachable',
  504: 'desk.unreachable',
};

type Details = Partial<Refusal['error']['details']> & { readonly id?: unknown };

function detailsIn(text: string): Details {
  try {
    const body = JSON.parse(text) as Partial<Refusal> | null;
    const details: unknown = body?.error?.details;
    return typeof details === 'object' && details !== null ? details : {};
  } catch {
    return {};
  }
}

function codeFor(status: number): string {
  return CODE_OF_STATUS[status] ?? (status < 500 ? 'input.unreadable' : 'unexpected');
}

/**
 * The refusal in an answer of the CMS.
 * @param status HTTP status of the answer, 400 or more
 * @param text its body, whatever it is
 */
export function readRefusal(status: number, text: string): Refused {
  const details = detailsIn(text);
  const code = typeof details.code === 'string' ? details.code : codeFor(status);
  const fields = (Array.isArray(details.fields) ? details.fields : []).map(({ field, code }) => ({
    field: String(field),
    code: String(code),
  }));
  const refused: Refused = { ok: false, status, code, fields };
  return typeof details.id === 'string' ? { ...refused, id: details.id } : refused;
}
