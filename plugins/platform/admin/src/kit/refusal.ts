/** What went wrong with a request, as a code and, where the server named them, as fields. */
import { errorText, type FieldIssue, type Language } from '@kaigai-desk/domain';
import { isFetchError } from '@strapi/strapi/admin';

export interface Trouble {
  /** A code of `ERRORS`; `desk.unreachable` when there was no answer at all. */
  readonly code: string;
  readonly fields: readonly FieldIssue[];
  /** The number of an unexpected error in the log. */
  readonly id?: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function fieldsOf(value: unknown): readonly FieldIssue[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown) =>
    isRecord(row) && typeof row['field'] === 'string' && typeof row['code'] === 'string'
      ? [{ field: row['field'], code: row['code'] }]
      : [],
  );
}

const BY_STATUS: Readonly<Record<number, string>> = {
  401: 'session.none',
  403: 'access.denied',
  413: 'input.tooLarge',
};

/** Reads whatever a request threw. Strapi's own refusals (401, 403, 413) carry no code of ours. */
export function troubleOf(error: unknown): Trouble {
  if (!isFetchError(error)) return { code: 'desk.unreachable', fields: [] };
  const details: unknown = error.response?.data.error.details;
  const code = isRecord(details) && typeof details['code'] === 'string' ? details['code'] : undefined;
  const id = isRecord(details) && typeof details['id'] === 'string' ? details['id'] : undefined;
  return {
    code: code ?? BY_STATUS[error.status ?? 0] ?? 'unexpected',
    fields: isRecord(details) ? fieldsOf(details['fields']) : [],
    ...(id === undefined ? {} : { id }),
  };
}

/** The sentence a person reads for a trouble, with the number of an unexpected error. */
export function troubleText(trouble: Trouble, language: Language): string {
  const text = errorText(trouble.code, language);
  return trouble.id === undefined ? text : `${text} (${trouble.id})`;
}

/** The text for one field, if it is one of those complained about. */
export function fieldError(
  issues: readonly FieldIssue[],
  field: string,
  language: Language,
): string | undefined {
  const issue = issues.find((row) => row.field === field);
  return issue === undefined ? undefined : errorText(issue.code, language);
}
