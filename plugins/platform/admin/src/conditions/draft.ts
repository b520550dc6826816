/** A condition while somebody edits it: rows may be half done, and keep what was typed when the comparison changes. */
import {
  DURATION_COMPARISONS,
  fieldOf,
  isGroup,
  LIST_COMPARISONS,
  readCondition,
  TEXT_COMPARISONS,
  type Comparison,
  type ConditionCatalogue,
  type ConditionRow,
  type DurationUnit,
  type FieldIssue,
  type Match,
} from '@kaigai-desk/domain';

export interface DraftRow {
  /** Stays with the row while others come and go. */
  readonly key: string;
  readonly field: string;
  readonly comparison: Comparison;
  readonly values: readonly string[];
  readonly text: string;
  /** As typed. */
  readonly amount: string;
  readonly unit: DurationUnit;
}
export interface DraftGroup {
  readonly key: string;
  readonly match: Match;
  readonly rows: readonly DraftRow[];
}
export type DraftItem = DraftRow | DraftGroup;
export interface DraftCondition {
  readonly match: Match;
  readonly items: readonly DraftItem[];
}

/** What a comparison asks for. */
export type ValueKind = 'list' | 'text' | 'duration' | 'nothing';

const isIn = (list: readonly Comparison[], comparison: Comparison): boolean => list.includes(comparison);

export function valueKindOf(comparison: Comparison): ValueKind {
  if (isIn(LIST_COMPARISONS, comparison)) return 'list';
  if (isIn(TEXT_COMPARISONS, comparison)) return 'text';
  return isIn(DURATION_COMPARISONS, comparison) ? 'duration' : 'nothing';
}

export const isDraftGroup = (item: DraftItem): item is DraftGroup => 'rows' in item;

let made = 0;
const newKey = (): string => {
  made += 1;
  return `row-${made}`;
};

/** A row about a field, with the first comparison it allows and nothing chosen. */
export function newRow(catalogue: ConditionCatalogue, field?: string): DraftRow {
  const about = (field === undefined ? undefined : fieldOf(catalogue, field)) ?? catalogue.fields[0];
  return {
    key: newKey(),
    field: about?.key ?? '',
    comparison: about?.comparisons[0] ?? 'isEmpty',
    values: [],
    text: '',
    amount: '',
    unit: 'hours',
  };
}

export const newGroup = (catalogue: ConditionCatalogue): DraftGroup => ({
  key: newKey(),
  match: 'any',
  rows: [newRow(catalogue)],
});

/** The row about another field: what was chosen of the first one makes no sense any more. */
export function withField(row: DraftRow, field: string, catalogue: ConditionCatalogue): DraftRow {
  const comparisons: readonly Comparison[] = fieldOf(catalogue, field)?.comparisons ?? [];
  const comparison = comparisons.includes(row.comparison) ? row.comparison : comparisons[0];
  return { ...row, field, comparison: comparison ?? row.comparison, values: [] };
}

function rowOf(row: ConditionRow): DraftRow {
  const base = { key: newKey(), field: row.field, comparison: row.comparison };
  const empty = { values: [], text: '', amount: '', unit: 'hours' } as const;
  if (!('value' in row)) return { ...base, ...empty };
  const { value } = row;
  if (typeof value === 'string') return { ...base, ...empty, text: value };
  if ('amount' in value) return { ...base, ...empty, amount: String(value.amount), unit: value.unit };
  return { ...base, ...empty, values: value };
}

/** What is stored, for editing; what is no condition begins with one empty row. */
export function draftOf(stored: unknown, catalogue: ConditionCatalogue): DraftCondition {
  const parsed = readCondition(stored);
  if (!parsed.ok) return { match: 'all', items: [newRow(catalogue)] };
  const { match, items } = parsed.value;
  return {
    match,
    items: items.map((item): DraftItem =>
      isGroup(item) ? { key: newKey(), match: item.match, rows: item.rows.map(rowOf) } : rowOf(item),
    ),
  };
}

function plainRow({ field, comparison, values, text, amount, unit }: DraftRow): object {
  const kind = valueKindOf(comparison);
  if (kind === 'nothing') return { field, comparison };
  if (kind === 'list') return { field, comparison, value: values };
  if (kind === 'text') return { field, comparison, value: text };
  const typed = amount.normalize('NFKC').trim();
  return { field, comparison, value: { amount: typed === '' ? undefined : Number(typed), unit } };
}

/** The condition as it would be kept; `readCondition` says whether it is one. */
export const plainOf = ({ match, items }: DraftCondition): unknown => ({
  match,
  items: items.map((item) =>
    isDraftGroup(item) ? { match: item.match, rows: item.rows.map(plainRow) } : plainRow(item),
  ),
});

/** What is wrong at a place or below it. */
export const issueAt = (issues: readonly FieldIssue[], path: string): FieldIssue | undefined =>
  issues.find(({ field }) => field === path || field.startsWith(`${path}.`));
