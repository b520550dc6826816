/** A compiled condition as the database runs it. */
import type { Core } from '@strapi/strapi';
import {
  compile,
  ROWS_WHERE,
  TICKET_CONDITIONS,
  type Condition,
  type ConditionMoment,
  type Where,
} from '@kaigai-desk/domain';
import { TICKET } from '../conversations/records';

/** A query of ids, to stand inside another one. */
export type IdQuery = ReturnType<Core.Strapi['db']['connection']>;

interface IdBuilder {
  select(column: 'id'): IdBuilder;
  where(where: unknown): IdBuilder;
  getKnexQuery(): IdQuery;
}

/** The ids of tickets for which a filter holds, as a subquery. */
const idsWhere = (strapi: Core.Strapi, where: unknown): IdQuery =>
  (strapi.db.queryBuilder(TICKET) as unknown as IdBuilder).select('id').where(where).getKnexQuery();

/** Puts a subquery in the place of each mark that stands for one. What people chose are texts, and stay as they are. */
function withSubqueries(strapi: Core.Strapi, where: unknown): unknown {
  if (Array.isArray(where)) return where.map((part: unknown) => withSubqueries(strapi, part));
  if (typeof where !== 'object' || where === null) return where;
  const parts = where as Where;
  if (Object.hasOwn(parts, ROWS_WHERE)) return idsWhere(strapi, withSubqueries(strapi, parts[ROWS_WHERE]));
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, withSubqueries(strapi, part)]),
  );
}

/**
 * The tickets for which a condition holds, as a query of their ids: for `whereIn` of knex and for `$in` of `db.query`.
 * The document service takes none: it copies filters, and a query does not live through that.
 * @param condition one that `conditionIssues` found nothing wrong with
 */
export const ticketIds = (strapi: Core.Strapi, condition: Condition, moment: ConditionMoment): IdQuery =>
  idsWhere(strapi, withSubqueries(strapi, compile(condition, TICKET_CONDITIONS, moment)));

/** How many tickets a condition holds for. */
export async function countTickets(
  strapi: Core.Strapi,
  condition: Condition,
  moment: ConditionMoment,
): Promise<number> {
  const rows = (await strapi.db
    .connection('tickets')
    .whereIn('id', ticketIds(strapi, condition, moment))
    .count({ n: '*' })) as unknown as readonly { readonly n: number | string }[];
  return Number(rows[0]?.n ?? 0);
}
