import { pauseAfter } from './pause';

const PAUSES = { firstMs: 10_000, longestMs: 600_000 };

describe('the pause until the next attempt', () => {
  it.each([
    [1, 10_000],
    [2, 20_000],
    [6, 320_000],
    [7, 600_000],
    [5_000, 600_000],
  ])('after attempt %i is %i ms at most', (attempts, longest) => {
    expect(pauseAfter(attempts, PAUSES, 1)).toBe(longest);
  });

  it('is a quarter chance', () => {
    expect(pauseAfter(1, PAUSES, 0)).toBe(7_500);
    expect(pauseAfter(1, PAUSES, 0.5)).toBe(8_750);
  });
});
