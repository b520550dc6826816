import type { Core } from '@strapi/strapi';
import type { PlatformServices } from '@kaigai-desk/domain';

/** The platform's services, typed where both plugins can see it. */
export function platform<K extends keyof PlatformServices>(
  strapi: Core.Strapi,
  name: K,
): PlatformServices[K] {
  return strapi.plugin('platform').service(name) as unknown as PlatformServices[K];
}
