import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import { DeskError, PORTAL_HEADERS, type Clock, type PortalPerson } from '@kaigai-desk/domain';
import { platformSettings } from '../settings';
import { personOfSession } from './sessions';

/** What stands in `ctx.state.auth.credentials` on a route of the portal. */
export interface PortalCredentials {
  readonly address: string | null;
  readonly person: PortalPerson | null;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The client's address counts only beside the right secret. */
function portalCall(ctx: Context): { readonly address: string | null } {
  const secret = ctx.get(PORTAL_HEADERS.secret);
  if (!secret || !timingSafeEqual(digest(secret), digest(platformSettings(strapi).portalSecret))) {
    throw new DeskError('access.denied');
  }
  return { address: ctx.get(PORTAL_HEADERS.address) || null };
}

/**
 * Strategies stand as objects in the routes that want them and are never registered: a registered one would open every
 * core route to whoever it lets in (docs/decisions/0004-portal-sessions.md).
 */
export const portalOnly = {
  name: 'desk-portal',
  authenticate(ctx: Context) {
    const credentials: PortalCredentials = { ...portalCall(ctx), person: null };
    return Promise.resolve({ authenticated: true, credentials });
  },
  verify: () => undefined,
};

export const portalSession = {
  name: 'desk-session',
  async authenticate(ctx: Context) {
    const { address } = portalCall(ctx);
    const sessionId = ctx.get(PORTAL_HEADERS.session);
    const now = (strapi.plugin('platform').service('clock') as Clock).now();
    const person = sessionId ? await personOfSession(strapi, sessionId, address, now) : null;
    if (!person) throw new DeskError('session.none');
    const credentials: PortalCredentials = { address, person };
    return { authenticated: true, credentials };
  },
  verify: () => undefined,
};
