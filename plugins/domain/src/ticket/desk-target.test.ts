import { firstAnswerDueAt, targetAt, type TargetChange } from './desk-target';

const change = (at: number, from: number | null, to: number): TargetChange => ({
  at,
  changes: { firstAnswerMinutes: { from, to } },
});
/** 240 from the beginning, 60 from 200 on, 30 from 300 on. */
const CHANGED = [change(100, null, 240), change(200, 240, 60), change(300, 60, 30)];

describe('the desk’s own target', () => {
  it.each([
    ['before it was there', 50, 240],
    ['before the first change', 150, 240],
    ['at the instant of a change', 200, 60],
    ['between two changes', 250, 60],
    ['after the last', 350, 30],
  ])('of a ticket that was received %s', (_when, receivedAt, expected) => {
    expect(targetAt(30, CHANGED, receivedAt)).toBe(expected);
  });

  it('stands where nothing was changed', () => {
    expect(targetAt(240, [], 0)).toBe(240);
    expect(targetAt(240, [{ at: 10, changes: { other: { from: 1, to: 2 } } }], 0)).toBe(240);
  });

  it('is counted around the clock', () => {
    const friday = Date.parse('2026-11-27T23:00:00+09:00');
    expect(new Date(firstAnswerDueAt(friday, 240)).toISOString()).toBe('2026-11-27T18:00:00.000Z');
  });
});
