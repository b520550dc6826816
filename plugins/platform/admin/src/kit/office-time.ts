/** An instant on two walls: the office's and Tokyo's. */
import { formatDay, formatInstant, formatTime, TOKYO, wallClock, type Language } from '@kaigai-desk/domain';

const TOKYO_NAME = { ja: '東京', en: 'Tokyo' } as const;

/** The office's name in the reader's language. */
export const officeName = (
  office: { readonly nameJa: string; readonly nameEn: string },
  language: Language,
): string => (language === 'ja' ? office.nameJa : office.nameEn);

/** `2026年11月22日(日) 18:02 東京` */
export const inTokyo = (iso: string, language: Language): string =>
  language === 'ja'
    ? `${formatInstant(TOKYO, Date.parse(iso), language)} ${TOKYO_NAME.ja}`
    : `${formatInstant(TOKYO, Date.parse(iso), language)} ${TOKYO_NAME.en}`;

/**
 * `18:02 東京` on the day itself, with the day before and after: for a dense list.
 * @param now ISO instant in UTC
 */
export function sinceInTokyo(iso: string, now: string, language: Language): string {
  const then = wallClock(TOKYO, Date.parse(iso));
  const today = wallClock(TOKYO, Date.parse(now));
  const isToday = formatDay(then, language) === formatDay(today, language);
  return isToday ? `${formatTime(then)} ${TOKYO_NAME[language]}` : inTokyo(iso, language);
}

/**
 * `アクラ 2026年11月22日(日) 09:02 · 東京 18:02`; Tokyo's day is named when it is another one.
 * @param iso instant in UTC
 */
export function onBothWalls(
  iso: string,
  office: { readonly nameJa: string; readonly nameEn: string; readonly timeZone: string },
  language: Language,
): string {
  const at = Date.parse(iso);
  const there = wallClock(office.timeZone, at);
  const tokyo = wallClock(TOKYO, at);
  const isSameDay = there.day === tokyo.day;
  const tokyoTime = isSameDay ? formatTime(tokyo) : formatInstant(TOKYO, at, language);
  const joint = language === 'ja' ? ' ' : ', ';
  return `${officeName(office, language)} ${formatDay(there, language)}${joint}${formatTime(there)} · ${TOKYO_NAME[language]} ${tokyoTime}`;
}
