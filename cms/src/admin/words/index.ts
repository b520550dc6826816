import type { Language } from '@kaigai-desk/domain';
import { contentMessages } from '../../labels';
import { MISSING_JA } from './missing-ja';
import { OUR_WORDS } from './ours';

const ours = (language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(OUR_WORDS).map(([id, label]) => [id, label[language]]));

/** What the admin says beyond Strapi's own catalogues; wins over them. */
export const translations: Readonly<Record<Language, Record<string, string>>> = {
  ja: { ...MISSING_JA, ...ours('ja'), ...contentMessages('ja') },
  en: { ...ours('en'), ...contentMessages('en') },
};
