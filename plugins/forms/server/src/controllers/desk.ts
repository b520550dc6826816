import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { formsOf, keyOf } from './requests';

/** Answers as HQ IT and agents read them, in the admin. */
const desk = ({ strapi }: { strapi: Core.Strapi }) => ({
  async overview(ctx: Context) {
    ctx.body = await formsOf(strapi).overview();
  },
  async answers(ctx: Context) {
    ctx.body = await formsOf(strapi).answersTo(keyOf(ctx));
  },
});
export default desk;
