import { Mail } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { HistoryPanel } from './history/HistoryPanel';
import { tradsOf } from './kit/words';
import { OUTBOX_READ } from './permissions';
import { catalogues, PLUGIN } from './words';

/** The admin part of `platform`: the outbox of mails. */
export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'plugins/platform/outbox',
      icon: Mail,
      intlLabel: { id: `${PLUGIN}.menu.outbox`, defaultMessage: catalogues.en['menu.outbox'] },
      permissions: [OUTBOX_READ],
      position: 4,
      Component: () => import('./outbox/OutboxPage'),
    });
  },
  bootstrap(app: StrapiApp) {
    const { apis } = app.getPlugin('content-manager') as unknown as {
      readonly apis: { addEditViewSidePanel(add: (panels: unknown[]) => unknown[]): void };
    };
    apis.addEditViewSidePanel((panels) => [...panels, HistoryPanel]);
  },
  registerTrads: tradsOf(PLUGIN, catalogues),
};
