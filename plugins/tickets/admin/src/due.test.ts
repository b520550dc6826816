import { nearnessOf } from './due';

it.each([
  ['2026-11-25T04:00:00.000Z', 'over'],
  ['2026-11-25T05:00:00.000Z', 'over'],
  ['2026-11-25T05:00:00.001Z', 'soon'],
  ['2026-11-25T06:00:00.000Z', 'soon'],
  ['2026-11-25T06:00:00.001Z', 'later'],
])('a due time of %s is %s at five', (dueAt, expected) => {
  expect(nearnessOf(dueAt, '2026-11-25T05:00:00.000Z')).toBe(expected);
});
