import type { Core } from '@strapi/strapi';

/**
 * Routes of the portal. Its strategy is the platform's and stands as an object in each route: it is asked for
 * when the routes are made, after every plugin's services stand.
 */
export function portalRoutes(strapi: Core.Strapi) {
  const { session } = strapi.plugin('platform').service('portal-auth') as unknown as {
    readonly session: object;
  };
  const config = { auth: { strategies: [session] } };
  return [
    { method: 'GET', path: '/', handler: 'portal.list', config },
    { method: 'POST', path: '/', handler: 'portal.open', config },
    { method: 'GET', path: '/:number', handler: 'portal.show', config },
    { method: 'POST', path: '/:number/replies', handler: 'portal.reply', config },
    { method: 'POST', path: '/:number/withdrawal', handler: 'portal.withdraw', config },
    { method: 'POST', path: '/:number/thanks', handler: 'portal.thank', config },
  ];
}
