import type { Core } from '@strapi/strapi';

/** The portal's strategy is the platform's and stands as an object in each route. */
export function portalRoutes(strapi: Core.Strapi) {
  const { session } = strapi.plugin('platform').service('portal-auth') as unknown as {
    readonly session: object;
  };
  const config = { auth: { strategies: [session] } };
  return [
    { method: 'GET', path: '/documents', handler: 'portal.documents', config },
    { method: 'GET', path: '/documents/:id', handler: 'portal.document', config },
    { method: 'GET', path: '/notices', handler: 'portal.notices', config },
  ];
}
