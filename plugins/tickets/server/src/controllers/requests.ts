import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DeskError, authorOfAdmin, type AdminUser, type Author } from '@kaigai-desk/domain';
import type { Conversations } from '../services/conversations';

/** The one service behind every controller. */
export const conversationsOf = (strapi: Core.Strapi): Conversations =>
  strapi.plugin('tickets').service('conversations') as unknown as Conversations;

/** The body as it was sent; the schema decides what it is. */
export const bodyOf = (ctx: Context): unknown => (ctx.request as { readonly body?: unknown }).body;

/** A ticket number from the address: 1 to 9 digits, else there is no such ticket. */
export function numberOf(ctx: Context): number {
  const text = String((ctx['params'] as { readonly number?: string }).number ?? '');
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new DeskError('ticket.notFound');
  return Number(text);
}

/** The message whose page of earlier words is asked for, from the address; what is no id is none. */
export function beforeOf(ctx: Context): string | null {
  const text = ctx.query['before'];
  return typeof text === 'string' && /^[a-z0-9]{1,64}$/.test(text) ? text : null;
}

/** Who is signed in to the admin, as the one who acts. */
export const agentOf = (ctx: Context): Author => authorOfAdmin(ctx.state['user'] as AdminUser, ctx.ip);
