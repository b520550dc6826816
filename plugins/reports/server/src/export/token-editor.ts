import type { Core } from '@strapi/strapi';

type Actions = Readonly<Record<string, unknown>>;

/**
 * The editor of API tokens offers the rights of the export alone. Strapi lists every action of every content API there;
 * ours take sessions and no tokens, its own have no route: ticks that open nothing.
 */
export function offerOnlyExports(strapi: Core.Strapi): void {
  const permissions = strapi.contentAPI.permissions as unknown as { getActionsMap: () => Actions };
  const all = permissions.getActionsMap.bind(permissions);
  permissions.getActionsMap = () => {
    const reports = all()['plugin::reports'];
    return reports === undefined ? {} : { 'plugin::reports': reports };
  };
}
