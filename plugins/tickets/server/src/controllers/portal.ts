import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  DeskError,
  OpenTicket,
  ReplyToTicket,
  parseWith,
  valueOrRefuse,
  type PortalPerson,
} from '@kaigai-desk/domain';
import { beforeOf, bodyOf, conversationsOf, numberOf } from './requests';

function personOf(ctx: Context): PortalPerson {
  const { credentials } = ctx.state['auth'] as {
    readonly credentials: { readonly person: PortalPerson | null };
  };
  if (!credentials.person) throw new DeskError('session.none');
  return credentials.person;
}

/** Tickets as a member of an office reaches them. */
const portal = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    ctx.body = await conversationsOf(strapi).listForPerson(personOf(ctx));
  },
  async open(ctx: Context) {
    const command = valueOrRefuse(parseWith(OpenTicket, bodyOf(ctx)));
    const written = await conversationsOf(strapi).openInPortal(personOf(ctx), command);
    ctx.body = written;
    ctx.status = written.isRepeat ? 200 : 201;
  },
  async show(ctx: Context) {
    ctx.body = await conversationsOf(strapi).showToPerson(personOf(ctx), numberOf(ctx), beforeOf(ctx));
  },
  async reply(ctx: Context) {
    const number = numberOf(ctx);
    const command = valueOrRefuse(parseWith(ReplyToTicket, bodyOf(ctx)));
    const written = await conversationsOf(strapi).reply(personOf(ctx), number, command);
    ctx.body = written;
    ctx.status = written.isRepeat ? 200 : 201;
  },
  async withdraw(ctx: Context) {
    ctx.body = await conversationsOf(strapi).withdraw(personOf(ctx), numberOf(ctx));
  },
  async thank(ctx: Context) {
    ctx.body = await conversationsOf(strapi).thank(personOf(ctx), numberOf(ctx));
  },
});
export default portal;
