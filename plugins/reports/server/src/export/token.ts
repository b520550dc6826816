/** API tokens of the admin: made there, shown once, with an expiry, and with one tick for each group of data. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DeskError, type Clock } from '@kaigai-desk/domain';
import { actionOf, GROUPS, type Group } from './groups';

interface TokenRow {
  readonly id: number;
  readonly name: string;
  readonly kind?: string | null;
  readonly type: 'full-access' | 'custom' | 'read-only';
  readonly expiresAt?: string | null;
  readonly permissions?: readonly (string | { readonly action: string })[];
}
interface TokenService {
  hash(key: string): string;
  getByAccessKey(hash: string): Promise<TokenRow | null>;
}

/** Who exports: the token, and what it may read. */
export interface Exporter {
  readonly id: number;
  readonly name: string;
  readonly groups: readonly Group[];
  /** Whether the token still stands with the same right; asked now and then while a file streams. */
  stillMay(group: Group): Promise<boolean>;
}

const API_TOKEN = 'admin::api-token';

/** A token with every right reads everything; a custom one what is ticked; a read-only one has no tick, so nothing. */
function groupsOf(row: TokenRow): readonly Group[] {
  if (row.type === 'full-access') return GROUPS;
  const actions = (row.permissions ?? []).map((one) => (typeof one === 'string' ? one : one.action));
  return row.type === 'custom' ? GROUPS.filter((group) => actions.includes(actionOf(group))) : [];
}

const now = (strapi: Core.Strapi): number => (strapi.plugin('platform').service('clock') as Clock).now();

const isValid = (strapi: Core.Strapi, row: TokenRow | null): row is TokenRow =>
  row !== null &&
  (row.kind === 'content-api' || !row.kind) &&
  (!row.expiresAt || new Date(row.expiresAt).getTime() > now(strapi));

async function exporterOf(strapi: Core.Strapi, key: string): Promise<Exporter | null> {
  const tokens = strapi.service('admin::api-token-content-api') as unknown as TokenService;
  const hash = tokens.hash(key);
  const row = await tokens.getByAccessKey(hash);
  if (!isValid(strapi, row)) return null;
  await strapi.db
    .query(API_TOKEN)
    .update({ where: { id: row.id }, data: { lastUsedAt: new Date(now(strapi)) } });
  return {
    id: row.id,
    name: row.name,
    groups: groupsOf(row),
    async stillMay(group) {
      const again = await tokens.getByAccessKey(hash);
      return isValid(strapi, again) && groupsOf(again).includes(group);
    },
  };
}

const keyOf = (ctx: Context): string | null =>
  /^Bearer (\S{1,512})$/i.exec(ctx.get('Authorization'))?.[1] ?? null;

/**
 * The strategy of every export route: stands as an object in the route, and is never registered
 * (docs/decisions/0004-portal-sessions.md says why).
 */
export const exportToken = {
  name: 'desk-export',
  async authenticate(ctx: Context) {
    const key = keyOf(ctx);
    const credentials = key === null ? null : await exporterOf(strapi, key);
    if (!credentials) throw new DeskError('export.noToken');
    return { authenticated: true, credentials };
  },
  /** The group is asked for by the handler, which knows the type. */
  verify: () => undefined,
};

/** The exporter behind a request. */
export const exporterOfRequest = (ctx: Context): Exporter =>
  (ctx.state['auth'] as { readonly credentials: Exporter }).credentials;
