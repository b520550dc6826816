/** Which language a reader gets: the one chosen, else the person's, else the browser's, else Japanese. */
import { LANGUAGES, type Language } from '@kaigai-desk/domain';

/** Name of the cookie that keeps the reader's choice. */
export const LOCALE_COOKIE = 'locale';
/** It is kept for a year, in seconds. */
export const LOCALE_KEPT_S = 365 * 24 * 60 * 60;

/** A language of ours, or undefined. */
export const asLanguage = (text: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => language === text);

/**
 * The best of our languages for a browser.
 * @param header value of `Accept-Language`, e.g. `en-GB,en;q=0.9,ja;q=0.8`
 */
export function acceptedLanguage(header: string | null): Language | undefined {
  const wishes = (header ?? '').split(',').map((part, index) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find((q) => q !== undefined);
    return {
      language: asLanguage(tag.split('-')[0]),
      weight: weight === undefined ? 1 : Number(weight),
      index,
    };
  });
  return wishes
    .filter((wish) => wish.language !== undefined && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)[0]?.language;
}
