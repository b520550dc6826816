import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { RecordCall, authorOfAdmin, parseWith, valueOrRefuse, type AdminUser } from '@kaigai-desk/domain';
import type { Calls } from '../services/calls';
import { bodyOf } from './requests';

/** Calls by hand, in the admin. */
const calls = ({ strapi }: { strapi: Core.Strapi }) => ({
  async record(ctx: Context) {
    const command = valueOrRefuse(parseWith(RecordCall, bodyOf(ctx)));
    const agent = authorOfAdmin(ctx.state['user'] as AdminUser, ctx.ip);
    const service = strapi.plugin('tickets').service('calls') as unknown as Calls;
    const recorded = await service.record(agent, command);
    ctx.body = recorded;
    ctx.status = recorded.isRepeat ? 200 : 201;
  },
});
export default calls;
