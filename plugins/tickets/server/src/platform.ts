import type { Core } from '@strapi/strapi';
import type { FormsServices, LedgerServices, PlatformServices } from '@kaigai-desk/domain';

/** The platform's services, typed where both plugins can see it. */
export function platform<K extends keyof PlatformServices>(
  strapi: Core.Strapi,
  name: K,
): PlatformServices[K] {
  return strapi.plugin('platform').service(name) as unknown as PlatformServices[K];
}

/** The ledger's services: which machines a person may name, and which an office has. */
export function ledger<K extends keyof LedgerServices>(strapi: Core.Strapi, name: K): LedgerServices[K] {
  return strapi.plugin('ledger').service(name) as unknown as LedgerServices[K];
}

/** The forms' services: what an office answers. */
export function forms<K extends keyof FormsServices>(strapi: Core.Strapi, name: K): FormsServices[K] {
  return strapi.plugin('forms').service(name) as unknown as FormsServices[K];
}
