/** The lines of a source, page by page along the key, from one snapshot. */
import type { Core } from '@strapi/strapi';
import { lineReader } from './cells';
import type { ExportOptions } from './options';
import type { Line } from './shape';
import type { Snapshot } from './snapshot';
import type { Source } from './sources';

/** Rows a page: so few that they are written before the next collection of garbage has to copy them. */
const PAGE = 200;

/** What an export yields: lines in pages, so that a page costs one step of the stream. */
export type Pages = AsyncGenerator<readonly Line[]>;

/**
 * Reads a source along its key.
 * @param options filters, and where to go on
 */
export async function* pagesOf(
  strapi: Core.Strapi,
  snapshot: Snapshot,
  source: Source,
  options: Pick<ExportOptions, 'after' | 'since' | 'filters'>,
): Pages {
  const knex = strapi.db.connection;
  let last = Number(options.after ?? 0);
  for (;;) {
    const query = knex
      .select('*')
      .from(source.query(knex).as('r'))
      .where('r.id', '>', last)
      .orderBy('r.id')
      .limit(PAGE);
    if (options.since !== null && source.changedAt !== null) {
      void query.where(`r.${source.changedAt}`, '>=', new Date(options.since));
    }
    for (const { column, value } of options.filters) void query.where(`r.${column}`, value);
    const { names, rows } = await snapshot.table(query);
    if (rows.length > 0) yield rows.map(lineReader(source.columns, names));
    if (rows.length < PAGE) return;
    last = Number(rows.at(-1)?.[names.indexOf('id')]);
  }
}
