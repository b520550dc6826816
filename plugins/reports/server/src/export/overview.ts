/** `GET /api/export/`: what can be taken out, and how much there is of it. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { filesOf } from './files';
import { countLinks } from './links';
import { LINKS } from './links';
import { sourcesOf } from './sources';
import { exporterOfRequest } from './token';

async function countOf(strapi: Core.Strapi, name: string): Promise<number | null> {
  const source = sourcesOf(strapi).find((one) => one.name === name);
  if (!source) return null;
  const knex = strapi.db.connection;
  const counted = (await knex.count({ n: '*' }).from(source.query(knex).as('r'))) as unknown as readonly {
    n?: number | string;
  }[];
  return Number(counted[0]?.n ?? 0);
}

/** The types that the token may read. `answer-values` has no count: it has as many lines as answers have values. */
export async function overview(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { groups } = exporterOfRequest(ctx);
  const types = [];
  for (const [name, { shape }] of filesOf(strapi)) {
    const isLinks = shape.name === LINKS.name;
    if (!(isLinks ? groups.length > 0 : groups.includes(shape.group))) continue;
    types.push({
      name,
      uid: shape.uid,
      group: isLinks ? null : shape.group,
      titleJa: shape.label.ja,
      titleEn: shape.label.en,
      count: isLinks ? await countLinks(strapi, groups) : await countOf(strapi, name),
      csv: `/api/export/${name}.csv`,
      json: `/api/export/${name}.json`,
      lines: `/api/export/${name}.json?lines=1`,
    });
  }
  ctx.set('Cache-Control', 'no-store');
  ctx.body = {
    types,
    dictionary: {
      markdown: '/api/export/dictionary.md',
      jsonSchema: '/api/export/dictionary.json',
      codes: '/api/export/codes.csv',
    },
  };
}
