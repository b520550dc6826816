import type { Column, ColumnKind, Label } from './shape';

/** An attribute of a schema, as far as an export needs it. */
export interface Attribute {
  readonly type: string;
  readonly private?: boolean;
  readonly enum?: readonly string[];
}

/** The words of a type, from the labels of the CMS. */
export interface Words {
  readonly name: Label;
  readonly attributes: Readonly<Record<string, Label>>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, Label>>>>;
}

const KINDS: Readonly<Record<string, ColumnKind>> = {
  increments: 'integer',
  integer: 'integer',
  biginteger: 'integer',
  float: 'number',
  decimal: 'number',
  string: 'text',
  text: 'text',
  richtext: 'text',
  email: 'text',
  uid: 'text',
  enumeration: 'code',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  datetime: 'instant',
  timestamp: 'instant',
  json: 'json',
  blocks: 'json',
};

/** Kind of an attribute's column; nothing for what never leaves, and for what is no column (relations, parts). */
export const kindOf = (attribute: Attribute): ColumnKind | undefined =>
  attribute.private === true || attribute.type === 'password' ? undefined : KINDS[attribute.type];

const SYSTEM: Readonly<Record<string, Label>> = {
  id: { ja: '行ID', en: 'Row id' },
  documentId: { ja: '文書ID', en: 'Document id' },
  createdAt: { ja: '作成日時', en: 'Created' },
  updatedAt: { ja: '更新日時', en: 'Updated' },
  publishedAt: { ja: '公開日時', en: 'Published' },
  locale: { ja: '言語', en: 'Language' },
  revision: { ja: '版', en: 'Revision' },
};

export const labelOf = (name: string, words: Words | undefined): Label =>
  words?.attributes[name] ?? SYSTEM[name] ?? { ja: name, en: name };

const inLanguage = (column: Column, language: 'ja' | 'en'): Column => ({
  name: `${column.name}__label_${language}`,
  kind: 'label',
  label: {
    ja: `${column.label.ja}(${language === 'ja' ? '日本語' : '英語'}の表示)`,
    en: `${column.label.en} (${language === 'ja' ? 'Japanese' : 'English'} label)`,
  },
  from: column.name,
  language,
  ...(column.codes ? { codes: column.codes } : {}),
});

/** The office's own wall clock beside an instant, ISO 8601 with the offset of its zone. */
const atOffice = (column: Column): Column => ({
  name: `${column.name}__office_local`,
  kind: 'localInstant',
  label: { ja: `${column.label.ja}(事務所の現地時刻)`, en: `${column.label.en} (office's local time)` },
  from: column.name,
});

/**
 * The columns of one attribute: itself, for a code both labels, for an instant of a row that belongs to an office the
 * office's time.
 * @param columnName its column in the database
 */
export function columnsOf(
  name: string,
  columnName: string,
  attribute: Attribute,
  words: Words | undefined,
  hasOffice: boolean,
): readonly Column[] {
  const kind = kindOf(attribute);
  if (!kind) return [];
  const values = words?.values?.[name] ?? {};
  const codes = Object.fromEntries(
    (attribute.enum ?? []).map((code) => [code, values[code] ?? { ja: code, en: code }]),
  );
  const column: Column = {
    name: columnName,
    kind,
    label: labelOf(name, words),
    ...(kind === 'code' ? { codes } : {}),
  };
  if (kind === 'code') return [column, inLanguage(column, 'ja'), inLanguage(column, 'en')];
  return kind === 'instant' && hasOffice ? [column, atOffice(column)] : [column];
}
