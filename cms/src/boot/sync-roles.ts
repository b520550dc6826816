import { LANGUAGES } from '@kaigai-desk/domain';
import type { Core } from '@strapi/strapi';
import { ADMIN_ROLES, STRIPPED_ROLE_CODES, type AdminRole, type ContentRight } from '../roles';

interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[]; readonly locales?: readonly string[] };
  readonly conditions: readonly string[];
}
interface RoleService {
  assignPermissions(roleId: number, permissions: readonly Permission[]): Promise<unknown>;
}
interface ContentTypeService {
  getNestedFields(model: unknown, options: { readonly components: unknown }): string[];
}
interface LocalisedTypes {
  isLocalizedContentType(model: unknown): boolean;
}
interface PermissionService {
  readonly actionProvider: { get(actionId: string): { readonly options?: unknown } | undefined };
}

const EXPLORER = 'plugin::content-manager.explorer';

/** Rights that name the fields they hold for; the others hold for the whole row. */
const BY_FIELD: ReadonlySet<ContentRight> = new Set(['create', 'read', 'update']);

const permissionsOf = (strapi: Core.Strapi, role: AdminRole): Permission[] => {
  const types = strapi.service('admin::content-type') as unknown as ContentTypeService;
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  const localised = strapi.plugin('i18n').service('content-types') as unknown as LocalisedTypes;
  const content = Object.entries(role.content).flatMap(([uid, rights]) => {
    const model = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
    if (!model) throw new Error(`The role ${role.code} names ${uid}, which is no content type.`);
    const fields = types.getNestedFields(model, { components: strapi.components });
    const locales = localised.isLocalizedContentType(model) ? { locales: [...LANGUAGES] } : {};
    return rights.map((right) => ({
      action: `${EXPLORER}.${right}`,
      subject: uid,
      properties: { ...(BY_FIELD.has(right) ? { fields } : {}), ...locales },
      conditions: [],
    }));
  });
  const actions = role.actions.map((action) => {
    if (!actionProvider.get(action))
      throw new Error(`The role ${role.code} names ${action}, which is no action.`);
    return { action, subject: null, properties: {}, conditions: [] };
  });
  return [...content, ...actions];
};

const roleIdOf = async (strapi: Core.Strapi, role: AdminRole): Promise<number> => {
  const roles = strapi.db.query('admin::role');
  const { code, name, description } = role;
  const found: { id: number; name: string; description: string } | null = await roles.findOne({
    where: { code },
  });
  if (!found) return Number((await roles.create({ data: { code, name, description } })).id);
  if (found.name !== name || found.description !== description) {
    await roles.update({ where: { code }, data: { name, description } });
  }
  return found.id;
};

/** Makes the roles of `roles.ts` true, and takes every right from those nobody shall have. */
export async function syncRoles(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role') as unknown as RoleService;
  for (const role of ADMIN_ROLES) {
    await service.assignPermissions(await roleIdOf(strapi, role), permissionsOf(strapi, role));
  }
  const stripped: { id: number }[] = await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: [...STRIPPED_ROLE_CODES] } } });
  for (const { id } of stripped) await service.assignPermissions(id, []);
}
