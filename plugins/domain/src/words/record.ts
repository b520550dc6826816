/** What happened to a record, as sentences in both languages: read from its events, never stored. */
import type { Changes } from '../conflict';
import type { Language } from '../ticket/channels';

type Label = Readonly<Record<Language, string>>;

/** The words of a type: its name, its attributes, the values of its enumerations. */
export interface TypeWords {
  readonly name: Label;
  readonly attributes: Readonly<Record<string, Label>>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, Label>>>>;
}

/** The part of an event that a sentence needs. */
export interface RecordEvent {
  readonly kind: string;
  readonly actorName: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const LONGEST = 60;
const NOTHING = '–';
const YES_NO = { ja: ['はい', 'いいえ'], en: ['yes', 'no'] } as const;
const EDITION: Readonly<Record<string, Label>> = {
  ja: { ja: '日本語', en: 'Japanese' },
  en: { ja: '英語', en: 'English' },
  draft: { ja: '下書き', en: 'draft' },
  published: { ja: '公開版', en: 'published' },
};
const SYSTEM: Readonly<Record<string, Label>> = {
  seed: { ja: 'システム(初期データ)', en: 'The system (initial data)' },
  demo: { ja: 'システム(デモデータ)', en: 'The system (demo data)' },
  system: { ja: 'システム', en: 'The system' },
};

const isPointer = (value: unknown): value is { readonly name: string | null; readonly id: unknown } =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value;

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

function oneValue(value: unknown, words: Readonly<Record<string, Label>>, language: Language): string {
  if (isEmpty(value)) return NOTHING;
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  if (isPointer(value)) return value.name ?? String(value.id);
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  const label = Object.hasOwn(words, text) ? words[text]?.[language] : undefined;
  const line = [...(label ?? text).replace(/\s+/g, ' ').trim()];
  return line.length <= LONGEST ? line.join('') : `${line.slice(0, LONGEST - 1).join('')}…`;
}

const countWords = (count: number, language: Language): string =>
  language === 'ja' ? `${count}件` : `${count} ${count === 1 ? 'entry' : 'entries'}`;

function valueWords(value: unknown, words: Readonly<Record<string, Label>>, language: Language): string {
  if (!Array.isArray(value)) return oneValue(value, words, language);
  if (value.length === 0) return NOTHING;
  // parts of a record, such as the days of a working week, have no name of their own: how many there are
  if (!value.every(isPointer)) return countWords(value.length, language);
  return value.map((one) => oneValue(one, words, language)).join(language === 'ja' ? '、' : ', ');
}

const editionOf = (data: RecordEvent['data'], language: Language): string => {
  const parts = [data['locale'], data['state']].flatMap((key) => {
    const label = typeof key === 'string' ? EDITION[key] : undefined;
    return label ? [label[language]] : [];
  });
  if (parts.length === 0) return '';
  return language === 'ja' ? `(${parts.join('、')})` : ` (${parts.join(', ')})`;
};

const SENTENCES: Readonly<Record<string, (name: string, edition: string) => Label>> = {
  'record.created': (name, edition) => ({
    ja: `${name}が登録しました${edition}`,
    en: `${name} created it${edition}`,
  }),
  'record.deleted': (name, edition) => ({
    ja: `${name}が削除しました${edition}`,
    en: `${name} deleted it${edition}`,
  }),
  'form.versioned': (name) => ({
    ja: `${name}の変更で、調査票が新しいバージョンになりました`,
    en: `${name} made a new version of the form`,
  }),
};

/**
 * The sentences of a change, one an attribute.
 * @param name who made it
 * @param edition which version of the row, as words in brackets
 */
export function changeSentences(
  name: string,
  changes: Changes,
  words: Omit<TypeWords, 'name'>,
  language: Language,
  edition = '',
): readonly string[] {
  return Object.entries(changes).map(([attribute, { from, to }]) => {
    const label = words.attributes[attribute]?.[language] ?? attribute;
    const values = words.values?.[attribute] ?? {};
    const was = valueWords(from, values, language);
    const is = valueWords(to, values, language);
    return language === 'ja'
      ? `${name}が「${label}」を「${was}」から「${is}」に変えました${edition}`
      : `${name} changed ${label} from ${was} to ${is}${edition}`;
  });
}

/**
 * The sentences of one event, one an attribute that changed.
 * @param words the words of the record's type
 * @returns empty for a kind that is not about a record
 */
export function recordSentences(event: RecordEvent, words: TypeWords, language: Language): readonly string[] {
  const name = SYSTEM[event.actorName]?.[language] ?? event.actorName;
  const edition = editionOf(event.data, language);
  const whole = SENTENCES[event.kind];
  if (whole) return [whole(name, edition)[language]];
  if (event.kind !== 'record.changed') return [];
  return changeSentences(name, (event.data['changes'] ?? {}) as Changes, words, language, edition);
}
