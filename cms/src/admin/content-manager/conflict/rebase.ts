/** Puts what a person typed onto what another one has saved meanwhile. */
type Values = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Ids of the parts in a value, of all depths. */
function idsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isRecord(value)) return [];
  return [value['id'], ...Object.values(value).flatMap(idsIn)].filter((id) => id !== undefined);
}

/** A part that the other one took away can only be written anew: its id says nothing any more. */
function withoutLostIds(value: unknown, known: ReadonlySet<unknown>): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withoutLostIds(one, known));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([name, inner]) => name !== 'id' || known.has(inner));
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutLostIds(inner, known)]));
}

/** A change of a relation: what is joined and what is parted, by rows that stay what they are. */
const isRelation = (value: unknown): boolean =>
  isRecord(value) && 'connect' in value && 'disconnect' in value;

/**
 * The fields that a person changed, to be written over a row that was read anew.
 * @param begun what the form held at first
 * @param typed what it holds now
 * @param stands what another one has made of the row, in the form's own shape
 */
export function touchedOnto(begun: Values, typed: Values, stands: Values): Values {
  return Object.fromEntries(
    Object.keys(typed)
      .filter((name) => name !== 'revision' && !isSame(begun[name], typed[name]))
      .map((name) => {
        const value = typed[name];
        if (isRelation(value)) return [name, value];
        return [name, withoutLostIds(value, new Set(idsIn(stands[name])))];
      }),
  );
}
