import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { AnswerToForm, DeskError, parseWith, valueOrRefuse, type PortalPerson } from '@kaigai-desk/domain';
import { formsOf, keyOf } from './requests';

function personOf(ctx: Context): PortalPerson {
  const { credentials } = ctx.state['auth'] as {
    readonly credentials: { readonly person: PortalPerson | null };
  };
  if (!credentials.person) throw new DeskError('session.none');
  return credentials.person;
}

/** Forms as a member of an office reaches them. */
const portal = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    ctx.body = await formsOf(strapi).listForPerson(personOf(ctx));
  },
  async show(ctx: Context) {
    ctx.body = await formsOf(strapi).showToPerson(personOf(ctx), keyOf(ctx));
  },
  async answer(ctx: Context) {
    const key = keyOf(ctx);
    const { body } = ctx.request as { readonly body?: unknown };
    const command = valueOrRefuse(parseWith(AnswerToForm, body));
    const written = await formsOf(strapi).answer(personOf(ctx), key, command);
    ctx.body = written;
    ctx.status = written.isRepeat ? 200 : 201;
  },
});
export default portal;
