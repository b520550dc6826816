import type { Core } from '@strapi/strapi';

interface ContextService {
  runAsSystem<T>(reason: string, work: () => Promise<T>): Promise<T>;
}

/** Runs work under the platform's write context where there is one (write path). */
export function asSystem<T>(strapi: Core.Strapi, reason: string, work: () => Promise<T>): Promise<T> {
  const services = strapi.plugin('platform').services as Readonly<Record<string, unknown>>;
  if (!('context' in services)) return work();
  const context = strapi.plugin('platform').service('context') as unknown as ContextService;
  return context.runAsSystem(reason, work);
}
