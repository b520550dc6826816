/** Dates and times as people read them: 2026年11月22日(日) 09:00 and Sun 22 Nov 2026, 09:00. */
import type { Language } from '../ticket/channels';
import { wallClock, type WallClock } from './zones';

const DAYS = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** `09:05` */
export const formatTime = (clock: WallClock): string => `${two(clock.hour)}:${two(clock.minute)}`;

/** `2026年11月22日(日)` or `Sun 22 Nov 2026`. */
export function formatDay(clock: WallClock, language: Language): string {
  const weekday = DAYS[language][clock.weekday] ?? '';
  return language === 'ja'
    ? `${clock.year}年${clock.month}月${clock.day}日(${weekday})`
    : `${weekday} ${clock.day} ${MONTHS[clock.month - 1] ?? ''} ${clock.year}`;
}

/** Day and time of an instant (milliseconds) in a zone. The caller names the zone's city beside it where two zones meet. */
export function formatInstant(zone: string, at: number, language: Language): string {
  const clock = wallClock(zone, at);
  const joint = language === 'ja' ? ' ' : ', ';
  return `${formatDay(clock, language)}${joint}${formatTime(clock)}`;
}
