import type { StrapiApp } from '@strapi/strapi/admin';
import logo from './assets/desk.svg';
import { ConflictWatch } from './content-manager/conflict/ConflictWatch';
import { EnumerationInput } from './content-manager/EnumerationInput';
import { speakInContentManager } from './content-manager/hooks';
import { keepTyped } from './content-manager/keep-typed';
import { adminLanguage, followBrowserLanguage } from './language';
import { dismissBanner, nameTheDesk, usedWidgets } from './quiet';
import { translations } from './words';
import { NAME } from './words/ours';

// Before anything is drawn: Strapi reads both from the browser's storage when its first page appears.
followBrowserLanguage();
dismissBanner();

export default {
  config: {
    locales: ['ja'],
    translations,
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    app.addFields({ type: 'enumeration', Component: EnumerationInput as never });
    app.addMiddlewares([() => keepTyped as never]);
    app.widgets.register((widgets) => usedWidgets(widgets));
  },
  bootstrap(app: StrapiApp) {
    speakInContentManager(app);
    const page = app.getPlugin('content-manager');
    page.injectComponent('editView', 'right-links', { name: 'conflict-watch', Component: ConflictWatch });
    nameTheDesk(() => NAME[adminLanguage()]);
  },
};
