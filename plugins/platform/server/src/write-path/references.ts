import type { Core } from '@strapi/strapi';

/** A transaction of the query builder. */
type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx'];

/** A place that can point at rows of a type. */
interface Place {
  /** Uid of the type (or component) that points. */
  readonly from: string;
  readonly table: string;
  readonly column: string;
}
interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly mappedBy?: string;
  readonly joinTable?: { readonly name: string; readonly inverseJoinColumn: { readonly name: string } };
  readonly joinColumn?: { readonly name: string };
}
interface Model {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}
type Models = ReadonlyMap<string, Model>;

/** Who pointed at something, and with how many rows. */
export interface Referrer {
  readonly from: string;
  readonly count: number;
}

/** Not references: who wrote a row last, and the same row in another language. */
const SYSTEM = new Set(['createdBy', 'updatedBy', 'localizations']);

const placeOf = (from: string, model: Model, attribute: Attribute): Place | undefined => {
  const { joinTable, joinColumn } = attribute;
  if (joinTable) return { from, table: joinTable.name, column: joinTable.inverseJoinColumn.name };
  return joinColumn ? { from, table: model.tableName, column: joinColumn.name } : undefined;
};

/** Records kept beside a thing that do not hold it: a form's versions stay when a form that nobody answered goes. */
const HOLDS_NOTHING: ReadonlySet<string> = new Set(['api::form-version.form-version']);

/** Every place of the schema that can point at rows of a type; the other side of a relation is the same place. */
function placesPointingAt(models: Models, uid: string): readonly Place[] {
  const pointing = [...models].filter(([from]) => !HOLDS_NOTHING.has(from));
  return pointing.flatMap(([from, model]) =>
    Object.entries(model.attributes)
      .filter(([name, { type, target, mappedBy }]) => {
        return type === 'relation' && target === uid && !mappedBy && !SYSTEM.has(name);
      })
      .flatMap(([, attribute]) => placeOf(from, model, attribute) ?? []),
  );
}

/**
 * What points at rows of a type, by counting in the database.
 * @param ids row ids: all languages and drafts of a document
 * @returns one entry a type that points at them, the most first; empty when nothing does
 */
export async function referrersOf(
  strapi: Core.Strapi,
  trx: Transaction,
  uid: string,
  ids: readonly number[],
): Promise<readonly Referrer[]> {
  const places = placesPointingAt(strapi.db.metadata as unknown as Models, uid);
  const counts = new Map<string, number>();
  for (const { from, table, column } of places) {
    const rows = (await trx(table).whereIn(column, ids).count({ n: '*' })) as {
      n: number | string;
    }[];
    const count = Number(rows[0]?.n ?? 0);
    if (count > 0) counts.set(from, (counts.get(from) ?? 0) + count);
  }
  return [...counts].map(([from, count]) => ({ from, count })).sort((a, b) => b.count - a.count);
}
