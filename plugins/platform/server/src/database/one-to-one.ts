import type { Core } from '@strapi/strapi';
import { isPostgres } from './rows';

interface Link {
  readonly type: string;
  readonly relation?: string;
  readonly mappedBy?: string;
  readonly joinTable?: { readonly name: string; readonly inverseJoinColumn: { readonly name: string } };
}

/** The table of a link that one row of each side may have, and its column of the target. */
export interface OneToOne {
  readonly attribute: string;
  readonly table: string;
  readonly column: string;
}

/** The one-to-one links that rows of a type hold. With drafts, two rows of one document share what they point to. */
export function oneToOnesOf(strapi: Core.Strapi, uid: string): readonly OneToOne[] {
  const type = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
  if (type?.options?.draftAndPublish === true) return [];
  return Object.entries(strapi.db.metadata.get(uid).attributes as unknown as Record<string, Link>).flatMap(
    ([attribute, { type, relation, mappedBy, joinTable }]): OneToOne[] =>
      type === 'relation' && relation === 'oneToOne' && mappedBy === undefined && joinTable !== undefined
        ? [{ attribute, table: joinTable.name, column: joinTable.inverseJoinColumn.name }]
        : [],
  );
}

/** Tables whose rule could be made. */
const kept = new WeakMap<Core.Strapi, Set<string>>();

const ruleOf = ({ table }: OneToOne): string => `${table}_target_uq`;

/** On PostgreSQL a constraint that is looked at later: Strapi goes on writing after a refusal, and hides its cause. */
async function keepOneToOne(strapi: Core.Strapi, link: OneToOne): Promise<void> {
  const knex = strapi.db.connection;
  const { table, column } = link;
  if (!isPostgres(strapi)) {
    await knex.raw('create unique index if not exists ?? on ?? (??)', [ruleOf(link), table, column]);
    return;
  }
  if (
    await knex('pg_constraint')
      .where({ conname: ruleOf(link) })
      .first('oid')
  )
    return;
  await knex.raw('alter table ?? add constraint ?? unique (??) deferrable initially deferred', [
    table,
    ruleOf(link),
    column,
  ]);
}

/**
 * Lets the database itself refuse a second row that points to the same target: Strapi's tables of links allow it.
 * Made at every boot, since the schema sync may make tables anew. Rows that broke the rule before are for a person to
 * mend; the desk starts meanwhile.
 */
export async function keepOneToOnes(strapi: Core.Strapi): Promise<void> {
  const types = Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));
  const tables = new Set<string>();
  kept.set(strapi, tables);
  for (const link of types.flatMap(({ uid }) => oneToOnesOf(strapi, uid))) {
    try {
      await keepOneToOne(strapi, link);
      tables.add(link.table);
    } catch (error) {
      const { table, column } = link;
      const twice = (await strapi.db
        .connection(table)
        .groupBy(column)
        .havingRaw('count(*) > 1')
        .pluck(column)) as readonly unknown[];
      if (twice.length === 0) throw error;
      strapi.log.error(`${table}: rows share what only one may have (${column}: ${twice.join(', ')})`);
    }
  }
}

/** Lets the database look now at the links that a write of a type has made, inside the write's transaction. */
export async function settleOneToOnes(strapi: Core.Strapi, uid: string): Promise<void> {
  if (!isPostgres(strapi)) return; // looked at already
  for (const link of oneToOnesOf(strapi, uid)) {
    if (kept.get(strapi)?.has(link.table) !== true) continue;
    await strapi.db.transaction(async ({ trx }) => {
      await trx.raw('set constraints ?? immediate', [ruleOf(link)]);
      await trx.raw('set constraints ?? deferred', [ruleOf(link)]);
    });
  }
}
