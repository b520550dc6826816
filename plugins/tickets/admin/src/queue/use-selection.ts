import { useEffect, useState } from 'react';
import { extend, NOTHING, toggle, toggleAll, without, type Selection } from './selection';

/**
 * What is selected. It outlives a refresh and the pages of one list; another list begins with nothing.
 * @param list which list it is, whatever its page
 */
export function useSelection(rows: readonly number[], list: string) {
  const [selection, setSelection] = useState<Selection>(NOTHING);
  useEffect(() => setSelection(NOTHING), [list]);
  return {
    selection,
    toggle: (number: number) => setSelection((now) => toggle(now, number)),
    extend: (to: number) => setSelection((now) => extend(now, rows, to)),
    /** A range of its own, from one row to another. */
    range: (from: number, to: number) => setSelection((now) => extend({ ...now, anchor: from }, rows, to)),
    toggleAll: () => setSelection((now) => toggleAll(now, rows)),
    release: (gone: readonly number[]) => setSelection((now) => without(now, gone)),
    clear: () => setSelection(NOTHING),
  };
}
