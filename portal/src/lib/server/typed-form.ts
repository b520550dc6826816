/** Sorts what a form sent into what was typed, what belongs to the page, and what no field of it is called. */
import { randomUUID } from 'node:crypto';
import type { Typed } from './kept-form';

/** Names that belong to the page and not to what is sent. */
const OWN: readonly string[] = ['switchTo', 'checked', 'carryOn', 'email', 'password'];

/** The fields of a form. */
export interface FormFields {
  /** Fields a person sees. The request id goes along in a hidden one. */
  readonly visible: readonly string[];
  /** Further hidden fields that go along and are kept. */
  readonly hidden?: readonly string[];
  /** Fields that only content knows have names that begin so; each may come several times. */
  readonly prefix?: string;
}

export interface SentForm {
  readonly typed: Typed;
  readonly own: ReadonlyMap<string, string>;
  /** Names that the form does not have. */
  readonly unknown: readonly string[];
}

/** Whether a person sees the field of a name: an error can stand beside it. */
export const isVisible =
  ({ visible, prefix }: FormFields) =>
  (field: string): boolean =>
    visible.includes(field) || (prefix !== undefined && field.startsWith(prefix));

function listsOf(pairs: readonly (readonly [string, string])[]): Typed['lists'] {
  const lists = new Map<string, string[]>();
  for (const [name, value] of pairs) lists.set(name, [...(lists.get(name) ?? []), value]);
  return Object.fromEntries(lists);
}

/**
 * Sorts the names and values of a form. A form that brings no request id (a script, an old copy of the page) is taken,
 * and can be told apart from no other.
 * @returns null when a field that comes once came twice
 */
export function sortForm(
  pairs: readonly (readonly [string, string])[],
  { visible, hidden = [], prefix }: FormFields,
): SentForm | null {
  const isListed = (name: string): boolean => prefix !== undefined && name.startsWith(prefix);
  const single = pairs.filter(([name]) => !isListed(name));
  const once = new Map(single);
  if (once.size < single.length) return null;
  const known = [...visible, ...hidden];
  const values = known.map((name) => [name, once.get(name) ?? ''] as const);
  const names = [...known, ...OWN, 'requestId'];
  return {
    typed: {
      values: Object.fromEntries([...values, ['requestId', once.get('requestId') ?? randomUUID()]]),
      lists: listsOf(pairs.filter(([name]) => isListed(name))),
    },
    own: new Map([...once].filter(([name]) => OWN.includes(name))),
    unknown: [...once.keys()].filter((name) => !names.includes(name)),
  };
}
