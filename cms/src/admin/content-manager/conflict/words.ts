import type { Language } from '@kaigai-desk/domain';
import { inTokyo } from '@kaigai-desk/platform/admin-kit';

type Text = Readonly<Record<Language, string>>;

export const WORDS = {
  close: { ja: '閉じる', en: 'Close' },
  title: { ja: 'ほかの人が先に変更しました', en: 'Somebody else was faster' },
  intro: {
    ja: '編集しているあいだに、同じ項目が変更されました。項目ごとに、どちらの値にするか選んでください。ほかの項目は、相手の変更とあなたの入力の両方を残します。',
    en: 'The same fields were changed while you were editing. Please choose a value for each of them. In all other fields both your changes and theirs are kept.',
  },
  take: { ja: 'この内容で続ける', en: 'Continue with these' },
  then: {
    ja: '続けたあと、「保存」を押すと保存されます。',
    en: 'Press “Save” afterwards to save.',
  },
  loading: { ja: '最新の内容を読み込んでいます…', en: 'Loading what stands now…' },
  again: { ja: '最新の内容を読み込み直す', en: 'Load what stands now again' },
  show: { ja: '重なった変更を見る', en: 'Show what both changed' },
} as const satisfies Record<string, Text>;

/** `佐藤 花子、2026年11月24日(火) 14:03 東京`; who is not known is left out. */
export const whoAndWhen = (by: string | null, at: string | null, language: Language): string =>
  [by, at === null ? null : inTokyo(at, language)].filter(Boolean).join(language === 'ja' ? '、' : ', ');
