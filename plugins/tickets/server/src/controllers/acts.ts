import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  DeskError,
  ExcludeTicket,
  LinkTicket,
  MergeTicket,
  NoteTimeSpent,
  RelayTicket,
  ReturnRelay,
  SplitTicket,
  UnlinkTicket,
  VoidExclusion,
  VoidTimeSpent,
  authorOfAdmin,
  parseWith,
  readNumber,
  valueOrRefuse,
  type AdminUser,
  type Author,
  type TicketWritten,
} from '@kaigai-desk/domain';
import type { Acts } from '../services/acts';
import { bodyOf, numberOf } from './requests';

const agentOf = (ctx: Context): Author => authorOfAdmin(ctx.state['user'] as AdminUser, ctx.ip);

function answerWith(ctx: Context, written: TicketWritten): void {
  ctx.body = written;
  ctx.status = written.isRepeat ? 200 : 201;
}

/** Whether the reader may void time that others noted. */
const isLead = (ctx: Context): boolean =>
  (ctx.state['userAbility'] as { can(action: string): boolean }).can('plugin::tickets.time.void');

function pageOf(ctx: Context): number {
  const page = Number(ctx.query['page'] ?? 1);
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
}

/** Acts on a ticket beside talking, in the admin. */
const acts = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): Acts => strapi.plugin('tickets').service('acts') as unknown as Acts;
  return {
    async exclude(ctx: Context) {
      const command = valueOrRefuse(parseWith(ExcludeTicket, bodyOf(ctx)));
      answerWith(ctx, await service().exclude(agentOf(ctx), numberOf(ctx), command));
    },
    async voidExclusion(ctx: Context) {
      const command = valueOrRefuse(parseWith(VoidExclusion, bodyOf(ctx)));
      answerWith(ctx, await service().voidExclusion(agentOf(ctx), numberOf(ctx), command));
    },
    async relay(ctx: Context) {
      const command = valueOrRefuse(parseWith(RelayTicket, bodyOf(ctx)));
      answerWith(ctx, await service().relay(agentOf(ctx), numberOf(ctx), command));
    },
    async returnRelay(ctx: Context) {
      const command = valueOrRefuse(parseWith(ReturnRelay, bodyOf(ctx)));
      answerWith(ctx, await service().returnRelay(agentOf(ctx), numberOf(ctx), command));
    },
    async previewMerge(ctx: Context) {
      const into = readNumber(ctx.query['into']);
      if (into === null) throw new DeskError('input.invalid', [{ field: 'into', code: 'field.number' }]);
      ctx.body = await service().previewMerge(agentOf(ctx), numberOf(ctx), into);
    },
    async merge(ctx: Context) {
      const command = valueOrRefuse(parseWith(MergeTicket, bodyOf(ctx)));
      answerWith(ctx, await service().merge(agentOf(ctx), numberOf(ctx), command));
    },
    async undoMerge(ctx: Context) {
      answerWith(ctx, await service().undoMerge(agentOf(ctx), numberOf(ctx)));
    },
    async split(ctx: Context) {
      const command = valueOrRefuse(parseWith(SplitTicket, bodyOf(ctx)));
      answerWith(ctx, await service().split(agentOf(ctx), numberOf(ctx), command));
    },
    async link(ctx: Context) {
      const command = valueOrRefuse(parseWith(LinkTicket, bodyOf(ctx)));
      answerWith(ctx, await service().link(agentOf(ctx), numberOf(ctx), command));
    },
    async unlink(ctx: Context) {
      const command = valueOrRefuse(parseWith(UnlinkTicket, bodyOf(ctx)));
      answerWith(ctx, await service().unlink(agentOf(ctx), numberOf(ctx), command));
    },
    async noteTime(ctx: Context) {
      const command = valueOrRefuse(parseWith(NoteTimeSpent, bodyOf(ctx)));
      answerWith(ctx, await service().noteTime(agentOf(ctx), numberOf(ctx), command));
    },
    async voidTime(ctx: Context) {
      const command = valueOrRefuse(parseWith(VoidTimeSpent, bodyOf(ctx)));
      answerWith(ctx, await service().voidTime(agentOf(ctx), numberOf(ctx), command, isLead(ctx)));
    },
    async exclusions(ctx: Context) {
      ctx.body = await service().review('exclusions', pageOf(ctx));
    },
    async relays(ctx: Context) {
      ctx.body = await service().review('relays', pageOf(ctx));
    },
  };
};
export default acts;
