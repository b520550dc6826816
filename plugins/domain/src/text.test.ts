import fc from 'fast-check';
import * as v from 'valibot';
import { excerptOf, isCleanText, textField } from './text';

const many = textField({ max: 10, lines: 'many' });
const one = textField({ max: 10, lines: 'one' });
const codeOf = (schema: typeof many, input: unknown): string =>
  v.safeParse(schema, input, { abortPipeEarly: true }).issues?.[0]?.message ?? 'taken';

describe('text of people', () => {
  it.each([
    ['a\u0000', 'field.controls'],
    ['a\u001f', 'field.controls'],
    ['a\u007f', 'field.controls'],
    ['a\ud800', 'field.controls'],
    ['\udc00a', 'field.controls'],
    ['a\ud800b', 'field.controls'],
    ['', 'field.required'],
    [' \n\t ', 'field.required'],
    ['x'.repeat(11), 'field.tooLong'],
    [7, 'field.wrongType'],
    [null, 'field.wrongType'],
    ['😀😀', 'taken'],
    ['العربية', 'taken'],
    ['<b>', 'taken'],
    ['a\tb\nc', 'taken'],
    ['a\r\nb', 'taken'],
  ])('%j is %s', (input, code) => {
    expect(codeOf(many, input)).toBe(code);
  });

  it('takes no newline where there is one line', () => {
    expect(codeOf(one, 'a\nb')).toBe('field.oneLine');
    expect(codeOf(one, 'a\tb')).toBe('field.oneLine');
  });

  it('takes every text of whole characters above the controls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const hasControls = [...text].some((c) => (c < ' ' && c !== '\t' && c !== '\n') || c === '\u007f');
        return isCleanText(text) === !hasControls;
      }),
    );
  });

  it('cuts an excerpt between characters', () => {
    expect(excerptOf('一行目\n二行目')).toBe('一行目 二行目');
    expect(excerptOf('😀'.repeat(5), 4)).toBe('😀😀😀…');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => [...excerptOf(text, 5)].length <= 5));
  });
});
