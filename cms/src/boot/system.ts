import type { WriteContext } from '@kaigai-desk/domain';
import type { Core } from '@strapi/strapi';

/** Runs work whose changes are recorded as the system's own, under this name. */
export function asSystem<T>(strapi: Core.Strapi, reason: string, work: () => Promise<T>): Promise<T> {
  const context = strapi.plugin('platform').service('context') as unknown as WriteContext;
  return context.runAsSystem(reason, work);
}
