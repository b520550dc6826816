/** The dictionary in its four forms, for the files that the token may read. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { csvText } from '../export/csv';
import { filesOf } from '../export/files';
import { jsonWriter } from '../export/json';
import type { Shape } from '../export/shape';
import { exporterOfRequest } from '../export/token';
import { CODE_COLUMNS, codeLines } from './codes';
import { jsonSchemaOf } from './json-schema';
import { markdownOf } from './markdown';

const shapesFor = (strapi: Core.Strapi, ctx: Context): readonly Shape[] => {
  const { groups } = exporterOfRequest(ctx);
  return [...filesOf(strapi).values()]
    .map(({ shape }) => shape)
    .filter(({ group }) => groups.includes(group));
};

const FORMS: Readonly<Record<string, (shapes: readonly Shape[], ctx: Context) => void>> = {
  'dictionary.md': (shapes, ctx) => {
    ctx.type = 'text/markdown; charset=utf-8';
    ctx.body = markdownOf(shapes);
  },
  'dictionary.json': (shapes, ctx) => {
    ctx.type = 'application/schema+json; charset=utf-8';
    ctx.body = JSON.stringify(jsonSchemaOf(shapes), null, 2);
  },
  'codes.csv': (shapes, ctx) => {
    ctx.type = 'text/csv; charset=utf-8; header=present';
    ctx.body = csvText(CODE_COLUMNS, codeLines(shapes), ctx.query['bom'] === '1');
  },
  'codes.json': (shapes, ctx) => {
    ctx.type = 'application/json; charset=utf-8';
    ctx.body = `[${codeLines(shapes).map(jsonWriter(CODE_COLUMNS)).join(',')}]`;
  },
};

export const DICTIONARY_FILES = Object.keys(FORMS);

/** Serves one of `DICTIONARY_FILES`. */
export function serveDictionary(strapi: Core.Strapi, ctx: Context, file: string): void {
  ctx.set('Cache-Control', 'no-store');
  FORMS[file]?.(shapesFor(strapi, ctx), ctx);
}
