/** Numbers and days as people type them, in Japanese full-width signs too. */

/** Full-width signs as their plain ones. Not NFKC, which would read `10²` as 102 without a word. */
const plain = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, '-')
    .trim();

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,6})?$/;
/** More digits than these are not kept alike by a double. */
const DIGITS_MAX = 15;

/**
 * A number as it was typed: `1200`, `1,200`, `１，２００`, `-0.5`.
 * @returns the number, or the code of what is wrong with it
 */
export function readNumber(text: string): number | 'field.number' | 'field.tooLarge' {
  const typed = plain(text);
  if (!NUMBER.test(typed)) return 'field.number';
  const digits = typed.replace(/[^\d]/g, '').replace(/^0+/, '');
  if (digits.length > DIGITS_MAX) return 'field.tooLarge';
  const value = Number(typed.replaceAll(',', ''));
  return value === 0 ? 0 : value;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const YEAR_MIN = 1900;
const YEAR_MAX = 2199;

/** A day of the calendar, `YYYY-MM-DD`; undefined for what is none. */
export function readDay(text: string): string | undefined {
  const typed = plain(text);
  const [, year, month, day] = (DAY.exec(typed) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (year < YEAR_MIN || year > YEAR_MAX) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? typed : undefined;
}
