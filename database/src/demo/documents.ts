/** Documents of the demo. Their texts are Markdown files in `seeds/documents`, one for each language. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentAudience, DocumentKind, Language } from '@kaigai-desk/domain';
import type { SeedData, SeedRow, SeedSet } from '../store';

interface Words {
  readonly title: string;
  readonly summary: string;
}
interface DemoDocument {
  /** Name of its files, before the language. */
  readonly file: string;
  readonly kind: DocumentKind;
  readonly audience: DocumentAudience;
  readonly words: Readonly<Partial<Record<Language, Words>>>;
}

const DOCUMENTS: readonly DemoDocument[] = [
  {
    file: 'portal',
    kind: 'manual',
    audience: 'offices',
    words: {
      ja: {
        title: 'ポータルの使い方',
        summary: '問い合わせの送り方、返事の読み方、急ぎのときの連絡方法をまとめました。',
      },
      en: {
        title: 'How to use the portal',
        summary: 'How to send an inquiry, where to read the reply, and what to do when it is urgent.',
      },
    },
  },
  {
    file: 'leaving',
    kind: 'procedure',
    audience: 'offices',
    words: {
      ja: {
        title: '離任・帰任するときのPCとアカウントの手続き',
        summary: '2週間前から当日までにすることを、順に説明します。',
      },
    },
  },
  {
    file: 'printers',
    kind: 'faq',
    audience: 'offices',
    words: {
      en: {
        title: 'Printers: what to try before you write to us',
        summary: 'Most printer troubles are solved by one of these five steps.',
      },
    },
  },
  {
    file: 'contacts',
    kind: 'manual',
    audience: 'officeContacts',
    words: {
      ja: {
        title: '事務所の連絡担当の手引き',
        summary: '連絡担当の方にお願いすることと、その時期の一覧です。',
      },
      en: {
        title: 'Guide for office contacts',
        summary: 'What we ask of office contacts, and when.',
      },
    },
  },
];

const bodyOf = (file: string, language: string): string =>
  readFileSync(path.join(__dirname, '..', '..', 'seeds', 'documents', `${file}.${language}.md`), 'utf8');

const rowOf = ({ file, kind, audience, words }: DemoDocument): SeedRow => {
  const languages = Object.entries(words);
  return {
    key: languages[0]?.[1].title ?? file,
    data: { kind, audience },
    texts: Object.fromEntries(
      languages.map(([language, text]): [string, SeedData] => [
        language,
        { ...text, body: bodyOf(file, language) },
      ]),
    ),
  };
};

/** The demo's documents as rows, keyed by the title in their first language. */
export const demoDocuments = (): SeedSet => ({
  uid: 'api::document.document',
  keyAttribute: 'title',
  rows: DOCUMENTS.map(rowOf),
});
