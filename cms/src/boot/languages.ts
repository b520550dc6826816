import { LANGUAGES, type Language } from '@kaigai-desk/domain';
import type { Core } from '@strapi/strapi';

interface LocaleRow {
  readonly code: string;
  readonly name: string;
}

/** Each in its own language: Strapi shows one name to every reader. */
const NAMES: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };

/** The language that a row of a localised type is written in when nobody says otherwise. */
const DEFAULT = LANGUAGES[0];

/**
 * Makes Japanese and English the languages of content, Japanese the default; also in a database from before, where
 * Strapi had English alone. Content that is there keeps its language.
 */
export async function keepLanguages(strapi: Core.Strapi): Promise<void> {
  // Not by the plugin's own service: it counts the locales for its statistics after our transaction has ended.
  const locales = strapi.db.query('plugin::i18n.locale');
  for (const code of LANGUAGES) {
    const name = NAMES[code];
    const row: LocaleRow | null = await locales.findOne({ where: { code } });
    if (!row) await locales.create({ data: { code, name } });
    else if (row.name !== name) await locales.update({ where: { code }, data: { name } });
  }
  const store = strapi.store({ type: 'plugin', name: 'i18n' });
  if ((await store.get({ key: 'default_locale' })) !== DEFAULT) {
    await store.set({ key: 'default_locale', value: DEFAULT });
  }
}
