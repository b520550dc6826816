/** What is wrong with a form as HQ IT writes it, whatever way it comes in. */
import type { FieldIssue } from '../ticket/commands';
import { CHOICES_MAX, FIELDS_MAX } from './answers';
import type { FieldKind } from './definition';

type Data = Readonly<Record<string, unknown>>;

const FORM_KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const FIELD_KEY = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const CHOICE_KINDS: readonly unknown[] = ['oneChoice', 'severalChoices'] satisfies FieldKind[];

const isLike = (pattern: RegExp, value: unknown): boolean => typeof value === 'string' && pattern.test(value);
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
const rowsOf = (value: unknown): readonly Data[] =>
  Array.isArray(value) ? value.filter((row): row is Data => typeof row === 'object' && row !== null) : [];

/** A component row that is there already may come with a part of its attributes: what is left out is not judged. */
const isJudged = (row: Data, name: string): boolean => Object.hasOwn(row, name) || row['id'] === undefined;

/** Both languages, or none where the text may be left out. */
function* languageIssues(
  row: Data,
  path: string,
  name: string,
  needs: 'both' | 'bothOrNone',
): Generator<FieldIssue> {
  const sides = [`${name}Ja`, `${name}En`].filter((side) => isJudged(row, side));
  const empty = sides.filter((side) => isEmpty(row[side]));
  if (needs === 'bothOrNone' && (empty.length === sides.length || sides.length < 2)) return;
  for (const side of empty) yield { field: `${path}${side}`, code: 'field.bothLanguages' };
}

/** Keys that do not look like keys, and those that stand there twice: the later one is told. */
function* keyIssues(rows: readonly Data[], path: string, name: string): Generator<FieldIssue> {
  const seen = new Set<unknown>();
  for (const [index, row] of rows.entries()) {
    if (!isJudged(row, name)) continue;
    const field = `${path}${index}.${name}`;
    if (!isLike(FIELD_KEY, row[name])) yield { field, code: 'field.key' };
    else if (seen.has(row[name])) yield { field, code: 'field.keyTwice' };
    seen.add(row[name]);
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The beginning must not come after the end, where both are given: numbers, or days. */
function* orderIssues(row: Data, path: string, from: string, to: string): Generator<FieldIssue> {
  const [first, last] = [row[from], row[to]];
  const areNumbers = typeof first === 'number' && typeof last === 'number';
  const areDays = isLike(DAY, first) && isLike(DAY, last);
  if ((areNumbers || areDays) && (first as number) > (last as number)) {
    yield { field: `${path}${to}`, code: 'field.order' };
  }
}

function* choiceIssues(field: Data, path: string): Generator<FieldIssue> {
  if (!isJudged(field, 'choices')) return;
  const choices = rowsOf(field['choices']);
  const isChoice = CHOICE_KINDS.includes(field['kind']);
  if (isChoice && choices.length === 0) yield { field: `${path}choices`, code: 'field.noChoices' };
  if (!isChoice && choices.length > 0) yield { field: `${path}choices`, code: 'field.notForKind' };
  if (choices.length > CHOICES_MAX) yield { field: `${path}choices`, code: 'field.tooMany' };
  yield* keyIssues(choices, `${path}choices.`, 'code');
  for (const [index, choice] of choices.entries()) {
    yield* languageIssues(choice, `${path}choices.${index}.`, 'label', 'both');
  }
}

function* fieldIssues(field: Data, path: string): Generator<FieldIssue> {
  yield* languageIssues(field, path, 'label', 'both');
  yield* languageIssues(field, path, 'help', 'bothOrNone');
  // without its kind a row of a change is not the whole of it: the stored form is judged again after the change
  if (field['kind'] === undefined && field['id'] !== undefined) return;
  if (field['kind'] !== 'number') {
    for (const name of ['minimum', 'maximum', 'prefill']) {
      if (!isEmpty(field[name])) yield { field: `${path}${name}`, code: 'field.notForKind' };
    }
  }
  yield* orderIssues(field, path, 'minimum', 'maximum');
  yield* choiceIssues(field, path);
}

/**
 * What is wrong with a form: keys, both languages, choices, ranges, days, and an open form without fields.
 * @param form the attributes as they are written or stored; one that is not there is not judged
 */
export function definitionIssues(form: Data): readonly FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (Object.hasOwn(form, 'key') && !isLike(FORM_KEY, form['key'])) {
    issues.push({ field: 'key', code: 'field.code' });
  }
  const there = (name: string): boolean => Object.hasOwn(form, name);
  for (const side of ['titleJa', 'titleEn'].filter(there)) {
    if (isEmpty(form[side])) issues.push({ field: side, code: 'field.bothLanguages' });
  }
  if (there('introJa') && there('introEn')) issues.push(...languageIssues(form, '', 'intro', 'bothOrNone'));
  issues.push(...orderIssues(form, '', 'opensOn', 'closesOn'));
  if (!there('fields')) return issues;
  const fields = rowsOf(form['fields']);
  if (form['state'] === 'open' && fields.length === 0)
    issues.push({ field: 'fields', code: 'field.noFields' });
  if (fields.length > FIELDS_MAX) issues.push({ field: 'fields', code: 'field.tooMany' });
  issues.push(...keyIssues(fields, 'fields.', 'key'));
  for (const [index, field] of fields.entries()) issues.push(...fieldIssues(field, `fields.${index}.`));
  return issues;
}
