import { DEMO_ADMINS, DEMO_API_TOKEN, DEMO_SIGN_INS, type SeedStore } from '@kaigai-desk/database';
import type { Core } from '@strapi/strapi';
import { knownSecrets, newPassword, type SignIns } from './sign-ins-file';

interface AdminUserService {
  create(data: Readonly<Record<string, unknown>>): Promise<unknown>;
  updateById(id: number, data: Readonly<Record<string, unknown>>): Promise<unknown>;
}
interface PortalUserService {
  add(data: Readonly<Record<string, unknown>>): Promise<{ readonly documentId: string }>;
  edit(id: number, data: Readonly<Record<string, unknown>>): Promise<unknown>;
}
interface ApiTokenService {
  create(data: Readonly<Record<string, unknown>>): Promise<{ readonly accessKey: string }>;
  regenerate(id: number): Promise<{ readonly accessKey: string }>;
}

interface Row {
  readonly id: number;
}

const PORTAL_USER = 'plugin::users-permissions.user';
const accountMarker = (email: string): string => `demo-account#${email}`;
const TOKEN_MARKER = 'demo-account#api-token';

/** How an account of one kind is found, made and given another password. */
interface Accounts<Account extends { readonly email: string }> {
  find(email: string): Promise<Row | null>;
  create(account: Account, password: string): Promise<unknown>;
  reset(id: number, password: string): Promise<unknown>;
}

const adminAccounts = (strapi: Core.Strapi): Accounts<(typeof DEMO_ADMINS)[number]> => {
  const service = strapi.service('admin::user') as unknown as AdminUserService;
  return {
    find: (email) => strapi.db.query('admin::user').findOne({ where: { email } }),
    async create({ email, firstname, lastname, roleCode }, password) {
      const role: Row | null = await strapi.db.query('admin::role').findOne({ where: { code: roleCode } });
      if (!role) throw new Error(`There is no role ${roleCode}.`);
      return service.create({
        email,
        firstname,
        lastname,
        password,
        preferedLanguage: 'ja',
        isActive: true,
        registrationToken: null,
        roles: [role.id],
      });
    },
    reset: (id, password) => service.updateById(id, { password, isActive: true }),
  };
};

const portalAccounts = (strapi: Core.Strapi): Accounts<(typeof DEMO_SIGN_INS)[number]> => {
  const service = strapi.plugin('users-permissions').service('user') as unknown as PortalUserService;
  return {
    find: (email) => strapi.db.query(PORTAL_USER).findOne({ where: { email } }),
    async create({ email }, password) {
      const role: Row | null = await strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type: 'authenticated' } });
      return service.add({
        username: email,
        email,
        password,
        provider: 'local',
        confirmed: true,
        blocked: false,
        role: role?.id,
      });
    },
    reset: (id, password) => service.edit(id, { password }),
  };
};

/**
 * Makes the demo's accounts once, and keeps `sign-ins.json` true: when the file is lost, the accounts get new
 * passwords. An account that a person has deleted or changed is left alone as long as the file knows it.
 * @returns the sign-ins to write down, or nothing when all stands as it was
 */
export async function ensureDemoAccounts(
  strapi: Core.Strapi,
  store: SeedStore,
  dataDir: string,
): Promise<SignIns | undefined> {
  const known = knownSecrets(dataDir);
  const seeded = await store.seededKeys();
  const markers = [...DEMO_ADMINS, ...DEMO_SIGN_INS].map(({ email }) => accountMarker(email));
  const isComplete =
    known.apiToken !== undefined &&
    [...DEMO_ADMINS, ...DEMO_SIGN_INS].every(({ email }) => known.passwords.has(email)) &&
    [...markers, TOKEN_MARKER].every((marker) => seeded.has(marker));
  if (isComplete) return undefined;

  const passwordOf = async <A extends { readonly email: string }>(
    accounts: Accounts<A>,
    account: A,
  ): Promise<string> => {
    const kept = known.passwords.get(account.email);
    if (kept !== undefined && seeded.has(accountMarker(account.email))) return kept;
    const password = kept ?? newPassword();
    const row = await accounts.find(account.email);
    await (row ? accounts.reset(row.id, password) : accounts.create(account, password));
    return password;
  };

  const admin: Record<string, { email: string; password: string }> = {};
  for (const account of DEMO_ADMINS) {
    admin[account.key] = { email: account.email, password: await passwordOf(adminAccounts(strapi), account) };
  }
  const portal: Record<string, { email: string; password: string; office: string }> = {};
  for (const account of DEMO_SIGN_INS) {
    const { key, email, office } = account;
    portal[key] = { email, password: await passwordOf(portalAccounts(strapi), account), office };
  }
  const apiToken =
    known.apiToken !== undefined && seeded.has(TOKEN_MARKER) ? known.apiToken : await newApiToken(strapi);
  await store.markSeeded([...markers, TOKEN_MARKER]);
  return { admin, portal, apiToken };
}

/** A token's key can be read only when it is made: an existing one gets another key. */
const newApiToken = async (strapi: Core.Strapi): Promise<string> => {
  const tokens = strapi.service('admin::api-token') as unknown as ApiTokenService;
  const row: Row | null = await strapi.db
    .query('admin::api-token')
    .findOne({ where: { name: DEMO_API_TOKEN } });
  const { accessKey } = row
    ? await tokens.regenerate(row.id)
    : await tokens.create({
        kind: 'content-api',
        name: DEMO_API_TOKEN,
        description: 'For scripts and tests of the demo.',
        type: 'full-access',
        lifespan: null,
      });
  return accessKey;
};

/** Address to document id of the demo's sign-ins to the portal, for those there are. */
export async function portalSignInIds(strapi: Core.Strapi): Promise<ReadonlyMap<string, string>> {
  const rows: { email: string; documentId: string }[] = await strapi.db.query(PORTAL_USER).findMany({
    select: ['email', 'documentId'],
    where: { email: { $in: DEMO_SIGN_INS.map(({ email }) => email) } },
  });
  return new Map(rows.map(({ email, documentId }) => [email, documentId]));
}
