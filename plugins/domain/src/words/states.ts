/** One state, two wordings: what the requester reads and what the desk reads. */
import type { Language } from '../ticket/channels';
import type { TicketState } from '../ticket/states';

type Words = Readonly<Record<Language, string>>;

export const STATE_FOR_REQUESTER: Readonly<Record<TicketState, Words>> = {
  new: { ja: '受け付けました', en: 'Received' },
  open: { ja: '調べています', en: 'We are on it' },
  waitingRequester: { ja: '返事をお待ちしています', en: 'We wait for your reply' },
  waitingHq: { ja: '本部に確認しています', en: 'We are asking head office' },
  waitingVendor: { ja: '業者に確認しています', en: 'We are asking the vendor' },
  resolved: { ja: '解決しました', en: 'Solved' },
  closed: { ja: '終わりました', en: 'Closed' },
};

export const STATE_FOR_DESK: Readonly<Record<TicketState, Words>> = {
  new: { ja: '新規', en: 'New' },
  open: { ja: '対応中', en: 'Open' },
  waitingRequester: { ja: '事務所の返事待ち', en: 'Waiting for office' },
  waitingHq: { ja: '本部の返事待ち', en: 'Waiting for HQ' },
  waitingVendor: { ja: '業者の返事待ち', en: 'Waiting for vendor' },
  resolved: { ja: '解決', en: 'Solved' },
  closed: { ja: '完了', en: 'Closed' },
};

/** What the desk reads instead of 'open' after a word of the requester's side. */
export const REPLIED: Words = { ja: '返信あり', en: 'Replied' };

/**
 * The desk's word for a ticket.
 * @param hasReply whether the last public word is one of the requester's side that came after the first: `open` then
 *   reads 返信あり
 */
export function stateForDesk(state: TicketState, hasReply: boolean, language: Language): string {
  return state === 'open' && hasReply ? REPLIED[language] : STATE_FOR_DESK[state][language];
}
