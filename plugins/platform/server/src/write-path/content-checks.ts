import { foldNewlines, isCleanText, isKnownZone, type FieldIssue } from '@kaigai-desk/domain';

type Data = Readonly<Record<string, unknown>>;

/** Rules of a type that its schema cannot say. Each gives the code of what is wrong, or nothing. */
const RULES: Readonly<Record<string, Readonly<Record<string, (value: unknown) => string | undefined>>>> = {
  'api::office.office': {
    timeZone: (value) => (typeof value === 'string' && isKnownZone(value) ? undefined : 'field.zone'),
    code: (value) =>
      typeof value === 'string' && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) ? undefined : 'field.code',
  },
  'api::service-level-agreement.service-level-agreement': {
    // a version counts from the first of a month in Tokyo; any other day is refused (docs/service-levels.md)
    countsFrom: (value) =>
      typeof value === 'string' && /^\d{4}-\d{2}-01$/.test(value) ? undefined : 'field.firstOfMonth',
  },
};

/** Every text of the change, component rows included, with its path. Relations and numbers are left alone. */
function* textsOf(data: Data, path: readonly string[] = []): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(data)) {
    const here = [...path, key];
    if (typeof value === 'string') yield [here.join('.'), value];
    else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
      yield* textsOf(value as Data, here);
    }
  }
}

/**
 * What is wrong with a change to a type of ours, whoever makes it.
 * @param data the attributes that are written; an attribute that is not there is not judged
 */
export function issuesOf(uid: string, data: Data): readonly FieldIssue[] {
  const issues: FieldIssue[] = [];
  for (const [field, text] of textsOf(data)) {
    if (!isCleanText(foldNewlines(text))) issues.push({ field, code: 'field.controls' });
  }
  for (const [field, rule] of Object.entries(RULES[uid] ?? {})) {
    const code = Object.hasOwn(data, field) ? rule(data[field]) : undefined;
    if (code) issues.push({ field, code });
  }
  return issues;
}
