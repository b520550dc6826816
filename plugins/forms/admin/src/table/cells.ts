/** What stands in a cell: an answer in the reader's words, an empty answer, or nothing that was asked. */
import type { AnswerRow, AnswerValue, FormAnswersAnswer, FormField, Language } from '@kaigai-desk/domain';
import { dayInWords } from '../calendar';
import type { Column } from './columns';

/** `empty`: asked and left empty, which is not zero. `notAsked`: not in the version that the office saw. */
export type Cell =
  | { readonly kind: 'value'; readonly text: string; readonly isNumber: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'notAsked' };

export interface CellWords {
  readonly language: Language;
  readonly yes: string;
  readonly no: string;
}

const LOCALES = { ja: 'ja-JP', en: 'en-GB' } as const;

function textOf(value: AnswerValue, field: FormField, column: Column, words: CellWords): string {
  const choice = (code: string): string => column.choices.get(code) ?? code;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') {
    return value.toLocaleString(LOCALES[words.language], { maximumFractionDigits: 6 });
  }
  if (typeof value === 'string') {
    if (field.kind === 'oneChoice') return choice(value);
    return field.kind === 'date' ? dayInWords(value, words.language) : value;
  }
  return value.map(choice).join(words.language === 'ja' ? '、' : ', ');
}

/** Reads cells of a table: an answer is read under the version that its office was shown. */
export function cellReader(
  versions: FormAnswersAnswer['versions'],
  words: CellWords,
): (answer: AnswerRow, column: Column) => Cell {
  const asked = new Map(
    versions.map(({ version, definition }) => [
      version,
      new Map(definition.fields.map((field) => [field.key, field])),
    ]),
  );
  return (answer, column) => {
    const field = asked.get(answer.version)?.get(column.key);
    if (field === undefined) return { kind: 'notAsked' };
    const value = Object.hasOwn(answer.values, column.key) ? answer.values[column.key] : undefined;
    if (value === undefined) return { kind: 'empty' };
    return {
      kind: 'value',
      text: textOf(value, field, column, words),
      isNumber: typeof value === 'number',
    };
  };
}

const CUT_AT = 60;

/**
 * The beginning of a long text, whole where it is short. A cut falls between characters, never inside one.
 * @returns the text that stands in the table, and whether there is more
 */
export function cut(text: string): { readonly start: string; readonly isCut: boolean } {
  const line = text.split('\n', 1)[0] ?? '';
  const characters = [...line];
  if (characters.length <= CUT_AT) return { start: line, isCut: line.length < text.length };
  return { start: characters.slice(0, CUT_AT).join(''), isCut: true };
}
