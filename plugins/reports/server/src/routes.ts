import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DeskError } from '@kaigai-desk/domain';
import { serve } from './controllers/export';
import { DICTIONARY_FILES, serveDictionary } from './dictionary/serve';
import { namesOf } from './export/files';
import { overview } from './export/overview';
import { exportToken } from './export/token';

const config = { auth: { strategies: [exportToken] } };

/**
 * A route a file, made from the types of this very desk. Files name an action, so that the editor of API tokens shows one
 * tick a group; lists and links, which every token may ask for, name none.
 */
export function exportRoutes(strapi: Core.Strapi) {
  const files = namesOf(strapi).flatMap(({ name, group }) =>
    ['csv', 'json'].map((extension) => ({
      method: 'GET',
      path: `/${name}.${extension}`,
      handler: `export.${group}`,
      config,
    })),
  );
  const open = (path: string, handler: (ctx: Context) => Promise<void> | void) => ({
    method: 'GET',
    path,
    handler,
    config,
  });
  return [
    open('/', (ctx) => overview(strapi, ctx)),
    ...DICTIONARY_FILES.map((file) => open(`/${file}`, (ctx) => serveDictionary(strapi, ctx, file))),
    ...files,
    open('/links.csv', (ctx) => serve(strapi, ctx)),
    open('/links.json', (ctx) => serve(strapi, ctx)),
    open('/:file', () => {
      throw new DeskError('export.unknownType');
    }),
  ];
}
