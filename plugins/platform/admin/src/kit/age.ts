/** How long something has waited, in words. */
import type { Language } from '@kaigai-desk/domain';

const MINUTE_MS = 60_000;
const two = (value: number): string => String(value).padStart(2, '0');

/**
 * `5分`, `2時間 05分`, `3日 4時間` or `5 min`, `2 h 05 min`, `3 d 4 h`. Never negative.
 * @param ms a duration in milliseconds
 */
export function ageInWords(ms: number, language: Language): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (language === 'ja') {
    if (hours === 0) return `${minutes}分`;
    if (days === 0) return `${hours}時間 ${two(minutes % 60)}分`;
    return hours % 24 === 0 ? `${days}日` : `${days}日 ${hours % 24}時間`;
  }
  if (hours === 0) return `${minutes} min`;
  if (days === 0) return `${hours} h ${two(minutes % 60)} min`;
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}
