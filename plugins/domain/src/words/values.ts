/** Values of a record as people read them. */
import type { Language } from '../ticket/channels';

export type Label = Readonly<Record<Language, string>>;
export type Labels = Readonly<Record<string, Label>>;

const LONGEST = 60;
/** How much of what stayed is shown before what changed in a long text. */
const LEAD = 12;
const NOTHING = '–';
const YES_NO = { ja: ['はい', 'いいえ'], en: ['yes', 'no'] } as const;
/** A time as the databases give it: with seconds, and with their fractions or without. */
const TIME = /^(\d\d:\d\d):\d\d(\.\d+)?$/;

/** Something that a record points at. */
interface Pointer {
  readonly id: unknown;
  readonly name: string | null;
  /** Where it has a name of its own in English. */
  readonly nameEn?: string;
}

const isPointer = (value: unknown): value is Pointer =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value;

export const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

const lettersOf = (text: string): string[] => [...text.replace(/\s+/g, ' ').trim()];

const cut = (letters: readonly string[], from = 0): string => {
  const rest = from === 0 ? letters : ['…', ...letters.slice(from)];
  return rest.length <= LONGEST ? rest.join('') : `${rest.slice(0, LONGEST - 1).join('')}…`;
};

const nameOf = ({ id, name, nameEn }: Pointer, language: Language): string =>
  (language === 'en' ? nameEn : undefined) ?? name ?? String(id);

function textOf(value: unknown, labels: Labels, language: Language): string {
  if (isPointer(value)) return nameOf(value, language);
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  const label = Object.hasOwn(labels, text) ? labels[text]?.[language] : undefined;
  if (typeof value === 'boolean') return label ?? YES_NO[language][value ? 0 : 1];
  return label ?? TIME.exec(text)?.[1] ?? text;
}

/** One value in words, cut to a line. */
export const valueWords = (value: unknown, labels: Labels, language: Language): string => {
  if (isEmpty(value) || (Array.isArray(value) && value.length === 0)) return NOTHING;
  if (!Array.isArray(value)) return cut(lettersOf(textOf(value, labels, language)));
  return value.map((one) => valueWords(one, labels, language)).join(language === 'ja' ? '、' : ', ');
};

/** Two values in words. Of long texts what differs is shown, else both would read the same. */
export function bothWords(
  from: unknown,
  to: unknown,
  labels: Labels,
  language: Language,
): readonly [string, string] {
  if (typeof from !== 'string' || typeof to !== 'string' || from === '' || to === '')
    return [valueWords(from, labels, language), valueWords(to, labels, language)];
  const was = lettersOf(textOf(from, labels, language));
  const is = lettersOf(textOf(to, labels, language));
  if (Math.max(was.length, is.length) <= LONGEST) return [cut(was), cut(is)];
  let same = 0;
  while (same < was.length && was[same] === is[same]) same += 1;
  const start = same > LEAD ? same - LEAD : 0;
  return [cut(was, start), cut(is, start)];
}
