/**
 * What may stand in a text that a person sends: anything a person can type.
 * Refused are NUL and the C0 controls but tab and newline, and halves of surrogate pairs, which no database keeps alike.
 */
import * as v from 'valibot';

// eslint-disable-next-line no-control-regex -- the controls are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** True when a text holds nothing that is refused. A carriage return must have been folded before. */
export const isCleanText = (text: string): boolean => !CONTROLS.test(text) && !LONE_SURROGATE.test(text);

/** Browsers send CRLF in a textarea; one newline is kept everywhere. */
export const foldNewlines = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * A text field: newlines folded, spaces at both ends cut, controls refused.
 * The messages of the schema are codes of `FIELD_ERRORS`.
 * @param limits `max`: the most characters, counted as JavaScript counts; `lines`: whether newlines are taken
 */
export function textField(limits: { readonly max: number; readonly lines: 'one' | 'many' }) {
  return v.pipe(
    v.string('field.wrongType'),
    v.transform(foldNewlines),
    v.check(isCleanText, 'field.controls'),
    v.check((text) => limits.lines === 'many' || !/[\n\t]/.test(text), 'field.oneLine'),
    v.transform((text) => text.trim()),
    v.minLength(1, 'field.required'),
    v.maxLength(limits.max, 'field.tooLong'),
  );
}

/** A text of several lines that may be left empty. */
export function optionalTextField(limits: { readonly max: number }) {
  return v.pipe(
    v.string('field.wrongType'),
    v.transform(foldNewlines),
    v.check(isCleanText, 'field.controls'),
    v.transform((text) => text.trim()),
    v.maxLength(limits.max, 'field.tooLong'),
  );
}

/** Cuts a text to one line for a list: whole characters, an ellipsis when something was cut. */
export function excerptOf(text: string, max = 80): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return line.length <= max ? line.join('') : `${line.slice(0, max - 1).join('')}…`;
}
