/** A condition as one sentence that a person reads, in both languages. */
import type { Language } from '../ticket/channels';
import {
  READER,
  choicesOf,
  fieldOf,
  type ConditionCatalogue,
  type ConditionChoices,
  type ConditionField,
  type Saying,
} from './catalogue';
import {
  isGroup,
  type Comparison,
  type Condition,
  type ConditionItem,
  type ConditionRow,
  type Duration,
  type DurationUnit,
  type Match,
} from './condition';
import type { Label } from '../words/values';

/** What a comparison is called where it is chosen. */
export const COMPARISON_WORDS: Readonly<Record<Comparison, Label>> = {
  isOneOf: { ja: '次のいずれか', en: 'is one of' },
  isNoneOf: { ja: '次のどれでもない', en: 'is none of' },
  hasAnyOf: { ja: '次のいずれかがある', en: 'has any of' },
  hasAllOf: { ja: '次のすべてがある', en: 'has all of' },
  hasNoneOf: { ja: '次のどれもない', en: 'has none of' },
  is: { ja: '次と同じ', en: 'is' },
  isNot: { ja: '次と違う', en: 'is not' },
  olderThan: { ja: '次の時間を超えている', en: 'longer than' },
  youngerThan: { ja: '次の時間以内', en: 'no longer than' },
  dueWithin: { ja: '残り時間が次以内', en: 'is due within' },
  isEmpty: { ja: 'なし', en: 'is empty' },
  isNotEmpty: { ja: 'あり', en: 'is not empty' },
  isOverdue: { ja: '過ぎている', en: 'is overdue' },
  isTrue: { ja: 'はい', en: 'yes' },
  isFalse: { ja: 'いいえ', en: 'no' },
};

export const READER_WORDS: Label = { ja: '自分(見ている人)', en: 'the reader' };

const SAYINGS: Readonly<Record<Comparison, Saying>> = {
  isOneOf: { ja: { te: '{label}が{or}で', plain: '{label}が{or}である' }, en: '{label} is {or}' },
  isNoneOf: { ja: { te: '{label}が{nor}なく', plain: '{label}が{nor}ない' }, en: '{label} is not {or}' },
  hasAnyOf: { ja: { te: '{label}に{or}があり', plain: '{label}に{or}がある' }, en: '{label} include {or}' },
  hasAllOf: {
    ja: { te: '{label}に{and}があり', plain: '{label}に{and}がある' },
    en: '{label} include {and}',
  },
  hasNoneOf: {
    ja: { te: '{label}に{or}がなく', plain: '{label}に{or}がない' },
    en: '{label} do not include {or}',
  },
  is: { ja: { te: '{label}が{or}で', plain: '{label}が{or}である' }, en: '{label} is {or}' },
  isNot: { ja: { te: '{label}が{nor}なく', plain: '{label}が{nor}ない' }, en: '{label} is not {or}' },
  olderThan: {
    ja: { te: '{label}から{time}を超えていて', plain: '{label}から{time}を超えている' },
    en: '{label} is more than {time} ago',
  },
  youngerThan: {
    ja: { te: '{label}から{time}以内で', plain: '{label}から{time}以内である' },
    en: '{label} is no more than {time} ago',
  },
  dueWithin: {
    ja: { te: '{label}まで{time}以内で', plain: '{label}まで{time}以内である' },
    en: '{label} is within {time}',
  },
  isOverdue: {
    ja: { te: '{label}を過ぎていて', plain: '{label}を過ぎている' },
    en: '{label} has passed',
  },
  isEmpty: { ja: { te: '{label}がなく', plain: '{label}がない' }, en: '{label} is empty' },
  isNotEmpty: { ja: { te: '{label}があり', plain: '{label}がある' }, en: '{label} is not empty' },
  isTrue: { ja: { te: '{label}が「はい」で', plain: '{label}が「はい」である' }, en: '{label} is yes' },
  isFalse: { ja: { te: '{label}が「いいえ」で', plain: '{label}が「いいえ」である' }, en: '{label} is no' },
};

/** Units of durations, where they are chosen and in sentences; the English ones in the plural. */
export const UNIT_WORDS: Readonly<Record<DurationUnit, Label>> = {
  minutes: { ja: '分', en: 'minutes' },
  hours: { ja: '時間', en: 'hours' },
  days: { ja: '日', en: 'days' },
};

