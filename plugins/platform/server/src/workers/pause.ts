/** How long until the next attempt. */
export interface Pauses {
  readonly firstMs: number;
  readonly longestMs: number;
}

/**
 * Twice as long after each attempt, up to the longest; a quarter of it is chance, so that what failed together does not
 * come back together.
 * @param attempts how many there were, from 1
 * @param chance from 0 to 1
 * @returns milliseconds
 */
export function pauseAfter(attempts: number, { firstMs, longestMs }: Pauses, chance: number): number {
  const wholeMs = Math.min(firstMs * 2 ** Math.min(Math.max(attempts, 1) - 1, 30), longestMs);
  return Math.round(wholeMs * (0.75 + 0.25 * chance));
}
