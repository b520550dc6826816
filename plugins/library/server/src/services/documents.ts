import type { Core } from '@strapi/strapi';
import {
  DOCUMENT_KINDS,
  DeskError,
  type DocumentAnswer,
  type DocumentListAnswer,
  type DocumentRow,
  type Language,
  type PortalPerson,
} from '@kaigai-desk/domain';
import { htmlOf } from '../markdown';
import { platform } from '../platform';
import { DOCUMENT, rowsOf, type DocumentRecord } from '../records';
import { textsOf, type Text } from '../versions';

/** Most rows (a text in one language is one) on the list: the newest. */
const LIST_LENGTH = 1_000;
const ROW_FIELDS = ['title', 'kind', 'audience', 'summary', 'publishedAt', 'locale'];
/** An id as Strapi makes them; anything else is no document, and never reaches the database. */
const ID = /^[a-z0-9]{1,64}$/;

const rowOf = ({ row, languages }: Text<DocumentRecord>): DocumentRow => ({
  id: row.documentId,
  kind: row.kind,
  language: row.locale,
  languages,
  title: row.title,
  summary: row.summary ?? '',
  updatedAt: row.publishedAt,
});

/** What offices read. */
const documents = ({ strapi }: { strapi: Core.Strapi }) => {
  /**
   * Published rows of the documents a person may read. Publishing in one language leaves the other as it is, with the
   * audience it had: a document is shown only when every published language of it may be shown.
   */
  const readable = async (
    person: PortalPerson,
    narrower: Readonly<Record<string, unknown>>,
    fields: readonly string[],
  ): Promise<readonly DocumentRecord[]> => {
    const scope = platform(strapi, 'scope').documentsOf(person);
    const rows = await rowsOf(strapi, DOCUMENT, {
      filters: { $and: [scope, narrower] },
      fields,
      sort: ['publishedAt:desc', 'id:desc'],
      limit: LIST_LENGTH,
    });
    const ids = [...new Set(rows.map(({ documentId }) => documentId))];
    const kept = await rowsOf(strapi, DOCUMENT, {
      filters: { $and: [{ documentId: { $in: ids } }, { $not: scope }] },
      fields: ['locale'],
      limit: LIST_LENGTH,
    });
    const hidden = new Set(kept.map(({ documentId }) => documentId));
    return rows.filter(({ documentId }) => !hidden.has(documentId));
  };

  return {
    /** By kind, then by title. */
    async listForPerson(person: PortalPerson, language: Language): Promise<DocumentListAnswer> {
      const rows = textsOf(await readable(person, {}, ROW_FIELDS), language).map(rowOf);
      const { compare } = new Intl.Collator(language);
      const place = ({ kind }: DocumentRow): number => DOCUMENT_KINDS.indexOf(kind);
      return { documents: rows.sort((a, b) => place(a) - place(b) || compare(a.title, b.title)) };
    },

    /** @throws DeskError `document.notFound` for one that is unknown, not published, or not for this person */
    async showToPerson(person: PortalPerson, id: string, language: Language): Promise<DocumentAnswer> {
      const rows = ID.test(id) ? await readable(person, { documentId: id }, [...ROW_FIELDS, 'body']) : [];
      const [text] = textsOf(rows, language);
      if (!text) throw new DeskError('document.notFound');
      const html = htmlOf(text.row.body ?? '', { language: text.row.locale, ids: 'doc-', topLevel: 2 });
      return { ...rowOf(text), html };
    },
  };
};
export default documents;
export type Documents = ReturnType<typeof documents>;
