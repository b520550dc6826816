import { Clock, Mail } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { HistoryPanel } from './history/HistoryPanel';
import { tradsOf } from './kit/words';
import { JOBS_READ, OUTBOX_READ } from './permissions';
import { catalogues, PLUGIN } from './words';

/** The admin part of `platform`: the outbox of mails, and what the desk does by itself. */
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
    app.addMenuLink({
      to: 'plugins/platform/jobs',
      icon: Clock,
      intlLabel: { id: `${PLUGIN}.menu.jobs`, defaultMessage: catalogues.en['menu.jobs'] },
      permissions: [JOBS_READ],
      position: 5,
      Component: () => import('./jobs/JobsPage'),
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
