import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  authorOfAdmin,
  ChangeSavedView,
  CountMatches,
  DeskError,
  NewSavedView,
  parseWith,
  valueOrRefuse,
  type AdminUser,
} from '@kaigai-desk/domain';
import type { Views } from '../services/views';
import { bodyOf } from './requests';

const viewsOf = (strapi: Core.Strapi): Views => strapi.plugin('tickets').service('views') as unknown as Views;
const readerOf = (ctx: Context): string => authorOfAdmin(ctx.state['user'] as AdminUser, ctx.ip).actor.id;

const isKeeper = (ctx: Context): boolean =>
  (ctx.state['userAbility'] as { can(action: string): boolean }).can('plugin::tickets.views.write');

/** The document id of a view from the address. */
function idOf(ctx: Context): string {
  const id = String((ctx['params'] as { readonly id?: string }).id ?? '');
  if (!/^[a-z0-9]{1,64}$/.test(id)) throw new DeskError('view.notFound');
  return id;
}

/** The views of the queue that people make, in the admin. */
const views = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    ctx.body = await viewsOf(strapi).list(readerOf(ctx), isKeeper(ctx));
  },
  async choices(ctx: Context) {
    ctx.body = await viewsOf(strapi).choices();
  },
  async show(ctx: Context) {
    ctx.body = await viewsOf(strapi).show(idOf(ctx));
  },
  async make(ctx: Context) {
    ctx.body = await viewsOf(strapi).make(valueOrRefuse(parseWith(NewSavedView, bodyOf(ctx))));
    ctx.status = 201;
  },
  async change(ctx: Context) {
    ctx.body = await viewsOf(strapi).change(
      idOf(ctx),
      valueOrRefuse(parseWith(ChangeSavedView, bodyOf(ctx))),
    );
  },
  async remove(ctx: Context) {
    await viewsOf(strapi).remove(idOf(ctx));
    ctx.status = 204;
  },
  async matches(ctx: Context) {
    const { condition } = valueOrRefuse(parseWith(CountMatches, bodyOf(ctx)));
    ctx.body = await viewsOf(strapi).matches(condition, readerOf(ctx));
  },
});
export default views;
