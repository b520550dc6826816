/** Texts of the admin's shell that say something of our own, in both languages. */
import type { Label } from '../../labels';

export const NAME: Label = { ja: '海外デスク', en: 'Kaigai Desk' };

export const OUR_WORDS: Readonly<Record<string, Label>> = {
  'Auth.form.welcome.title': NAME,
  'Auth.form.welcome.subtitle': {
    ja: 'エージェントと本部情報システム課の管理画面です。',
    en: 'Admin for agents and head office IT',
  },
  'Auth.form.register.subtitle': {
    ja: '管理画面へのサインインに使います。',
    en: 'You will use these to sign in to the admin.',
  },
  'Auth.form.email.placeholder': { ja: 'name@example.jp', en: 'name@example.jp' },
  'app.components.ToggleCheckbox.on-label': { ja: 'はい', en: 'Yes' },
  'app.components.ToggleCheckbox.off-label': { ja: 'いいえ', en: 'No' },
  'global.fullname': { ja: '{lastname} {firstname}', en: '{firstname} {lastname}' },
  'app.components.LeftMenu.navbrand.title': NAME,
  'app.components.LeftMenu.navbrand.workplace': { ja: '管理画面', en: 'Admin' },
  'HomePage.head.title': { ja: 'ホーム', en: 'Home' },
  'HomePage.header.subtitle': {
    ja: '問い合わせは左の「受付」から開けます。',
    en: 'Inquiries are under “Desk” on the left.',
  },
  'Settings.permissions.users.listview.header.subtitle': {
    ja: '管理画面にサインインできる人の一覧です。',
    en: 'Everybody who can sign in to the admin',
  },
  'content-manager.plugin.name': { ja: 'データ管理', en: 'Records' },
  'content-manager.header.name': { ja: 'データ', en: 'Records' },
  // The type 'User' of the users plugin: people of the offices who can sign in to the portal.
  User: { ja: 'ポータルのサインイン', en: 'Portal sign-ins' },
};
