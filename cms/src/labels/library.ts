/** Labels of what offices read: documents and notices. */
import type { DocumentAudience, DocumentKind } from '@kaigai-desk/domain';
import type { Label, TypeLabels } from './label';
import { REVISION } from './values';

const KINDS: Readonly<Record<DocumentKind, Label>> = {
  manual: { ja: 'マニュアル', en: 'Manual' },
  procedure: { ja: '手順書', en: 'Procedure' },
  faq: { ja: 'よくある質問', en: 'Questions and answers' },
  rule: { ja: '規程', en: 'Rule' },
  other: { ja: 'その他', en: 'Other' },
};

const AUDIENCES: Readonly<Record<DocumentAudience, Label>> = {
  offices: { ja: '事務所の全員', en: 'Everybody in the offices' },
  officeContacts: { ja: '事務所の連絡担当だけ', en: 'Office contacts only' },
  deskOnly: { ja: 'デスクだけ', en: 'The desk only' },
};

const TITLE = { ja: 'タイトル', en: 'Title' };
const BODY = { ja: '本文', en: 'Text' };
const MARKDOWN: Label = {
  ja: 'Markdownで書きます。HTMLのスクリプトや埋め込みは使えません。',
  en: 'Written in Markdown. HTML scripts and frames cannot be used.',
};

export const LIBRARY_LABELS: Readonly<Record<string, TypeLabels>> = {
  'api::document.document': {
    name: { ja: '文書', en: 'Documents' },
    attributes: {
      title: TITLE,
      kind: { ja: '種類', en: 'Kind' },
      audience: { ja: '公開範囲', en: 'Readers' },
      summary: { ja: '概要', en: 'Summary' },
      body: BODY,
      revision: REVISION,
    },
    values: { kind: KINDS, audience: AUDIENCES },
    hints: {
      summary: { ja: '一覧に表示します。1、2文で', en: 'Stands in the list. A sentence or two' },
      body: MARKDOWN,
    },
  },
  'api::notice.notice': {
    name: { ja: 'お知らせ', en: 'Notices' },
    attributes: {
      title: TITLE,
      body: BODY,
      regions: { ja: '対象の地域', en: 'Regions' },
      offices: { ja: '対象の事務所', en: 'Offices' },
      showsFrom: { ja: '掲載開始日', en: 'Shown from' },
      showsUntil: { ja: '掲載最終日', en: 'Shown until' },
      revision: REVISION,
    },
    hints: {
      body: MARKDOWN,
      regions: {
        ja: '地域も事務所も空欄ならすべての事務所。言語ごとに設定し、両方の言語の対象を合わせて表示します。',
        en: 'Regions and offices both empty: all offices. Set them in each language; all languages count together.',
      },
      offices: {
        ja: '地域に加えて、個別の事務所にも表示するとき',
        en: 'For single offices, beside the regions',
      },
      showsFrom: { ja: '事務所の現地の日付', en: "The office's own day" },
      showsUntil: { ja: 'この日まで。空欄は期限なし', en: 'Until the end of this day. Empty: no end' },
    },
  },
};
