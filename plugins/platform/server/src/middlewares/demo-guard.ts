import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { DeskError } from '@kaigai-desk/domain';
import { isDemoAddress, isDemoRefused } from '../auth/demo';

/** Refuses demo passwords in the admin from another machine; the portal's sign-in asks the same rule itself. */
const demoGuard =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.method === 'POST' && ctx.path === '/admin/login') {
      const body: unknown = (ctx.request as { body?: unknown }).body;
      const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined;
      if (typeof email === 'string' && isDemoAddress(email) && isDemoRefused(strapi, ctx.ip)) {
        throw new DeskError('session.demoElsewhere');
      }
    }
    return next();
  };
export default demoGuard;
