/** Typed catalogues of the admin pages: the Japanese one names the keys, the English one has to have them all. */
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Language } from '@kaigai-desk/domain';

export type Catalogue<Key extends string> = Readonly<Record<Key, string>>;
type Values = Readonly<Record<string, string | number>>;

export interface Words<Key extends string> {
  /** The text of a key in the reader's language; `{name}` is filled from the values (ICU). */
  readonly t: (key: Key, values?: Values) => string;
  readonly language: Language;
}

/** The language of the desk for a locale of the admin: whatever is not Japanese reads English. */
export const languageOf = (locale: string): Language => (locale.startsWith('ja') ? 'ja' : 'en');

/**
 * Makes the hook by which a plugin's pages read their catalogue.
 * @param plugin the prefix under which the catalogue is registered
 * @param fallback texts for a locale of the admin that has no catalogue of ours
 */
export function makeUseWords<Key extends string>(plugin: string, fallback: Catalogue<Key>): () => Words<Key> {
  return function useWords() {
    const { formatMessage, locale } = useIntl();
    const t = useCallback(
      (key: Key, values?: Values) =>
        formatMessage({ id: `${plugin}.${key}`, defaultMessage: fallback[key] }, values),
      [formatMessage],
    );
    return { t, language: languageOf(locale) };
  };
}

/** The catalogues in the shape in which Strapi registers them. */
export function tradsOf(plugin: string, catalogues: Readonly<Record<Language, Catalogue<string>>>) {
  return ({ locales }: { readonly locales: readonly string[] }) =>
    Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: Object.fromEntries(
          Object.entries(catalogues[languageOf(locale)]).map(([key, text]) => [`${plugin}.${key}`, text]),
        ),
      })),
    );
}
