import type { Core } from '@strapi/strapi';

interface Advanced {
  readonly allow_register?: boolean;
  readonly email_confirmation?: boolean;
  readonly email_reset_password?: string | null;
}

/**
 * Shuts what Strapi leaves open: nobody registers by themselves, and neither strangers nor people with a token of the
 * users plugin may call anything over the content API. The portal has sessions of its own (plugins/platform).
 */
export async function harden(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const advanced = ((await store.get()) ?? {}) as Advanced;
  if (advanced.allow_register !== false) await store.set({ value: { ...advanced, allow_register: false } });

  const permissions = strapi.db.query('plugin::users-permissions.permission');
  if ((await permissions.count({})) > 0) await permissions.deleteMany({});

  // On its very first boot Strapi makes two API tokens, one of them with every right, that nobody asked for.
  if ((await strapi.db.query('admin::user').count({})) === 0) {
    await strapi.db.query('admin::api-token').deleteMany({});
  }
}
