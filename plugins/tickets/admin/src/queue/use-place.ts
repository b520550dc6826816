import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * The row of the list at which the reader is. A refresh that moves it leaves the focus there; where it has left the list,
 * the row that came into its place is next, and nothing scrolls.
 * @param rows the numbers of the list, in its order
 * @param place which list it is: in another one the reader begins anew
 */
export function usePlace(rows: readonly number[], place: string, table: RefObject<HTMLTableElement>) {
  const [chosen, setChosen] = useState<number | null>(null);
  const before = useRef<readonly number[]>(rows);
  const linkOf = (number: number | null): HTMLElement | null =>
    number === null ? null : (table.current?.querySelector(`a[data-number="${number}"]`) ?? null);
  // seen before React moves rows: a row that is moved loses the focus
  const focused = document.activeElement;
  const hadFocus = focused !== null && focused === linkOf(chosen);

  useEffect(() => setChosen(null), [place]);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = rows;
    if (chosen === null || was.join() === rows.join()) return;
    const at = was.indexOf(chosen);
    const next = rows.includes(chosen) ? chosen : rows[Math.min(at, rows.length - 1)];
    if (next === undefined) return;
    if (next !== chosen) setChosen(next);
    if (hadFocus) linkOf(next)?.focus({ preventScroll: true });
  });

  const go = (number: number | undefined): void => {
    if (number === undefined) return;
    setChosen(number);
    linkOf(number)?.focus();
  };
  return {
    chosen,
    /** The row that is so many further, the first one when the reader is at none; at the ends it stays. */
    ahead(by: number): number | undefined {
      const at = chosen === null ? -1 : rows.indexOf(chosen);
      return rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    },
    go,
    note: setChosen,
    /** Puts the focus back where the reader was. */
    comeBack(): void {
      const row = linkOf(chosen);
      if (row) row.focus({ preventScroll: true });
      else document.getElementById('queue-heading')?.focus({ preventScroll: true });
    },
  };
}
