import { formatDay, wallClock, type Language } from '@kaigai-desk/domain';

/** A day (`YYYY-MM-DD`) as people read it: the same day everywhere. */
export const dayInWords = (on: string, language: Language): string =>
  formatDay(wallClock('UTC', Date.parse(`${on}T00:00:00Z`)), language);
