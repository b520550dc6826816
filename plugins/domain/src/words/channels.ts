/** How an inquiry came in, as the desk reads it. */
import type { Channel, Language } from '../ticket/channels';

export const CHANNEL_WORDS: Readonly<Record<Channel, Readonly<Record<Language, string>>>> = {
  web: { ja: 'ポータル', en: 'Portal' },
  mail: { ja: 'メール', en: 'Mail' },
  phone: { ja: '電話', en: 'Telephone' },
  teamsChat: { ja: 'Teamsチャット', en: 'Teams chat' },
  teamsCall: { ja: 'Teams通話', en: 'Teams call' },
  other: { ja: 'その他', en: 'Other' },
};
