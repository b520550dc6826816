import { portalOnly, portalSession } from '../auth/strategies';

const byPortal = { auth: { strategies: [portalOnly] } };
const bySession = { auth: { strategies: [portalSession] } };

export default {
  portal: {
    type: 'content-api',
    routes: [
      { method: 'GET', path: '/window', handler: 'portal.window', config: byPortal },
      { method: 'POST', path: '/sessions', handler: 'portal.openSession', config: byPortal },
      { method: 'DELETE', path: '/session', handler: 'portal.closeSession', config: bySession },
      { method: 'GET', path: '/me', handler: 'portal.me', config: bySession },
    ],
  },
  admin: {
    type: 'admin',
    routes: [
      {
        method: 'GET',
        path: '/history',
        handler: 'history.list',
        config: {
          policies: [
            'admin::isAuthenticatedAdmin',
            // which types: by the reader's rights in the Content Manager, in the handler
            { name: 'admin::hasPermissions', config: { actions: ['plugin::platform.history.read'] } },
          ],
        },
      },
      ...(['outbox', 'jobs'] as const).flatMap((queue) =>
        (['retry', 'give-up'] as const).map((act) => ({
          method: 'POST',
          path: `/${queue}/${act}`,
          handler: `${queue}.${act === 'retry' ? 'retry' : 'giveUp'}`,
          config: {
            policies: [
              'admin::isAuthenticatedAdmin',
              { name: 'admin::hasPermissions', config: { actions: [`plugin::platform.${queue}.act`] } },
            ],
          },
        })),
      ),
      {
        method: 'GET',
        path: '/jobs',
        handler: 'jobs.list',
        config: {
          policies: [
            'admin::isAuthenticatedAdmin',
            { name: 'admin::hasPermissions', config: { actions: ['plugin::platform.jobs.read'] } },
          ],
        },
      },
      {
        method: 'GET',
        path: '/outbox/:id',
        handler: 'outbox.show',
        config: {
          policies: [
            'admin::isAuthenticatedAdmin',
            { name: 'admin::hasPermissions', config: { actions: ['plugin::platform.outbox.read'] } },
          ],
        },
      },
      {
        method: 'POST',
        path: '/outbox/:id/link',
        handler: 'outbox.link',
        config: {
          policies: [
            'admin::isAuthenticatedAdmin',
            { name: 'admin::hasPermissions', config: { actions: ['plugin::platform.outbox.act'] } },
          ],
        },
      },
      {
        method: 'GET',
        path: '/outbox',
        handler: 'outbox.list',
        config: {
          policies: [
            'admin::isAuthenticatedAdmin',
            { name: 'admin::hasPermissions', config: { actions: ['plugin::platform.outbox.read'] } },
          ],
        },
      },
    ],
  },
};
