/** What the pages show of documents and notices. */
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentRow,
  type Language,
  type NoticeRow,
  type OfficeCard,
} from '@kaigai-desk/domain';
import { showCalendarDay, showDay, type ShownInstant } from './local-time';

export interface DocumentRowView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The language of the texts. */
  readonly language: Language;
  readonly updated: ShownInstant;
}

export interface DocumentGroup {
  readonly kind: DocumentKind;
  readonly rows: readonly DocumentRowView[];
}

/** A document in a list. `now` is an instant in milliseconds. */
export const documentRow = (
  row: DocumentRow,
  office: OfficeCard,
  language: Language,
  now: number,
): DocumentRowView => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  language: row.language,
  updated: showDay(row.updatedAt, office, language, now),
});

/** Documents by kind, in the order of the kinds; kinds without any are left out. */
export function documentGroups(
  rows: readonly DocumentRow[],
  office: OfficeCard,
  language: Language,
  now: number,
): readonly DocumentGroup[] {
  return DOCUMENT_KINDS.map((kind) => ({
    kind,
    rows: rows.filter((row) => row.kind === kind).map((row) => documentRow(row, office, language, now)),
  })).filter((group) => group.rows.length > 0);
}

export interface NoticeView {
  readonly id: string;
  readonly title: string;
  /** Safe HTML of the CMS. */
  readonly html: string;
  readonly language: Language;
  readonly from: ShownInstant;
  readonly until: ShownInstant | null;
}

export const noticeView = (notice: NoticeRow, language: Language): NoticeView => ({
  id: notice.id,
  title: notice.title,
  html: notice.html,
  language: notice.language,
  from: showCalendarDay(notice.showsFrom, language),
  until: notice.showsUntil === null ? null : showCalendarDay(notice.showsUntil, language),
});
