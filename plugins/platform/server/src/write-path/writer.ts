import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import {
  authorOfAdmin,
  type AdminUser,
  type Author,
  type PortalPerson,
  type WriteContext,
} from '@kaigai-desk/domain';

const systemWork = new AsyncLocalStorage<string>();

interface State {
  readonly route?: { readonly info?: { readonly pluginName?: string } };
  readonly user?: AdminUser;
  readonly auth?: {
    readonly strategy?: { readonly name?: string };
    readonly credentials?: { readonly person?: PortalPerson; readonly id?: number; readonly name?: string };
  };
}

function authorOfToken({ id, name }: { readonly id?: number; readonly name?: string }, ip: string): Author {
  return { actor: { kind: 'token', id: String(id ?? ''), name: name ?? '' }, side: 'hq', address: ip };
}

function authorOfRequest(state: State, ip: string): Author | undefined {
  const { strategy, credentials } = state.auth ?? {};
  if (strategy?.name === 'admin' && state.user) return authorOfAdmin(state.user, ip);
  if (credentials?.person) {
    const { staffId, name, address } = credentials.person;
    return { actor: { kind: 'staff', id: staffId, name }, side: 'office', address };
  }
  return strategy?.name === 'content-api-token' ? authorOfToken(credentials ?? {}, ip) : undefined;
}

/** Whether somebody is behind a write: a seed or job that gave its name, or whom the request came from. */
export function isKnownWriter(strapi: Core.Strapi): boolean {
  if (systemWork.getStore() !== undefined) return true;
  const request = strapi.requestContext.get();
  return request !== undefined && authorOfRequest(request.state as State, request.ip) !== undefined;
}

/** Routes of ours decide by themselves what an admin changes. Whatever else an admin uses counts as the Content Manager. */
const OWN_ROUTES = new Set(['platform', 'tickets', 'forms', 'ledger', 'library', 'reports']);

/** By which way a write comes in. */
export function wayOf(strapi: Core.Strapi): 'system' | 'contentManager' | 'other' {
  if (systemWork.getStore() !== undefined) return 'system';
  const state = strapi.requestContext.get()?.state as State | undefined;
  if (state?.auth?.strategy?.name !== 'admin') return 'other';
  return OWN_ROUTES.has(state.route?.info?.pluginName ?? '') ? 'other' : 'contentManager';
}

/** Who writes now: the seed or job that runs, else the one behind the request, else the system itself. */
export function writerOf(strapi: Core.Strapi): Author {
  const reason = systemWork.getStore();
  const request = strapi.requestContext.get();
  const person =
    reason === undefined && request ? authorOfRequest(request.state as State, request.ip) : undefined;
  const name = reason ?? 'system';
  return person ?? { actor: { kind: 'system', id: name, name }, side: 'system', address: null };
}

/** Work that no person asked for, and who writes, for the other plugins. */
const context = ({ strapi }: { strapi: Core.Strapi }): WriteContext => ({
  runAsSystem: (reason, work) => systemWork.run(reason, work),
  writer: () => writerOf(strapi),
});
export default context;
