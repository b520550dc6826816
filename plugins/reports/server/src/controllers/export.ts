import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DeskError } from '@kaigai-desk/domain';
import { fileFor } from '../export/files';
import { optionsOf } from '../export/options';
import { run } from '../export/run';
import { exporterOfRequest } from '../export/token';

const FILE = /\/([a-z0-9-]+)\.(csv|json)$/;

/** Serves the file that the address names, if the token may read it. */
export async function serve(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const [, name, extension] = FILE.exec(ctx.path) ?? [];
  if (name === undefined || extension === undefined) throw new DeskError('export.unknownType');
  const exporter = exporterOfRequest(ctx);
  const file = fileFor(strapi, name, exporter.groups);
  await run(strapi, ctx, exporter, file, optionsOf(file.shape, extension, ctx.query));
}

/** One action a group: each is a tick in the editor of API tokens. */
const controller = ({ strapi }: { strapi: Core.Strapi }) => ({
  tickets: (ctx: Context) => serve(strapi, ctx),
  people: (ctx: Context) => serve(strapi, ctx),
  reference: (ctx: Context) => serve(strapi, ctx),
  events: (ctx: Context) => serve(strapi, ctx),
});
export default controller;
