import type { Core } from '@strapi/strapi';

/**
 * Routes of the desk. The portal's strategy is the platform's and stands as an object in each route: it is asked for
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

const allowed = (action: string) => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [`plugin::tickets.${action}`] } },
  ],
});
const read = allowed('desk.read');
const write = allowed('desk.write');

export const deskRoutes = [
  { method: 'GET', path: '/queue', handler: 'desk.queue', config: read },
  { method: 'GET', path: '/assignees', handler: 'desk.assignees', config: read },
  { method: 'GET', path: '/offices', handler: 'desk.offices', config: read },
  { method: 'GET', path: '/people', handler: 'desk.people', config: read },
  { method: 'GET', path: '/conversations/:number', handler: 'desk.show', config: read },
  { method: 'POST', path: '/conversations', handler: 'desk.open', config: write },
  { method: 'POST', path: '/conversations/:number/answers', handler: 'desk.answer', config: write },
  { method: 'POST', path: '/conversations/:number/notes', handler: 'desk.note', config: write },
  { method: 'POST', path: '/conversations/:number/state', handler: 'desk.move', config: write },
  { method: 'POST', path: '/conversations/:number/facts', handler: 'desk.change', config: write },
];
