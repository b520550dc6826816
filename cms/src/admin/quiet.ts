/** What Strapi shows about itself and nobody here needs. Look at these again on every upgrade of Strapi. */
import { strapi } from '../../package.json';

/** The banner over every page that praises a new media library: dismissed beforehand, the way its own button does it. */
export function dismissBanner(): void {
  window.localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${strapi.uuid}`, 'true');
}

/** Strapi ends each page's title in its own name, with no setting for it. */
export function nameTheDesk(name: () => string): void {
  const rename = (): void => {
    const title = document.title.replace(/(^|\| )Strapi( Admin)?$/, (_all, bar: string) => `${bar}${name()}`);
    // Only a real change is written: the write is observed as well.
    if (title !== document.title) document.title = title;
  };
  rename();
  new MutationObserver(rename).observe(document.head, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}

/** Widgets of the home page that count drafts and entries or sell something: here nothing is published or sold. */
const UNUSED_WIDGETS = ['last-published-entries', 'chart-entries', 'key-statistics', 'deploy-now'];

/** True for a widget of the home page that somebody here can use. */
export const isUsedWidget = (widget: { readonly id: string }): boolean => !UNUSED_WIDGETS.includes(widget.id);
