/** Policies of a route of the admin: who is signed in there, and whose role has the action of this plugin. */
export const allowed = (action: string) => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [`plugin::tickets.${action}`] } },
  ],
});
export const read = allowed('desk.read');
export const write = allowed('desk.write');
