/**
 * The second reader of conditions: a where clause in Strapi's filter syntax, which holds for the same rows as `evaluate`.
 * Only names of the catalogue become names of columns; what people chose becomes a value and nothing else.
 */
import { fieldOf, type ConditionCatalogue, type ConditionField } from './catalogue';
import { isGroup, type Condition, type ConditionItem, type ConditionRow } from './condition';
import { durationMs, valuesOf, type ConditionMoment } from './evaluate';

/** A filter of Strapi. */
export type Where = Readonly<Record<string, unknown>>;

/** `office.region.code` and a test: `{ office: { region: { code: test } } }`. */
const at = (path: string, test: unknown): Where =>
  path
    .split('.')
    .reverse()
    .reduce<unknown>((inner, name) => ({ [name]: inner }), test) as Where;

/**
 * Stands for the ids of the rows of the same type for which a filter holds. Strapi's filters have no 'there is none';
 * whoever runs the clause puts a subquery in its place, which nothing that people send can look like.
 */
export const ROWS_WHERE = '$rowsWhere';

const withoutAny = (where: Where): Where => ({ id: { $notIn: { [ROWS_WHERE]: where } } });

const both = (...parts: readonly Where[]): Where => ({ $and: parts });
const either = (...parts: readonly Where[]): Where => ({ $or: parts });

/** Texts may be '' where they are empty; instants and booleans cannot. */
const emptyAt = ({ kind, path }: Pick<ConditionField, 'kind' | 'path'>): Where =>
  kind === 'instant' || kind === 'boolean'
    ? at(path, { $null: true })
    : either(at(path, { $null: true }), at(path, ''));
const filledAt = ({ kind, path }: Pick<ConditionField, 'kind' | 'path'>): Where =>
  kind === 'instant' || kind === 'boolean'
    ? at(path, { $notNull: true })
    : both(at(path, { $notNull: true }), at(path, { $ne: '' }));

function testOf(row: ConditionRow, field: ConditionField, moment: ConditionMoment): Where {
  const { path } = field;
  const instant = (ms: number): string => new Date(ms).toISOString();
  const { now } = moment;
  switch (row.comparison) {
    case 'isEmpty':
      return emptyAt(field);
    case 'isNotEmpty':
      return filledAt(field);
    case 'isTrue':
      return at(path, true);
    case 'isFalse':
      return either(at(path, false), at(path, { $null: true }));
    case 'is':
      return at(path, row.value);
    case 'isNot':
      return either(at(path, { $ne: row.value }), at(path, { $null: true }));
    case 'isOneOf':
      return at(path, { $in: valuesOf(row.value, moment) });
    case 'isNoneOf':
      return either(at(path, { $notIn: valuesOf(row.value, moment) }), at(path, { $null: true }));
    case 'isOverdue':
      return at(path, { $lte: instant(now) });
    case 'olderThan':
      return at(path, { $lt: instant(now - durationMs(row.value)) });
    case 'youngerThan':
      return at(path, { $gte: instant(now - durationMs(row.value)) });
    case 'dueWithin':
      return both(at(path, { $gt: instant(now) }), at(path, { $lte: instant(now + durationMs(row.value)) }));
    case 'hasAnyOf':
      return at(path, { $in: row.value });
    case 'hasAllOf':
      return { $and: row.value.map((value) => at(path, value)) };
    case 'hasNoneOf':
      return withoutAny(at(path, { $in: row.value }));
  }
}

const whileOf = (field: ConditionField): readonly Where[] =>
  (field.while ?? []).map((rule) =>
    'isEmpty' in rule ? at(rule.path, { $null: true }) : at(rule.path, { $ne: rule.isNot }),
  );

/**
 * A condition as a where clause.
 * @throws Error for a field that the catalogue does not have: a condition is judged before it is kept, and again before use
 */
export function compile(condition: Condition, catalogue: ConditionCatalogue, moment: ConditionMoment): Where {
  const clause = (item: ConditionItem): Where => {
    if (isGroup(item)) return { [item.match === 'all' ? '$and' : '$or']: item.rows.map(clause) };
    const field = fieldOf(catalogue, item.field);
    if (!field) throw new Error(`no field ${item.field}`);
    const test = testOf(item, field, moment);
    return field.while ? both(...whileOf(field), test) : test;
  };
  return { [condition.match === 'all' ? '$and' : '$or']: condition.items.map(clause) };
}
