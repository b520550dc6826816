/** Which tickets of the queue are selected: by their numbers, whatever the list shows by now. */

export interface Selection {
  readonly numbers: ReadonlySet<number>;
  /** Where the next range begins. */
  readonly anchor: number | null;
}

export const NOTHING: Selection = { numbers: new Set(), anchor: null };

/** Selects one, or lets go of it. */
export function toggle({ numbers }: Selection, number: number): Selection {
  const next = new Set(numbers);
  if (!next.delete(number)) next.add(number);
  return { numbers: next, anchor: number };
}

/** Selects everything from the anchor to a ticket, in the order of the list; without an anchor on it, that one. */
export function extend(selection: Selection, rows: readonly number[], to: number): Selection {
  const from = selection.anchor === null ? -1 : rows.indexOf(selection.anchor);
  const end = rows.indexOf(to);
  const [first, last] = from === -1 ? [end, end] : [Math.min(from, end), Math.max(from, end)];
  return { numbers: new Set([...selection.numbers, ...rows.slice(first, last + 1)]), anchor: to };
}

/** Selects some, or lets go of them when all of them are selected. */
export function toggleAll({ numbers }: Selection, rows: readonly number[]): Selection {
  const next = new Set(numbers);
  const hasAll = rows.length > 0 && rows.every((number) => next.has(number));
  for (const number of rows) {
    if (hasAll) next.delete(number);
    else next.add(number);
  }
  return { numbers: next, anchor: null };
}

/** Lets go of some: what was done to them is done. */
export function without({ numbers }: Selection, gone: readonly number[]): Selection {
  return { numbers: new Set([...numbers].filter((number) => !gone.includes(number))), anchor: null };
}

/** How many of the selected ones the list does not show. */
export const elsewhere = ({ numbers }: Selection, rows: readonly number[]): number =>
  [...numbers].filter((number) => !rows.includes(number)).length;
