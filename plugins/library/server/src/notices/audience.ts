/** For whom a notice is, and when. */
import type { NoticeRecord } from '../records';

/** The office of the reader: its code, its region's, and its day (`YYYY-MM-DD`) now. */
export interface ReadingOffice {
  readonly code: string;
  readonly regionCode: string | null;
  readonly today: string;
}

type Audience = Pick<NoticeRecord, 'regions' | 'offices'>;

/**
 * Whether a notice is for an office. Regions and offices are chosen in each language apart: what was chosen in any of
 * them counts, and where nothing was chosen it is for everybody.
 * @param rows the notice in all of its languages
 */
export function isForOffice(rows: readonly Audience[], office: ReadingOffice): boolean {
  const regions = rows.flatMap((row) => row.regions ?? []);
  const offices = rows.flatMap((row) => row.offices ?? []);
  if (regions.length === 0 && offices.length === 0) return true;
  return (
    offices.some(({ code }) => code === office.code) || regions.some(({ code }) => code === office.regionCode)
  );
}
