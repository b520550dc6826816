import type { Core } from '@strapi/strapi';

/**
 * Routes of the portal. The strategy is the platform's and stands as an object in each route: it is asked for when the
 * routes are made, after every plugin's services stand.
 */
export function portalRoutes(strapi: Core.Strapi) {
  const { session } = strapi.plugin('platform').service('portal-auth') as unknown as {
    readonly session: object;
  };
  const config = { auth: { strategies: [session] } };
  return [
    { method: 'GET', path: '/', handler: 'portal.list', config },
    { method: 'GET', path: '/:key', handler: 'portal.show', config },
    { method: 'POST', path: '/:key/answers', handler: 'portal.answer', config },
  ];
}

const config = {
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: ['plugin::forms.answers.read'] } },
  ],
};

export const deskRoutes = [
  { method: 'GET', path: '/overview', handler: 'desk.overview', config },
  { method: 'GET', path: '/:key/answers', handler: 'desk.answers', config },
];
