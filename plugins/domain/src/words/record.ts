/** What happened to a record, as sentences in both languages: read from its events, never stored. */
import type { Changes } from '../conflict';
import type { Language } from '../ticket/channels';
import { formatDay, formatInstant, formatTime } from '../time/format';
import { TOKYO, wallClock } from '../time/zones';
import { isParts, partChanges, type Part, type PartChange } from './parts';
import { bothWords, isEmpty, valueWords, type Label, type Labels } from './values';

/** The words of a type: its name, its attributes, the values of its enumerations. */
export interface TypeWords {
  readonly name: Label;
  readonly attributes: Labels;
  readonly values?: Readonly<Record<string, Labels>>;
  /** The words of its parts, by attribute. */
  readonly parts?: Readonly<Record<string, TypeWords>>;
}

/** The part of an event that a sentence needs. */
export interface RecordEvent {
  readonly kind: string;
  readonly actorName: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A place with a clock of its own. */
export interface Place {
  readonly nameJa: string;
  readonly nameEn: string;
  readonly timeZone: string;
}

const EDITION: Labels = {
  ja: { ja: '日本語', en: 'Japanese' },
  en: { ja: '英語', en: 'English' },
  draft: { ja: '下書き', en: 'draft' },
  published: { ja: '公開版', en: 'published' },
};
const SYSTEM: Labels = {
  seed: { ja: 'システム(初期データ)', en: 'The system (initial data)' },
  demo: { ja: 'システム(デモデータ)', en: 'The system (demo data)' },
  system: { ja: 'システム', en: 'The system' },
};
/** More parts than these at once are told by their number. */
const MOST_PARTS = 12;

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

/** A label inside an English sentence: `Name (English)` begins small there, `PCs reported` and `E-mail` stay known. */
const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** An attribute as a sentence names it, inside what it belongs to. */
function attributeWords(
  words: Omit<TypeWords, 'name'> | undefined,
  attribute: string,
  language: Language,
  of?: string,
): string {
  const label = words?.attributes[attribute]?.[language] ?? attribute;
  if (language === 'ja') return `${of === undefined ? '' : `${of}の`}「${label}」`;
  return `${inSentence(label)}${of === undefined ? '' : ` of ${of}`}`;
}

/** Attributes that tell a person which part is meant, the language's own first. */
const TITLES: Readonly<Record<Language, readonly string[]>> = {
  ja: ['labelJa', 'nameJa'],
  en: ['labelEn', 'nameEn', 'labelJa', 'nameJa'],
};

/** Days are known by themselves, even when something else of them changes. */
const DAYS = ['on', 'weekday'];

function titleOf(
  part: Part,
  words: Omit<TypeWords, 'name'> | undefined,
  language: Language,
  isSame: boolean,
): string {
  const said = (attribute: string): string =>
    isEmpty(part[attribute]) ? '' : valueWords(part[attribute], words?.values?.[attribute] ?? {}, language);
  const name = TITLES[language].map(said).find((text) => text !== '') ?? '';
  const day = DAYS.map(said).find((text) => text !== '') ?? '';
  // what has no name is known by all that it is
  const isWhole = name === '' && !(isSame && day !== '');
  // in the order of the form: PostgreSQL keeps the keys of a JSON in an order of its own
  const texts = isWhole ? Object.keys(words?.attributes ?? part).map(said) : [day, name];
  const title = texts.filter((text) => text !== '').join(' ');
  return language === 'ja' ? `「${title}」` : `“${title}”`;
}

interface Change {
  readonly attribute: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Words that stand in a sentence about a change, by language. */
const SAYINGS = {
  changed: (spot: string, was: string, is: string): Label => ({
    ja: `${spot}を「${was}」から「${is}」に変えました`,
    en: `changed ${spot} from ${was} to ${is}`,
  }),
  added: (spot: string, title: string): Label => ({
    ja: `${spot}に${title}を加えました`,
    en: `added ${title} to ${spot}`,
  }),
  removed: (spot: string, title: string): Label => ({
    ja: `${spot}から${title}を外しました`,
    en: `removed ${title} from ${spot}`,
  }),
  reordered: (spot: string): Label => ({
    ja: `${spot}の順番を変えました`,
    en: `changed the order of ${spot}`,
  }),
  rewritten: (spot: string, before: number, after: number): Label => ({
    ja: `${spot}を書き換えました(${before}件から${after}件に)`,
    en: `rewrote ${spot} (${before} before, ${after} now)`,
  }),
};

/** What happened to one part of a list, as the ends of sentences. @param words those of the part */
function partEndings(
  change: PartChange,
  spot: string,
  words: Omit<TypeWords, 'name'> | undefined,
  language: Language,
): readonly string[] {
  if (change.kind === 'reordered') return [SAYINGS.reordered(spot)[language]];
  const title = titleOf(change.part, words, language, change.kind === 'changed');
  if (change.kind !== 'changed') return [SAYINGS[change.kind](spot, title)[language]];
  return endings(change, words, language, language === 'ja' ? `${spot}の${title}` : `${title} in ${spot}`);
}

/** What was changed, each as the end of a sentence that begins with who did it. */
function endings(
  { attribute, from, to }: Change,
  words: Omit<TypeWords, 'name'> | undefined,
  language: Language,
  of?: string,
): readonly string[] {
  const spot = attributeWords(words, attribute, language, of);
  const [before, after] = [from ?? [], to ?? []];
  if (isParts(before) && isParts(after) && before.length + after.length > 0) {
    const told = partChanges(before, after).flatMap((change) =>
      partEndings(change, spot, words?.parts?.[attribute], language),
    );
    return told.length <= MOST_PARTS
      ? told
      : [SAYINGS.rewritten(spot, before.length, after.length)[language]];
  }
  return [
    SAYINGS.changed(spot, ...bothWords(from, to, words?.values?.[attribute] ?? {}, language))[language],
  ];
}

/**
 * The sentences of a change, one an attribute that changed, or one a part of it.
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
  return Object.entries(changes)
    .flatMap(([attribute, { from, to }]) => endings({ attribute, from, to }, words, language))
    .map((ending) => `${name}${language === 'ja' ? 'が' : ' '}${ending}${edition}`);
}

/**
 * The words of a type with those of its parts, and of theirs.
 * @param words by uid of type and component
 * @param componentsOf the attributes of a type or component that hold components, with the uid of each
 */
export function wordsWithParts(
  uid: string,
  words: Readonly<Record<string, TypeWords>>,
  componentsOf: (uid: string) => Readonly<Record<string, string>>,
): TypeWords | undefined {
  const own = words[uid];
  if (!own) return undefined;
  const parts = Object.entries(componentsOf(uid)).flatMap(([attribute, component]) => {
    const part = wordsWithParts(component, words, componentsOf);
    return part ? [[attribute, part] as const] : [];
  });
  return { ...own, parts: Object.fromEntries(parts) };
}

/**
 * The sentences of one event, one an attribute that changed, or one a part of it.
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

/**
 * When it happened: `Tue 24 Nov 2026, 14:03 (Accra 05:03)`, in Tokyo's time and in the place's; its day too, if another.
 * @param at milliseconds
 * @param place the office that the record belongs to, if it does to one
 */
export function whenWords(at: number, language: Language, place: Place | null): string {
  const tokyo = formatInstant(TOKYO, at, language);
  const name = language === 'ja' ? '東京' : 'Tokyo';
  if (!place || place.timeZone === TOKYO) return `${tokyo} ${name}`;
  const there = wallClock(place.timeZone, at);
  const isSameDay = formatDay(there, language) === formatDay(wallClock(TOKYO, at), language);
  const time = isSameDay ? formatTime(there) : formatInstant(place.timeZone, at, language);
  return language === 'ja' ? `${tokyo}(${place.nameJa} ${time})` : `${tokyo} (${place.nameEn} ${time})`;
}
