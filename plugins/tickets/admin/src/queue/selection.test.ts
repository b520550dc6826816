import { elsewhere, extend, NOTHING, toggle, toggleAll, without, type Selection } from './selection';

const ROWS = [5, 3, 8, 1];
const held = ({ numbers }: Selection) => [...numbers].sort((a, b) => a - b);

it('selects one and lets go of it', () => {
  const one = toggle(NOTHING, 3);
  expect([held(one), one.anchor]).toEqual([[3], 3]);
  expect(held(toggle(one, 3))).toEqual([]);
});

it.each([
  ['down', 5, 8, [3, 5, 8]],
  ['up', 1, 3, [1, 3, 8]],
  ['from where the list has no such ticket', 99, 3, [3, 99]],
])('extends %s, in the order of the list', (_name, from, to, expected) => {
  expect(held(extend(toggle(NOTHING, from), ROWS, to))).toEqual(expected);
});

it('extends from nothing to one', () => {
  expect(held(extend(NOTHING, ROWS, 8))).toEqual([8]);
});

it('selects all of a page and keeps what is elsewhere', () => {
  const all = toggleAll(toggle(NOTHING, 77), ROWS);
  expect(held(all)).toEqual([1, 3, 5, 8, 77]);
  expect(elsewhere(all, ROWS)).toBe(1);
  expect(held(toggleAll(all, ROWS))).toEqual([77]);
  expect(held(toggleAll(toggle(NOTHING, 3), ROWS))).toEqual([1, 3, 5, 8]);
  expect(held(toggleAll(NOTHING, []))).toEqual([]);
});

it('lets go of what was done', () => {
  expect(held(without(toggleAll(NOTHING, ROWS), [5, 8, 42]))).toEqual([1, 3]);
});
