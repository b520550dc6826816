/**
 * The first reader of conditions: does it hold for this record? The second one, `compile`, says the same to a database;
 * a test compares them.
 *
 * What is empty (null, not there, '' or a list of none) is not one of anything and is none of everything: `isOneOf`,
 * `is`, `hasAnyOf` and `hasAllOf` fail on it, `isNoneOf`, `isNot` and `hasNoneOf` hold. Every comparison of an instant
 * fails on it. A boolean that is empty is false.
 */
import { READER, fieldOf, type ConditionCatalogue, type ConditionField } from './catalogue';
import { isGroup, type Condition, type ConditionItem, type ConditionRow, type Duration } from './condition';

/** What a condition may lean on beside the record. */
export interface ConditionMoment {
  /** Milliseconds. */
  readonly now: number;
  /** Id of whoever reads; null where nobody does (a job): then `READER` is nobody's id. */
  readonly readerId: string | null;
}

type Record_ = Readonly<Record<string, unknown>>;

const UNIT_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** A length of time in milliseconds; a day is 24 hours. */
export const durationMs = ({ amount, unit }: Duration): number => amount * UNIT_MS[unit];

/** The values of a row, with the reader's own id in place of the word for it. */
export const valuesOf = (values: readonly string[], { readerId }: ConditionMoment): readonly string[] =>
  values.flatMap((value) => (value !== READER ? [value] : readerId === null ? [] : [readerId]));

/** What stands at a path; of a list of rows what stands in each. */
function valueAt(record: unknown, path: readonly string[]): unknown {
  if (Array.isArray(record)) return record.map((one) => valueAt(one, path));
  const [name, ...rest] = path;
  if (name === undefined) return record;
  if (typeof record !== 'object' || record === null) return null;
  return valueAt((record as Record_)[name], rest);
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const holdsWhile = (field: ConditionField, record: Record_): boolean =>
  (field.while ?? []).every((rule) => {
    const value = valueAt(record, rule.path.split('.'));
    return 'isEmpty' in rule ? isNothing(value) : value !== rule.isNot;
  });

function instantOf(value: unknown): number | null {
  if (isNothing(value)) return null;
  const at = value instanceof Date ? value.getTime() : new Date(value as string | number).getTime();
  return Number.isNaN(at) ? null : at;
}

const listOf = (value: unknown): readonly string[] =>
  isNothing(value) ? [] : (Array.isArray(value) ? value : [value]).map(String);

/** Whether a value is an instant of which something holds. */
function isInstant(value: unknown, holds: (at: number) => boolean): boolean {
  const at = instantOf(value);
  return at !== null && holds(at);
}

function rowHolds(
  row: ConditionRow,
  field: ConditionField,
  record: Record_,
  moment: ConditionMoment,
): boolean {
  const value = holdsWhile(field, record) ? valueAt(record, field.path.split('.')) : null;
  const { now } = moment;
  switch (row.comparison) {
    case 'isEmpty':
      return isNothing(value);
    case 'isNotEmpty':
      return !isNothing(value);
    case 'isTrue':
      return value === true;
    case 'isFalse':
      return value !== true;
    case 'is':
      return value === row.value;
    case 'isNot':
      return value !== row.value;
    case 'isOneOf':
    case 'hasAnyOf':
      return listOf(value).some((one) => valuesOf(row.value, moment).includes(one));
    case 'isNoneOf':
    case 'hasNoneOf':
      return !listOf(value).some((one) => valuesOf(row.value, moment).includes(one));
    case 'hasAllOf': {
      const has = listOf(value);
      return row.value.every((one) => has.includes(one));
    }
    case 'isOverdue':
      return isInstant(value, (at) => at <= now);
    case 'olderThan':
      return isInstant(value, (at) => at < now - durationMs(row.value));
    case 'youngerThan':
      return isInstant(value, (at) => at >= now - durationMs(row.value));
    case 'dueWithin':
      return isInstant(value, (at) => at > now && at <= now + durationMs(row.value));
  }
}

/**
 * Whether a condition holds for a record.
 * @param record the row with whatever the paths of the fields lead through
 * @throws Error for a field that the catalogue does not have: a condition is judged before it is kept, and again before use
 */
export function evaluate(
  condition: Condition,
  record: Record_,
  catalogue: ConditionCatalogue,
  moment: ConditionMoment,
): boolean {
  const holds = (item: ConditionItem): boolean => {
    if (isGroup(item)) return item.match === 'all' ? item.rows.every(holds) : item.rows.some(holds);
    const field = fieldOf(catalogue, item.field);
    if (!field) throw new Error(`no field ${item.field}`);
    return rowHolds(item, field, record, moment);
  };
  return condition.match === 'all' ? condition.items.every(holds) : condition.items.some(holds);
}
