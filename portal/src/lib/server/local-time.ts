/** Times as a person in an office reads them: on the wall of the office, with Tokyo beside it. */
import {
  formatDay,
  formatInstant,
  formatTime,
  isKnownZone,
  TOKYO,
  wallClock,
  type Language,
  type OfficeCard,
} from '@kaigai-desk/domain';

/** An instant for a page: machine-readable, and in words. */
export interface ShownInstant {
  readonly iso: string;
  readonly text: string;
}

type Place = Pick<OfficeCard, 'nameJa' | 'nameEn' | 'timeZone'>;

const TOKYO_NAME = { ja: '東京', en: 'Tokyo' } as const;

/** An office saved before its zone was known here reads in Tokyo's time, and says so. */
const placeOf = (office: Place): Place =>
  isKnownZone(office.timeZone) ? office : { nameJa: TOKYO_NAME.ja, nameEn: TOKYO_NAME.en, timeZone: TOKYO };

const dayOnly = (zone: string, at: number): string => {
  const clock = wallClock(zone, at);
  return `${clock.year}-${clock.month}-${clock.day}`;
};

const withoutYear = (day: string, language: Language): string =>
  language === 'ja' ? day.replace(/^\d+年/, '') : day.replace(/ \d+$/, '');

function tokyoText(at: number, zone: string, language: Language): string {
  const clock = wallClock(TOKYO, at);
  const time = formatTime(clock);
  if (dayOnly(TOKYO, at) === dayOnly(zone, at)) return `${TOKYO_NAME[language]} ${time}`;
  const day = withoutYear(formatDay(clock, language), language);
  return language === 'ja' ? `${TOKYO_NAME.ja} ${day} ${time}` : `${TOKYO_NAME.en} ${day}, ${time}`;
}

/**
 * An instant in the office's time with its city, and in Tokyo's (R13):
 * `2026年11月22日(日) 09:02 アクラ(東京 18:02)`; Tokyo's day is named where it is another one.
 * @param iso instant in UTC
 */
export function showInstant(iso: string, office: Place, language: Language): ShownInstant {
  const at = Date.parse(iso);
  const place = placeOf(office);
  const city = language === 'ja' ? place.nameJa : place.nameEn;
  const here = `${formatInstant(place.timeZone, at, language)} ${city}`;
  if (place.timeZone === TOKYO) return { iso, text: here };
  const tokyo = tokyoText(at, place.timeZone, language);
  return { iso, text: language === 'ja' ? `${here}(${tokyo})` : `${here} (${tokyo})` };
}

/** The day of an instant in the office, for tables: `11月22日(日)`, with the year when it is another than now's. */
export function showDay(iso: string, office: Place, language: Language, now: number): ShownInstant {
  const zone = placeOf(office).timeZone;
  const clock = wallClock(zone, Date.parse(iso));
  const day = formatDay(clock, language);
  const isThisYear = clock.year === wallClock(zone, now).year;
  return { iso, text: isThisYear ? withoutYear(day, language) : day };
}

/** A day of the calendar (`YYYY-MM-DD`) in words; a day has no zone: Tokyo's noon is only a way to it. */
export function showCalendarDay(day: string, language: Language): ShownInstant {
  const clock = wallClock(TOKYO, Date.parse(`${day}T12:00:00+09:00`));
  return { iso: day, text: formatDay(clock, language) };
}

/** What the clock on the office's wall shows: `09:14`. */
export const timeNow = (office: Place, now: number): string =>
  formatTime(wallClock(placeOf(office).timeZone, now));
