import { EVENT_KINDS, type HistoryEntry } from '@kaigai-desk/domain';
import { en } from '../words/en';
import { ja, type ja as Ja } from '../words/ja';
import { historySentence } from './history';

const CATALOGUES = { ja, en };
const speak = (language: 'ja' | 'en') => (key: keyof typeof Ja, values?: Record<string, string | number>) =>
  CATALOGUES[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values?.[name]));
const said = (entry: Omit<HistoryEntry, 'at' | 'actorName'>, language: 'ja' | 'en') =>
  historySentence({ at: '2026-11-22T00:00:00Z', actorName: '佐藤 健', ...entry }, speak(language), language);

describe('the history of a ticket as sentences', () => {
  it('tells who moved it from where to where', () => {
    const entry = { kind: 'ticket.moved', side: 'desk', from: 'open', to: 'waitingHq' } as const;
    expect(said(entry, 'ja')).toBe('佐藤 健が「対応中」から「本部の返事待ち」に変えました');
    expect(said(entry, 'en')).toBe('佐藤 健 changed “Open” to “Waiting for HQ”');
  });

  it('tells a ticket of the office from one that the desk opened for somebody', () => {
    const kind = 'ticket.received';
    expect(said({ kind, side: 'requester' }, 'ja')).toBe('佐藤 健から受け付けました');
    expect(said({ kind, side: 'desk' }, 'ja')).toBe('佐藤 健が代わりに登録しました');
  });

  it.each(EVENT_KINDS.filter((kind) => kind.startsWith('ticket.')))(
    'has a sentence of its own for %s in both languages',
    (kind) => {
      for (const language of ['ja', 'en'] as const) {
        const sentence = said({ kind, side: 'requester', from: 'new', to: 'open' }, language);
        expect(sentence).not.toContain(kind);
        expect(sentence).not.toContain('undefined');
      }
    },
  );
});
