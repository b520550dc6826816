/** What the CMS answers about documents and notices. Texts are in the language named beside them. */
import type { Language } from '../ticket/channels';

export const DOCUMENT_KINDS = ['manual', 'procedure', 'faq', 'rule', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Who may read a document in the portal: every member of an office, the office contacts only, or nobody there. */
export const DOCUMENT_AUDIENCES = ['offices', 'officeContacts', 'deskOnly'] as const;
export type DocumentAudience = (typeof DOCUMENT_AUDIENCES)[number];

export interface DocumentRow {
  /** Stands in the address of the document. */
  readonly id: string;
  readonly kind: DocumentKind;
  /** The language of title and summary: the reader's where there is one, else the other. */
  readonly language: Language;
  /** Languages in which it is published. */
  readonly languages: readonly Language[];
  readonly title: string;
  readonly summary: string;
  readonly updatedAt: string;
}

/** GET /api/library/documents?language= */
export interface DocumentListAnswer {
  readonly documents: readonly DocumentRow[];
}

/** GET /api/library/documents/:id?language= */
export interface DocumentAnswer extends DocumentRow {
  /** Safe HTML made from the Markdown: no scripts, no foreign frames, headings from h2 on. */
  readonly html: string;
}

export interface NoticeRow {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  /** Safe HTML. */
  readonly html: string;
  /** First and last day on which it is shown, in the office's zone. */
  readonly showsFrom: string;
  readonly showsUntil: string | null;
}

/** GET /api/library/notices?language=: what is shown to my office today, newest first. */
export interface NoticeListAnswer {
  readonly notices: readonly NoticeRow[];
}
