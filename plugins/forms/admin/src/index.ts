import { NumberList } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { tradsOf } from '@kaigai-desk/platform/admin-kit/words';
import { ANSWERS_READ } from './permissions';
import { catalogues, PLUGIN } from './words';

/** The admin part of `forms`: who answered, who is silent, and the answers as a table. */
export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'plugins/forms',
      icon: NumberList,
      intlLabel: { id: `${PLUGIN}.menu.forms`, defaultMessage: catalogues.en['menu.forms'] },
      permissions: [ANSWERS_READ],
      position: 2,
      Component: () => import('./App'),
    });
  },
  registerTrads: tradsOf(PLUGIN, catalogues),
};
