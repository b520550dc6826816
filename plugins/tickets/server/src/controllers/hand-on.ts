import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  AnswerDesk,
  HandToHq,
  HandToVendor,
  NoteVendorAnswer,
  RecordRemoteSession,
  authorOfAdmin,
  parseWith,
  valueOrRefuse,
  type AdminUser,
  type Author,
  type TicketWritten,
} from '@kaigai-desk/domain';
import type { HandOn } from '../services/hand-on';
import { bodyOf, numberOf } from './requests';

const writerOf = (ctx: Context): Author => authorOfAdmin(ctx.state['user'] as AdminUser, ctx.ip);

function answerWith(ctx: Context, written: TicketWritten): void {
  ctx.body = written;
  ctx.status = written.isRepeat ? 200 : 201;
}

/** Handing a ticket on, in the admin. */
const handOn = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): HandOn => strapi.plugin('tickets').service('hand-on') as unknown as HandOn;
  return {
    async toHq(ctx: Context) {
      const command = valueOrRefuse(parseWith(HandToHq, bodyOf(ctx)));
      answerWith(ctx, await service().toHq(writerOf(ctx), numberOf(ctx), command));
    },
    async answerDesk(ctx: Context) {
      const command = valueOrRefuse(parseWith(AnswerDesk, bodyOf(ctx)));
      answerWith(ctx, await service().answerDesk(writerOf(ctx), numberOf(ctx), command));
    },
    async vendors(ctx: Context) {
      ctx.body = await service().vendors(numberOf(ctx));
    },
    async preview(ctx: Context) {
      const command = valueOrRefuse(parseWith(HandToVendor, bodyOf(ctx)));
      ctx.body = await service().preview(numberOf(ctx), command);
    },
    async toVendor(ctx: Context) {
      const command = valueOrRefuse(parseWith(HandToVendor, bodyOf(ctx)));
      answerWith(ctx, await service().toVendor(writerOf(ctx), numberOf(ctx), command));
    },
    async remoteSession(ctx: Context) {
      const command = valueOrRefuse(parseWith(RecordRemoteSession, bodyOf(ctx)));
      answerWith(ctx, await service().remoteSession(writerOf(ctx), numberOf(ctx), command));
    },
    async vendorAnswer(ctx: Context) {
      const command = valueOrRefuse(parseWith(NoteVendorAnswer, bodyOf(ctx)));
      answerWith(ctx, await service().vendorAnswer(writerOf(ctx), numberOf(ctx), command));
    },
  };
};
export default handOn;
