/** A text in its languages. */
import { LANGUAGES, type Language } from '@kaigai-desk/domain';

interface InLanguage {
  readonly documentId: string;
  readonly locale: Language;
}

/** A text: its row in the reader's language, or in the other one when there is none, and the languages it has. */
export interface Text<R extends InLanguage> {
  readonly row: R;
  readonly languages: readonly Language[];
  readonly rows: readonly R[];
}

function textOf<R extends InLanguage>(rows: readonly R[], language: Language): Text<R> | undefined {
  const row = rows.find(({ locale }) => locale === language) ?? rows[0];
  if (!row) return undefined;
  return { row, rows, languages: LANGUAGES.filter((code) => rows.some(({ locale }) => locale === code)) };
}

/** Rows gathered to texts, in the order of their first rows. */
export function textsOf<R extends InLanguage>(rows: readonly R[], language: Language): readonly Text<R>[] {
  const byDocument = new Map<string, R[]>();
  for (const row of rows) {
    const known = byDocument.get(row.documentId);
    if (known) known.push(row);
    else byDocument.set(row.documentId, [row]);
  }
  return [...byDocument.values()].flatMap((all) => textOf(all, language) ?? []);
}
