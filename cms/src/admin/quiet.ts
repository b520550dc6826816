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

/** Widgets of the home page that count drafts and entries, sell something, or say who one is: nobody here needs them. */
const UNUSED_WIDGETS = [
  'last-published-entries',
  'chart-entries',
  'key-statistics',
  'deploy-now',
  'profile-info',
];

/** Whoever keeps content wants to find again what was edited last; agents have their queue. */
const KEEPS_CONTENT = [{ action: 'plugin::content-manager.explorer.update', subject: 'api::office.office' }];

/** The widgets of the home page that somebody here can use, each for those who can. */
export const usedWidgets = <W extends { readonly id: string }>(widgets: readonly W[]): W[] =>
  widgets
    .filter(({ id }) => !UNUSED_WIDGETS.includes(id))
    .map((widget) =>
      widget.id === 'last-edited-entries' ? { ...widget, permissions: KEEPS_CONTENT } : widget,
    );
