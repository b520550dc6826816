import { Headphones, SealCheck } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { tradsOf } from '@kaigai-desk/platform/admin-kit/words';
import { showOnHome } from './home/widgets';
import { DESK_READ, DESK_REVIEW } from './permissions';
import { catalogues, PLUGIN } from './words';

/** The admin part of `tickets`: the agents' desk. */
export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'plugins/tickets',
      icon: Headphones,
      intlLabel: { id: `${PLUGIN}.menu.desk`, defaultMessage: catalogues.en['menu.desk'] },
      permissions: [DESK_READ],
      position: 1,
      Component: () => import('./App'),
    });
    app.addMenuLink({
      to: 'plugins/tickets-review',
      icon: SealCheck,
      intlLabel: { id: `${PLUGIN}.review.menu`, defaultMessage: catalogues.en['review.menu'] },
      permissions: [DESK_REVIEW],
      position: 3,
      Component: () => import('./review/ReviewPage'),
    });
    showOnHome(app);
    app.customFields.register({
      name: 'ticket-condition',
      pluginId: PLUGIN,
      type: 'json',
      intlLabel: { id: `${PLUGIN}.views.condition`, defaultMessage: catalogues.en['views.condition'] },
      intlDescription: { id: `${PLUGIN}.views.lead`, defaultMessage: catalogues.en['views.lead'] },
      components: {
        Input: () => import('./views/ConditionInput') as never,
      },
    });
  },
  registerTrads: tradsOf(PLUGIN, catalogues),
};
