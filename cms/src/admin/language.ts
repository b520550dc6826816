import type { Language } from '@kaigai-desk/domain';

/** Where Strapi's admin keeps the language of this browser; after sign-in the account's own one is copied here. */
const STORE = 'strapi-admin-language';

/** The language of the admin now. For the places that are given no translator: hooks of the Content Manager. */
export const adminLanguage = (): Language => (window.localStorage.getItem(STORE) === 'ja' ? 'ja' : 'en');

/** Before anybody has signed in, the admin speaks as the browser does; Strapi's own default is English for everybody. */
export function followBrowserLanguage(): void {
  if (window.localStorage.getItem(STORE) !== null) return;
  const isJapanese = window.navigator.language.toLowerCase().startsWith('ja');
  window.localStorage.setItem(STORE, isJapanese ? 'ja' : 'en');
}
