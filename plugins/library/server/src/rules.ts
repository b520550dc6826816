/** What a document or a notice may hold, whoever writes it. */
import type { ContentRule, FieldIssue } from '@kaigai-desk/domain';
import { MARKDOWN_MAX_BYTES } from './markdown';
import { isUnsafe } from './markdown/unsafe';

function bodyIssues(body: unknown): readonly FieldIssue[] {
  if (typeof body !== 'string') return [];
  // measured first: nothing longer is ever read as Markdown
  if (Buffer.byteLength(body) > MARKDOWN_MAX_BYTES) return [{ field: 'body', code: 'field.tooLong' }];
  return isUnsafe(body) ? [{ field: 'body', code: 'field.unsafeMarkdown' }] : [];
}

/** A day as it is written or as the database gives it. */
const dayOf = (value: unknown): string | undefined =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : typeof value === 'string'
      ? value.slice(0, 10)
      : undefined;

/** Rules of `api::document.document`. */
export const documentRule: ContentRule = ({ body }) => bodyIssues(body);

/** Rules of `api::notice.notice`: it ends on the day it begins, or later. */
export const noticeRule: ContentRule = ({ body, showsFrom, showsUntil }) => {
  const [from, until] = [dayOf(showsFrom), dayOf(showsUntil)];
  const isTurned = from !== undefined && until !== undefined && from !== '' && until !== '' && until < from;
  return [...bodyIssues(body), ...(isTurned ? [{ field: 'showsUntil', code: 'field.order' }] : [])];
};
