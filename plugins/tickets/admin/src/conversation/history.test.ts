import { EVENT_KINDS, type HistoryEntry } from '@kaigai-desk/domain';
import { en } from '../words/en';
import { ja, type ja as Ja } from '../words/ja';
import { historySentences } from './history';

const CATALOGUES = { ja, en };
const speak = (language: 'ja' | 'en') => (key: keyof typeof Ja, values?: Record<string, string | number>) =>
  CATALOGUES[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values?.[name]));
const said = (entry: Omit<HistoryEntry, 'at' | 'actorName'>, language: 'ja' | 'en') =>
  historySentences(
    { at: '2026-11-22T00:00:00Z', actorName: '佐藤 健', ...entry },
    speak(language),
    language,
  ).join('\n');

describe('the history of a ticket as sentences', () => {
  it('tells who moved it from where to where', () => {
    const entry = { kind: 'ticket.moved', side: 'desk', from: 'open', to: 'waitingHq' } as const;
    expect(said(entry, 'ja')).toBe('佐藤 健が状態を「対応中」から「本部の返事待ち」に変えました');
    expect(said(entry, 'en')).toBe('佐藤 健 changed the state from “Open” to “Waiting for HQ”');
  });

  it('tells a ticket of the office from one that the desk opened for somebody', () => {
    const kind = 'ticket.received';
    expect(said({ kind, side: 'requester' }, 'ja')).toBe('佐藤 健から受け付けました');
    expect(said({ kind, side: 'desk' }, 'ja')).toBe('佐藤 健が代わりに登録しました');
  });

  it('tells each fact that somebody changed', () => {
    const entry = {
      kind: 'ticket.changed',
      side: 'desk',
      changes: {
        assignee: { from: null, to: { id: '2', name: '鈴木 一郎' } },
        language: { from: 'ja', to: 'en' },
        subject: { from: 'VPN', to: 'VPN が切れる' },
      },
    } as const;
    expect(said(entry, 'ja').split('\n')).toEqual([
      '佐藤 健が「担当」を「–」から「鈴木 一郎」に変えました',
      '佐藤 健が「言語」を「日本語」から「英語」に変えました',
      '佐藤 健が「件名」を「VPN」から「VPN が切れる」に変えました',
    ]);
    expect(said(entry, 'en').split('\n')).toEqual([
      '佐藤 健 changed assignee from – to 鈴木 一郎',
      '佐藤 健 changed language from Japanese to English',
      '佐藤 健 changed subject from VPN to VPN が切れる',
    ]);
  });

  it('tells of an overdue first answer with its due time, and who was told, if anybody was', () => {
    const entry = { kind: 'ticket.escalated', side: 'system', dueAt: '2026-11-22T09:02:00Z' } as const;
    const told = ['小林 由美', 'Ana Silva'];
    expect(said({ ...entry, told }, 'ja')).toBe(
      '最初の回答の期限(東京 2026年11月22日(日) 18:02)を過ぎたため、小林 由美、Ana Silvaに知らせました',
    );
    expect(said({ ...entry, told: [] }, 'ja')).toBe(
      '最初の回答の期限(東京 2026年11月22日(日) 18:02)を過ぎました',
    );
    expect(said({ ...entry, told }, 'en')).toBe(
      'The first answer became overdue (due Sun 22 Nov 2026, 18:02 Tokyo), told: 小林 由美, Ana Silva',
    );
  });

  it.each(EVENT_KINDS.filter((kind) => kind.startsWith('ticket.')))(
    'has a sentence of its own for %s in both languages',
    (kind) => {
      const changes = { assignee: { from: null, to: null } };
      const entry = { side: 'requester', from: 'new', to: 'open', changes } as const;
      for (const language of ['ja', 'en'] as const) {
        const sentence = said({ ...entry, kind }, language);
        expect(sentence).not.toBe('');
        expect(sentence).not.toContain(kind);
        expect(sentence).not.toContain('undefined');
      }
    },
  );
});
