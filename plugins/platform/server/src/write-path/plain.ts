/** Rows as the record keeps them: values by attribute, relations by document id and name, components without ids. */

export interface Attribute {
  readonly type: string;
  readonly component?: string;
  readonly mappedBy?: string;
  readonly private?: boolean;
}
export interface Shape {
  readonly attributes: Readonly<Record<string, Attribute>>;
}
export type Plain = Readonly<Record<string, unknown>>;
/** Gives the shape of a component. */
export type ShapeOf = (uid: string) => Shape;

const SYSTEM = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'revision',
]);
/** What names a row that something points at, the first that there is. */
const NAMES = ['nameJa', 'name', 'title', 'titleJa', 'product', 'labelJa', 'tag', 'code', 'email', 'key'];

const isKept = (name: string, { type, mappedBy, private: isPrivate }: Attribute): boolean =>
  !SYSTEM.has(name) && type !== 'password' && isPrivate !== true && mappedBy === undefined;

const keptAttributes = (shape: Shape): readonly (readonly [string, Attribute])[] =>
  Object.entries(shape.attributes).filter(([name, attribute]) => isKept(name, attribute));

/** What must be read along with a row so that `plainOf` finds everything. */
export function populateOf(shape: Shape, shapeOf: ShapeOf): Plain {
  return Object.fromEntries(
    keptAttributes(shape).flatMap(([name, { type, component }]): [string, unknown][] => {
      if (component !== undefined) return [[name, { populate: populateOf(shapeOf(component), shapeOf) }]];
      return type === 'relation' || type === 'media' ? [[name, true]] : [];
    }),
  );
}

function pointer(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return null;
  const target = row as Plain;
  const named = NAMES.find((name) => typeof target[name] === 'string');
  const inEnglish = named === undefined ? undefined : target[named.replace(/Ja$/, 'En')];
  return {
    id: target['documentId'] ?? target['id'],
    name: named === undefined ? null : target[named],
    ...(named?.endsWith('Ja') && typeof inEnglish === 'string' ? { nameEn: inEnglish } : {}),
  };
}

const each = (value: unknown, read: (one: unknown) => unknown): unknown =>
  Array.isArray(value) ? value.map(read) : value === null || value === undefined ? null : read(value);

/**
 * A row as the record keeps it.
 * @param derived attributes that are left out
 */
export function plainOf(row: Plain, shape: Shape, shapeOf: ShapeOf, derived: readonly string[] = []): Plain {
  return Object.fromEntries(
    keptAttributes(shape)
      .filter(([name]) => !derived.includes(name))
      .map(([name, { type, component }]) => {
        const value = row[name];
        if (component !== undefined) {
          const part = shapeOf(component);
          return [name, each(value, (one) => plainOf(one as Plain, part, shapeOf))];
        }
        return [name, type === 'relation' || type === 'media' ? each(value, pointer) : (value ?? null)];
      }),
  );
}

/** The attributes that differ, with both values. Two values are the same when they read the same as JSON. */
export function changesBetween(
  before: Plain,
  after: Plain,
): Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null))
      .map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }]),
  );
}
