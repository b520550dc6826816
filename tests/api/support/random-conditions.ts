/** Random conditions about tickets, made from the catalogue of their fields: every field, comparison and kind of value. */
import {
  BARE_COMPARISONS,
  choicesOf,
  DURATION_COMPARISONS,
  LIST_COMPARISONS,
  READER,
  TICKET_CONDITIONS,
  type Comparison,
  type ConditionChoices,
} from '@kaigai-desk/domain';
import fc from 'fast-check';

const isIn = (list: readonly Comparison[], one: Comparison): boolean => list.includes(one);

/** @param choices the lists behind the fields, as the desk has them */
export function conditionsOf(choices: ConditionChoices): fc.Arbitrary<unknown> {
  const rows = TICKET_CONDITIONS.fields.flatMap((field) =>
    field.comparisons.map((comparison) => {
      const key = { field: fc.constant(field.key), comparison: fc.constant(comparison) };
      if (isIn(BARE_COMPARISONS, comparison)) return fc.record(key);
      if (isIn(DURATION_COMPARISONS, comparison)) {
        const amount = fc.integer({ min: 1, max: 60 });
        const unit = fc.constantFrom('minutes', 'hours', 'days');
        return fc.record({ ...key, value: fc.record({ amount, unit }) });
      }
      if (!isIn(LIST_COMPARISONS, comparison)) throw new Error(`no values for ${comparison}`);
      const known = (choicesOf(field, choices) ?? []).map(({ value }) => value);
      const values = fc.constantFrom(...known, ...(field.hasReader ? [READER] : []));
      return fc.record({ ...key, value: fc.uniqueArray(values, { minLength: 1, maxLength: 4 }) });
    }),
  );
  const row = fc.oneof(...rows);
  const match = fc.constantFrom('all', 'any');
  const group = fc.record({ match, rows: fc.array(row, { minLength: 1, maxLength: 3 }) });
  const item = fc.oneof({ weight: 3, arbitrary: row }, { weight: 1, arbitrary: group });
  return fc.record({ match, items: fc.array(item, { minLength: 1, maxLength: 4 }) });
}
