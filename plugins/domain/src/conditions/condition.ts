/**
 * A condition as data: rows of field, comparison and value, joined by all or any, with one level of groups
 * (docs/decisions/0018-conditions.md). What a field is stands in a catalogue; here is only the shape.
 */
import * as v from 'valibot';
import { textField } from '../text';
import { parseWith, type Parsed } from '../ticket/commands';

/** How the rows of a condition or of a group are joined. */
export const MATCHES = ['all', 'any'] as const;
export type Match = (typeof MATCHES)[number];

/** The most rows of a whole condition, the most groups, and the most values of one row. */
export const CONDITION_ROWS_MAX = 20;
export const CONDITION_GROUPS_MAX = 5;
export const CONDITION_VALUES_MAX = 50;

/** Comparisons with a list of values: one value of the record, or many. */
export const LIST_COMPARISONS = ['isOneOf', 'isNoneOf', 'hasAnyOf', 'hasAllOf', 'hasNoneOf'] as const;
/** Comparisons with a text, letter by letter. */
export const TEXT_COMPARISONS = ['is', 'isNot'] as const;
/** Comparisons of an instant with a length of time, counted from now. */
export const DURATION_COMPARISONS = ['olderThan', 'youngerThan', 'dueWithin'] as const;
/** Comparisons that need no value. */
export const BARE_COMPARISONS = ['isEmpty', 'isNotEmpty', 'isOverdue', 'isTrue', 'isFalse'] as const;

/** Every comparison there is; a field allows some of them. */
export const COMPARISONS = [
  ...LIST_COMPARISONS,
  ...TEXT_COMPARISONS,
  ...DURATION_COMPARISONS,
  ...BARE_COMPARISONS,
] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const DURATION_UNITS = ['minutes', 'hours', 'days'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];
export const DURATION_AMOUNT_MAX = 9999;

const fieldKey = v.pipe(
  v.string('field.wrongType'),
  v.minLength(1, 'field.choose'),
  v.maxLength(60, 'field.tooLong'),
);
const list = v.pipe(
  v.array(
    v.pipe(v.string('field.wrongType'), v.minLength(1, 'field.choose'), v.maxLength(64, 'field.tooLong')),
    'field.wrongType',
  ),
  v.minLength(1, 'field.choose'),
  v.maxLength(CONDITION_VALUES_MAX, 'field.tooMany'),
  v.check((values) => new Set(values).size === values.length, 'field.twice'),
);
const duration = v.strictObject(
  {
    amount: v.pipe(
      v.number('field.number'),
      v.integer('field.whole'),
      v.minValue(1, 'field.tooSmall'),
      v.maxValue(DURATION_AMOUNT_MAX, 'field.tooLarge'),
    ),
    unit: v.picklist(DURATION_UNITS, 'field.unknownChoice'),
  },
  'field.wrongType',
);
/** A length of time as somebody typed it. */
export type Duration = v.InferOutput<typeof duration>;

const ConditionRow = v.variant(
  'comparison',
  [
    v.strictObject(
      { field: fieldKey, comparison: v.picklist(LIST_COMPARISONS), value: list },
      'field.unknown',
    ),
    v.strictObject(
      {
        field: fieldKey,
        comparison: v.picklist(TEXT_COMPARISONS),
        value: textField({ max: 200, lines: 'one' }),
      },
      'field.unknown',
    ),
    v.strictObject(
      { field: fieldKey, comparison: v.picklist(DURATION_COMPARISONS), value: duration },
      'field.unknown',
    ),
    v.strictObject({ field: fieldKey, comparison: v.picklist(BARE_COMPARISONS) }, 'field.unknown'),
  ],
  'field.unknownChoice',
);
export type ConditionRow = v.InferOutput<typeof ConditionRow>;

const match = v.picklist(MATCHES, 'field.unknownChoice');

const ConditionGroup = v.strictObject(
  {
    match,
    rows: v.pipe(v.array(ConditionRow, 'field.wrongType'), v.minLength(1, 'condition.noRows')),
  },
  'field.unknown',
);
export type ConditionGroup = v.InferOutput<typeof ConditionGroup>;

const isGroupShaped = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, 'rows');

/** A row or a group; the shape says which, so that what is wrong with it is told where it is. */
const ConditionItem = v.lazy((input): v.GenericSchema<unknown, ConditionRow | ConditionGroup> =>
  isGroupShaped(input) ? ConditionGroup : ConditionRow,
);
export type ConditionItem = ConditionRow | ConditionGroup;

export const isGroup = (item: ConditionItem): item is ConditionGroup => 'rows' in item;

/** Every row of a condition, those of its groups included. */
export const rowsOf = (items: readonly ConditionItem[]): readonly ConditionRow[] =>
  items.flatMap((item) => (isGroup(item) ? item.rows : [item]));

/** The schema of a condition; its messages are codes, located by the path of what is wrong (`items.1.rows.0.value`). */
export const Condition = v.pipe(
  v.strictObject(
    {
      match,
      items: v.pipe(v.array(ConditionItem, 'field.wrongType'), v.minLength(1, 'condition.noRows')),
    },
    'field.unknown',
  ),
  v.forward(
    v.check(
      ({ items }) =>
        rowsOf(items).length <= CONDITION_ROWS_MAX && items.filter(isGroup).length <= CONDITION_GROUPS_MAX,
      'field.tooMany',
    ),
    ['items'],
  ),
);
export type Condition = v.InferOutput<typeof Condition>;

/** More than this is not looked at one by one: the whole is told to be too much. */
const ITEMS_READ_MAX = 200;

/**
 * Reads a condition from outside: a request, a JSON column, a file. Whether its fields and values are there is for
 * `conditionIssues` of the catalogue.
 */
export function readCondition(input: unknown): Parsed<Condition> {
  const items = typeof input === 'object' && input !== null && 'items' in input ? input.items : undefined;
  if (Array.isArray(items) && items.length > ITEMS_READ_MAX)
    return { ok: false, issues: [{ field: 'items', code: 'field.tooMany' }] };
  return parseWith(Condition, input);
}
