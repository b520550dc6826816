/** Reads what was typed into a form under its definition: the same in the portal, in the CMS and in a test. */
import { foldNewlines, isCleanText } from '../text';
import type { FieldIssue, Parsed } from '../ticket/commands';
import type { AnswerEntry, AnswerValue, AnswerValues } from './answers';
import type { FieldKind, FormDefinition, FormField, Prefill } from './definition';
import { readDay, readNumber } from './typed';

/** Most characters of a short and of a long text. */
export const SHORT_TEXT_MAX = 500;
export const LONG_TEXT_MAX = 5000;

type Typed = AnswerEntry['value'];
/** A value, nothing (left empty), or the code of what is wrong. */
type Read = { readonly value?: AnswerValue } | { readonly code: string };
type Reader = (field: FormField, typed: Typed) => Read;

const EMPTY: Read = {};

/** One line of input or several; an empty one is no answer. */
const single =
  (read: (field: FormField, text: string) => Read): Reader =>
  (field, typed) => {
    if (typeof typed !== 'string') return { code: 'field.wrongType' };
    const text = foldNewlines(typed);
    if (!isCleanText(text)) return { code: 'field.controls' };
    return text.trim() === '' ? EMPTY : read(field, text);
  };

const shortText = single((_field, text) => {
  const value = text.trim();
  if (/[\n\t]/.test(value)) return { code: 'field.oneLine' };
  return value.length > SHORT_TEXT_MAX ? { code: 'field.tooLong' } : { value };
});

const longText = single((_field, text) => {
  const value = text.trim();
  return value.length > LONG_TEXT_MAX ? { code: 'field.tooLong' } : { value };
});

const number = single((field, text) => {
  const value = readNumber(text);
  if (typeof value === 'string') return { code: value };
  if (field.isWholeNumber && !Number.isInteger(value)) return { code: 'field.whole' };
  if (field.minimum !== null && value < field.minimum) return { code: 'field.tooSmall' };
  if (field.maximum !== null && value > field.maximum) return { code: 'field.tooLarge' };
  return { value };
});

const date = single((_field, text) => {
  const value = readDay(text);
  return value === undefined ? { code: 'field.date' } : { value };
});

const yesNo = single((_field, text) =>
  text === 'yes' || text === 'no' ? { value: text === 'yes' } : { code: 'field.unknownChoice' },
);

const oneChoice = single((field, text) =>
  field.choices.some(({ code }) => code === text) ? { value: text } : { code: 'field.unknownChoice' },
);

const severalChoices: Reader = (field, typed) => {
  const chosen = (typeof typed === 'string' ? [typed] : typed).filter((code) => code !== '');
  const known = field.choices.map(({ code }) => code);
  if (chosen.some((code) => !known.includes(code))) return { code: 'field.unknownChoice' };
  if (new Set(chosen).size < chosen.length) return { code: 'field.twice' };
  return chosen.length === 0 ? EMPTY : { value: known.filter((code) => chosen.includes(code)) };
};

const READERS: Readonly<Record<FieldKind, Reader>> = {
  shortText,
  longText,
  number,
  oneChoice,
  severalChoices,
  yesNo,
  date,
};
const CHOSEN = new Set<FieldKind>(['oneChoice', 'severalChoices', 'yesNo']);

function readField(field: FormField, typed: Typed | undefined): Read {
  const read = typed === undefined ? EMPTY : READERS[field.kind](field, typed);
  if ('code' in read || read.value !== undefined || !field.isRequired) return read;
  return { code: CHOSEN.has(field.kind) ? 'field.choose' : 'field.required' };
}

/**
 * Reads the entries of an answer under the definition that was shown.
 * @param entries as a browser sends them; several choices are one entry with a list
 * @returns the values by field key in the form's order, or one issue a field: those of the form first, in its order,
 *   then fields that it does not have. The `field` of an issue is the field's key.
 */
export function readAnswers(
  definition: FormDefinition,
  entries: readonly AnswerEntry[],
): Parsed<AnswerValues> {
  const typed = new Map<string, Typed>();
  const twice = new Set<string>();
  for (const { key, value } of entries) {
    if (typed.has(key)) twice.add(key);
    typed.set(key, value);
  }
  const issues: FieldIssue[] = [];
  const values: [string, AnswerValue][] = [];
  for (const field of definition.fields) {
    const read = twice.has(field.key) ? { code: 'field.twice' } : readField(field, typed.get(field.key));
    if ('code' in read) issues.push({ field: field.key, code: read.code });
    else if (read.value !== undefined) values.push([field.key, read.value]);
    typed.delete(field.key);
  }
  for (const key of typed.keys()) issues.push({ field: key, code: 'field.unknown' });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: Object.fromEntries(values) };
}

/** A value as it would be typed again: for the inputs of a form, and to read it under another version. */
export function typedOf(value: AnswerValue): Typed {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? [...value] : String(value);
}

/** The value of a field; undefined when it was left empty. A key such as `constructor` finds nothing by accident. */
export const valueOf = (values: AnswerValues, key: string): AnswerValue | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined;

/** What is known of an office; null is 'never reported', which is not zero (R01). */
export type KnownFacts = Readonly<Record<Prefill, number | null>>;

function keepValid(
  definition: FormDefinition,
  known: (field: FormField) => AnswerValue | null | undefined,
): AnswerValues {
  const values: [string, AnswerValue][] = [];
  for (const field of definition.fields) {
    const value = known(field) ?? null;
    const read = value === null ? EMPTY : readField(field, typedOf(value));
    if (!('code' in read) && read.value !== undefined) values.push([field.key, read.value]);
  }
  return Object.fromEntries(values);
}

/**
 * What the fields begin with: the office's last answer as far as this version still takes it, else what is known of
 * the office. What is not known stays empty.
 */
export function prefill(
  definition: FormDefinition,
  last: AnswerValues | null,
  facts: KnownFacts,
): { readonly prefilled: AnswerValues; readonly prefilledFrom: 'answer' | 'facts' | 'nothing' } {
  const prefilled = keepValid(definition, (field) => {
    if (last) return valueOf(last, field.key);
    return field.prefill && facts[field.prefill];
  });
  if (Object.keys(prefilled).length === 0) return { prefilled, prefilledFrom: 'nothing' };
  return { prefilled, prefilledFrom: last ? 'answer' : 'facts' };
}
