/** What happened to the parts of a record (days of a week, holidays, questions): which came, went or changed. */
import { isEmpty } from './values';

export type Part = Readonly<Record<string, unknown>>;

export type PartChange =
  | { readonly kind: 'added' | 'removed'; readonly part: Part }
  | {
      readonly kind: 'changed';
      readonly part: Part;
      readonly attribute: string;
      readonly from: unknown;
      readonly to: unknown;
    }
  | { readonly kind: 'reordered' };

/** What tells the parts of a list apart, the first that does. */
const KEYS = ['key', 'code', 'on', 'weekday'];

/** True for a list of parts: things pointed at are no parts, a list that is empty is one of anything. */
export const isParts = (value: unknown): value is readonly Part[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && !('id' in one));

const keyOf = (before: readonly Part[], after: readonly Part[]): ((part: Part) => string) => {
  const isUnique = (key: string): boolean =>
    [before, after].every((parts) => {
      const values = parts.map((part) => part[key]);
      return values.every((value) => !isEmpty(value)) && new Set(values).size === values.length;
    });
  const key = KEYS.find(isUnique);
  return key === undefined ? plain : (part) => String(part[key]);
};

/** As both databases agree: one answers a time with fractions of a second, the other without. */
const plain = (value: unknown): string =>
  (JSON.stringify(value) ?? 'null').replace(/"(\d\d:\d\d:\d\d)\.0+"/g, '"$1"');

const isSame = (one: unknown, other: unknown): boolean => plain(one ?? null) === plain(other ?? null);

/** The changes from one list of parts to the other: what went first, then what came and changed in its order. */
export function partChanges(before: readonly Part[], after: readonly Part[]): readonly PartChange[] {
  const key = keyOf(before, after);
  const left = new Map<string, Part[]>();
  for (const part of before) left.set(key(part), [...(left.get(key(part)) ?? []), part]);
  const news = after.flatMap((part): PartChange[] => {
    const was = left.get(key(part))?.shift();
    if (!was) return [{ kind: 'added', part }];
    return [...new Set([...Object.keys(was), ...Object.keys(part)])]
      .filter((attribute) => !isSame(was[attribute], part[attribute]))
      .map((attribute) => ({ kind: 'changed', part, attribute, from: was[attribute], to: part[attribute] }));
  });
  const gone = [...left.values()].flat().map((part): PartChange => ({ kind: 'removed', part }));
  const changes = [...gone, ...news];
  return changes.length > 0 || isSame(before, after) ? changes : [{ kind: 'reordered' }];
}
