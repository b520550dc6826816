/** How near a due time is: what the desk's pages show, never by colour alone. */
export type Nearness = 'later' | 'soon' | 'over';

/** Within this, somebody had better begin. */
const SOON_MS = 3_600_000;

/** @param dueAt @param now ISO instants */
export function nearnessOf(dueAt: string, now: string): Nearness {
  const left = Date.parse(dueAt) - Date.parse(now);
  if (left <= 0) return 'over';
  return left <= SOON_MS ? 'soon' : 'later';
}
