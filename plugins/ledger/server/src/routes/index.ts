import type { Core } from '@strapi/strapi';

/** The portal's strategy is the platform's and stands as an object in each route. */
export function portalRoutes(strapi: Core.Strapi) {
  const { session } = strapi.plugin('platform').service('portal-auth') as unknown as {
    readonly session: object;
  };
  return [
    {
      method: 'GET',
      path: '/machines',
      handler: 'portal.machines',
      config: { auth: { strategies: [session] } },
    },
  ];
}
