/** Random conditions about tickets, made from the catalogue of their fields: every field, comparison and kind of value. */
import {
  BARE_COMPARISONS,
  choicesOf,
  CONDITION_VALUES_MAX,
  DURATION_COMPARISONS,
  DURATION_UNITS,
  LIST_COMPARISONS,
  MATCHES,
  READER,
  TICKET_CONDITIONS,
  type Comparison,
  type ConditionChoices,
} from '@kaigai-desk/domain';

export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(choices: readonly T[]): T;
  /** Up to `most` different ones, none possible. */
  some<T>(choices: readonly T[], most: number): readonly T[];
}

/** Numbers that the same seed gives again (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(choices: readonly T[]): T => {
    const one = choices[between(0, choices.length - 1)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  };
  const some = <T>(choices: readonly T[], most: number): readonly T[] => [
    ...new Set(Array.from({ length: between(0, most) }, () => pick(choices))),
  ];
  return { between, pick, some };
}

const isIn = (list: readonly Comparison[], one: Comparison): boolean => list.includes(one);

function rowOf(chance: Chance, choices: ConditionChoices): unknown {
  const field = chance.pick(TICKET_CONDITIONS.fields);
  const comparison = chance.pick(field.comparisons);
  const row = { field: field.key, comparison };
  if (isIn(BARE_COMPARISONS, comparison)) return row;
  if (isIn(DURATION_COMPARISONS, comparison))
    return { ...row, value: { amount: chance.between(1, 60), unit: chance.pick(DURATION_UNITS) } };
  if (!isIn(LIST_COMPARISONS, comparison)) throw new Error(`no values for ${comparison}`);
  const known = (choicesOf(field, choices) ?? []).map(({ value }) => value);
  const values = field.hasReader ? [READER, ...known] : known;
  // few offices of many would match nearly nothing
  const most = Math.min(CONDITION_VALUES_MAX, Math.max(3, Math.ceil(values.length / 2)));
  return { ...row, value: [...new Set([chance.pick(values), ...chance.some(values, most)])].slice(0, most) };
}

/** One condition: up to four rows or groups. @param choices the lists behind the fields, as the desk has them */
export function conditionOf(chance: Chance, choices: ConditionChoices): unknown {
  const row = (): unknown => rowOf(chance, choices);
  const item = (): unknown =>
    chance.between(1, 4) > 1
      ? row()
      : { match: chance.pick(MATCHES), rows: Array.from({ length: chance.between(1, 3) }, row) };
  return { match: chance.pick(MATCHES), items: Array.from({ length: chance.between(1, 4) }, item) };
}
