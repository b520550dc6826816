/** The facts of a ticket that agents change, in words: for the form, the history, and what two changed at once. */
import type { TypeWords } from './record';

/** By the names under which events keep them. */
export const TICKET_FACTS = {
  attributes: {
    assignee: { ja: '担当', en: 'Assignee' },
    subject: { ja: '件名', en: 'Subject' },
    language: { ja: '言語', en: 'Language' },
    priority: { ja: '優先度', en: 'Priority' },
    tags: { ja: 'タグ', en: 'Tags' },
    isPrivate: { ja: '公開範囲', en: 'Who reads it' },
    cc: { ja: 'CC', en: 'CC' },
  },
  values: {
    language: { ja: { ja: '日本語', en: 'Japanese' }, en: { ja: '英語', en: 'English' } },
    priority: {
      high: { ja: '高', en: 'High' },
      normal: { ja: '普通', en: 'Normal' },
      low: { ja: '低', en: 'Low' },
    },
    isPrivate: {
      false: { ja: '依頼者・CC・連絡担当', en: 'requester, CC and office contact' },
      true: { ja: '依頼者とCCだけ', en: 'requester and CC only' },
    },
  },
} as const satisfies Omit<TypeWords, 'name'>;

export type TicketFact = keyof typeof TICKET_FACTS.attributes;
