import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  ActOnMany,
  UndoOnMany,
  authorOfAdmin,
  parseWith,
  valueOrRefuse,
  type AdminUser,
  type Author,
} from '@kaigai-desk/domain';
import type { Bulk } from '../services/bulk';
import { bodyOf } from './requests';

const agentOf = (ctx: Context): Author => authorOfAdmin(ctx.state['user'] as AdminUser, ctx.ip);

/** Acts on many tickets of the queue, in the admin. */
const bulk = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => strapi.plugin('tickets').service('bulk') as unknown as Bulk;
  return {
    async act(ctx: Context) {
      const command = valueOrRefuse(parseWith(ActOnMany, bodyOf(ctx)));
      ctx.body = await service().act(agentOf(ctx), command);
    },
    async undo(ctx: Context) {
      const command = valueOrRefuse(parseWith(UndoOnMany, bodyOf(ctx)));
      ctx.body = await service().undo(agentOf(ctx), command);
    },
  };
};
export default bulk;
