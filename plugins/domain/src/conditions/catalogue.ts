/** What a condition may ask about: the fields of one use, each with its kind, words and comparisons. */
import type { FieldIssue } from '../ticket/commands';
import type { Label, Labels } from '../words/values';

export type { Label } from '../words/values';
import { isGroup, type Comparison, type Condition, type ConditionRow } from './condition';

/**
 * What a field holds. `choice`: one of few words; `manyChoice`: any number of them; `reference`: one of the rows that
 * people keep; `instant`: a moment; `text`, `boolean`.
 */
export type ConditionKind = 'choice' | 'manyChoice' | 'reference' | 'text' | 'instant' | 'boolean';

/** Which comparisons make sense for a kind; a field allows these or fewer. */
export const COMPARISONS_OF: Readonly<Record<ConditionKind, readonly Comparison[]>> = {
  choice: ['isOneOf', 'isNoneOf', 'isEmpty', 'isNotEmpty'],
  reference: ['isOneOf', 'isNoneOf', 'isEmpty', 'isNotEmpty'],
  manyChoice: ['hasAnyOf', 'hasAllOf', 'hasNoneOf', 'isEmpty', 'isNotEmpty'],
  text: ['is', 'isNot', 'isEmpty', 'isNotEmpty'],
  instant: ['olderThan', 'youngerThan', 'dueWithin', 'isOverdue', 'isEmpty', 'isNotEmpty'],
  boolean: ['isTrue', 'isFalse'],
};

/** Stands for whoever reads, in a field whose values are people. No id looks like it. */
export const READER = '@reader';

/** How a row reads in a sentence: `{label}` and `{value}` are filled in. Japanese joins by `te` and ends in `plain`. */
export interface Saying {
  readonly ja: { readonly te: string; readonly plain: string };
  readonly en: string;
}

export interface ConditionField {
  readonly key: string;
  readonly kind: ConditionKind;
  readonly label: Label;
  /** Where the value stands in a record, and in a filter of Strapi: `officeCode`, `office.region.code`. */
  readonly path: string;
  readonly comparisons: readonly Comparison[];
  /** The words of a closed list of values, in the order in which they are offered. */
  readonly choices?: Labels;
  /** Else the name of a list that whoever shows the condition brings along: offices, people. */
  readonly source?: string;
  /** Whether `READER` may stand among the values. */
  readonly hasReader?: boolean;
  /** The value counts only while all of these hold; else the field is empty. Only for comparisons that empty fails. */
  readonly while?: readonly While[];
  /** Words of its own, where the general ones read badly. */
  readonly sayings?: Readonly<Partial<Record<Comparison, Saying>>>;
}

/** Something that must hold of the record: an attribute is empty, or is not this. */
export type While =
  { readonly path: string; readonly isEmpty: true } | { readonly path: string; readonly isNot: string };

/** All fields of one use, and what its records are called. */
export interface ConditionCatalogue {
  readonly things: Label;
  readonly fields: readonly ConditionField[];
}

/** A value that can be chosen. */
export interface ConditionChoice {
  readonly value: string;
  readonly label: Label;
}
/** The lists behind `source`, by name. */
export type ConditionChoices = Readonly<Record<string, readonly ConditionChoice[]>>;

export const fieldOf = (catalogue: ConditionCatalogue, key: string): ConditionField | undefined =>
  catalogue.fields.find((field) => field.key === key);

/** What can be chosen for a field: its own words, or the list it names; nothing while that list is not there. */
export function choicesOf(
  field: ConditionField,
  choices: ConditionChoices,
): readonly ConditionChoice[] | undefined {
  if (field.choices)
    return Object.entries(field.choices).map(([value, label]): ConditionChoice => ({ value, label }));
  return field.source === undefined ? undefined : choices[field.source];
}

/** The rows of a condition with the path of each. */
export function* locatedRows(condition: Condition): Generator<readonly [string, ConditionRow]> {
  for (const [index, item] of condition.items.entries()) {
    const path = `items.${index}`;
    if (!isGroup(item)) yield [path, item];
    else for (const [at, row] of item.rows.entries()) yield [`${path}.rows.${at}`, row];
  }
}

function rowIssue(
  row: ConditionRow,
  path: string,
  catalogue: ConditionCatalogue,
  choices: ConditionChoices,
): FieldIssue | undefined {
  const field = fieldOf(catalogue, row.field);
  if (!field) return { field: `${path}.field`, code: 'condition.unknownField' };
  if (!field.comparisons.includes(row.comparison))
    return { field: `${path}.comparison`, code: 'condition.notForField' };
  if (!('value' in row) || !Array.isArray(row.value)) return undefined;
  const known = choicesOf(field, choices)?.map(({ value }) => value) ?? [];
  const isKnown = (value: string): boolean =>
    known.includes(value) || (value === READER && field.hasReader === true);
  return row.value.every(isKnown) ? undefined : { field: `${path}.value`, code: 'condition.gone' };
}

/**
 * What is wrong with a condition that parses: fields that are not there, comparisons that a field does not allow, values
 * that nothing has (any more).
 * @param choices the lists that the fields name; a field whose list is missing takes no value at all
 */
export function conditionIssues(
  condition: Condition,
  catalogue: ConditionCatalogue,
  choices: ConditionChoices,
): readonly FieldIssue[] {
  return [...locatedRows(condition)].flatMap(([path, row]) => rowIssue(row, path, catalogue, choices) ?? []);
}
