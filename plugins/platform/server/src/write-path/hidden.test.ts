import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withoutHidden, type Attributes } from './hidden';

/** The real schema, so that a condition of another shape is noticed here. */
const FIELD = (
  JSON.parse(
    readFileSync(path.resolve(__dirname, '../../../../../cms/src/components/form/field.json'), 'utf8'),
  ) as { attributes: Attributes }
).attributes;
const FORM: Attributes = {
  key: { type: 'string' },
  fields: { type: 'component', component: 'form.field' },
};
const attributesOf = (component: string): Attributes => (component === 'form.field' ? FIELD : {});
const NO_NUMBER = { minimum: null, maximum: null, prefill: null };
const choices = [{ code: 'a', labelJa: 'あ', labelEn: 'a' }];

describe('what a form hides', () => {
  it.each([
    [
      { kind: 'oneChoice', choices, minimum: 1 },
      { kind: 'oneChoice', choices, ...NO_NUMBER },
    ],
    [
      { kind: 'severalChoices', choices },
      { kind: 'severalChoices', choices, ...NO_NUMBER },
    ],
    [
      { kind: 'shortText', choices, prefill: 'officePcs', isWholeNumber: true },
      { kind: 'shortText', choices: [], isWholeNumber: true, ...NO_NUMBER },
    ],
    // as the Content Manager sends it: the stored choices must go although nothing names them
    [
      { id: 7, kind: 'date' },
      { id: 7, kind: 'date', choices: [], ...NO_NUMBER },
    ],
    [
      { kind: 'number', choices, minimum: 0, maximum: 9, prefill: 'officePcs' },
      { kind: 'number', choices: [], minimum: 0, maximum: 9, prefill: 'officePcs' },
    ],
    // what is not told hides nothing
    [{ choices }, { choices }],
  ])('is not kept: %j becomes %j', (field, expected) => {
    expect(withoutHidden(FORM, { key: 'x', fields: [field] }, attributesOf)).toEqual({
      key: 'x',
      fields: [expected],
    });
  });

  it('leaves everything else as it is, what no schema knows too', () => {
    const data = { key: 'x', unknown: { a: 1 }, fields: null, offices: { connect: [{ id: 1 }] } };
    expect(withoutHidden(FORM, data, attributesOf)).toEqual(data);
  });
});
