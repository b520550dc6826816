import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DeskError } from '@kaigai-desk/domain';
import type { Forms } from '../services/forms';

/** The one service behind every controller. */
export const formsOf = (strapi: Core.Strapi): Forms =>
  strapi.plugin('forms').service('forms') as unknown as Forms;

/** A form's key from the address; what cannot be one is answered as a form that does not exist. */
export function keyOf(ctx: Context): string {
  const key = String((ctx['params'] as { readonly key?: string }).key ?? '');
  if (key.length > 60 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key)) throw new DeskError('form.notFound');
  return key;
}