/** `4時間`, `4 hours` */
export const durationWords = ({ amount, unit }: Duration, language: Language): string =>
  language === 'ja'
    ? `${amount}${UNIT_WORDS[unit].ja}`
    : `${amount} ${amount === 1 ? UNIT_WORDS[unit].en.replace(/s$/, '') : UNIT_WORDS[unit].en}`;

const inEnglish = (names: readonly string[], word: 'and' | 'or'): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`;

/** What a value is called; one that nothing has any more reads as it stands. */
export function valueName(
  value: string,
  field: ConditionField,
  choices: ConditionChoices,
  language: Language,
): string {
  if (value === READER && field.hasReader === true) return READER_WORDS[language];
  return choicesOf(field, choices)?.find((choice) => choice.value === value)?.label[language] ?? value;
}

/** A label inside an English sentence begins small, but for names such as `HQ`. */
const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** One thing said, in the forms in which Japanese joins and ends. English has one form only. */
interface Said {
  readonly te: string;
  readonly plain: string;
}

function fill(
  template: string,
  row: ConditionRow,
  field: ConditionField,
  names: readonly string[],
  language: Language,
) {
  const quoted = names.map((name) => `「${name}」`);
  const time =
    'value' in row && typeof row.value === 'object' && 'unit' in row.value
      ? durationWords(row.value, language)
      : '';
  const parts: Readonly<Record<string, string>> = {
    label: language === 'ja' ? field.label.ja : inSentence(field.label.en),
    or: language === 'ja' ? quoted.join('か') : inEnglish(names, 'or'),
    and: language === 'ja' ? quoted.join('と') : inEnglish(names, 'and'),
    nor: quoted.length === 1 ? `${quoted[0] ?? ''}では` : quoted.map((name) => `${name}でも`).join(''),
    time,
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

function rowSaid(
  row: ConditionRow,
  catalogue: ConditionCatalogue,
  choices: ConditionChoices,
  language: Language,
): Said {
  const field = fieldOf(catalogue, row.field);
  if (!field) {
    const unknown = language === 'ja' ? `「${row.field}」という項目` : `a field “${row.field}”`;
    return { te: unknown, plain: unknown };
  }
  const saying = field.sayings?.[row.comparison] ?? SAYINGS[row.comparison];
  const values = !('value' in row)
    ? []
    : Array.isArray(row.value)
      ? row.value.map((value) => valueName(value, field, choices, language))
      : typeof row.value === 'string'
        ? [row.value]
        : [];
  const said = (template: string) => fill(template, row, field, values, language);
  if (language === 'en') return { te: said(saying.en), plain: said(saying.en) };
  return { te: said(saying.ja.te), plain: said(saying.ja.plain) };
}

function joined(parts: readonly Said[], match: Match, language: Language): Said {
  const last = parts.at(-1);
  if (!last) return { te: '', plain: '' };
  if (language === 'en') {
    const text = parts.map(({ plain }) => plain).join(match === 'all' ? ', and ' : ', or ');
    return { te: text, plain: text };
  }
  const before = parts.slice(0, -1).map(({ te, plain }) => (match === 'all' ? `${te}、` : `${plain}か、`));
  return { te: [...before, last.te].join(''), plain: [...before, last.plain].join('') };
}

/**
 * A condition as one sentence: `状態が「新規」か「対応中」で、4時間を超えて待っている受付`,
 * `Tickets where state is New or Open, and waiting for more than 4 hours`.
 * @param choices the names behind the fields' lists; a value without one reads as it stands
 */
export function conditionText(
  condition: Condition,
  catalogue: ConditionCatalogue,
  choices: ConditionChoices,
  language: Language,
): string {
  const said = (item: ConditionItem): Said => {
    if (!isGroup(item)) return rowSaid(item, catalogue, choices, language);
    const inner = joined(
      item.rows.map((row) => rowSaid(row, catalogue, choices, language)),
      item.match,
      language,
    );
    // what is joined inside as it is outside, or stands alone, needs no brackets
    if (item.rows.length === 1 || item.match === condition.match) return inner;
    if (language === 'en') return { te: `(${inner.plain})`, plain: `(${inner.plain})` };
    return { te: `(${inner.plain})もので`, plain: `(${inner.plain})` };
  };
  const whole = joined(condition.items.map(said), condition.match, language).plain;
  if (language === 'ja') return `${whole}${catalogue.things.ja}`;
  return `${catalogue.things.en} where ${whole}`;
}
