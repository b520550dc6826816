/** Rows of documents and notices: one for each language, a text under the same document id. */
import type { Core } from '@strapi/strapi';
import type { DocumentAudience, DocumentKind, Language } from '@kaigai-desk/domain';

export const DOCUMENT = 'api::document.document';
export const NOTICE = 'api::notice.notice';

export interface DocumentRecord {
  readonly id: number;
  readonly documentId: string;
  readonly locale: Language;
  readonly publishedAt: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly audience: DocumentAudience;
  readonly summary: string | null;
  /** Only where the query asked for it. */
  readonly body?: string;
}

export interface NoticeRecord {
  readonly id: number;
  readonly documentId: string;
  readonly locale: Language;
  readonly title: string;
  readonly body: string;
  readonly showsFrom: string;
  readonly showsUntil: string | null;
  readonly regions?: readonly { readonly code: string }[];
  readonly offices?: readonly { readonly code: string }[];
}

interface Records {
  [DOCUMENT]: DocumentRecord;
  [NOTICE]: NoticeRecord;
}

export interface Find {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly fields?: readonly string[];
  readonly populate?: Readonly<Record<string, { readonly fields: readonly string[] }>>;
  readonly sort?: readonly string[];
  readonly limit?: number;
}

/**
 * Rows of a localised type in every language. What has drafts is read as published: a draft, and a published text that
 * is being changed, never come from here.
 */
export async function rowsOf<U extends keyof Records>(
  strapi: Core.Strapi,
  uid: U,
  find: Find,
): Promise<Records[U][]> {
  const documents = strapi.documents(uid) as unknown as {
    findMany(find: Find & { readonly locale: '*'; readonly status: 'published' }): Promise<Records[U][]>;
  };
  return documents.findMany({ ...find, locale: '*', status: 'published' });
}
