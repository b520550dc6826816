import fc from 'fast-check';
import { definitionIssues } from './rules';
import { definitionOf, isSameDefinition } from './stored';

const text = { key: 'room', kind: 'shortText', labelJa: '部屋', labelEn: 'Room' };
const choice = { code: 'mac', labelJa: 'Mac', labelEn: 'Mac' };
const one = { ...text, kind: 'oneChoice', choices: [choice] };
const form = { key: 'machine-counts', titleJa: '台数', titleEn: 'Counts', state: 'open', fields: [text] };

describe('rules of a form', () => {
  it.each([
    [{}, []],
    [{ introJa: null, introEn: '' }, []],
    [{ introJa: 'はじめに', introEn: ' ' }, ['introEn field.bothLanguages']],
    [{ titleEn: '' }, ['titleEn field.bothLanguages']],
    [{ key: '../x' }, ['key field.code']],
    [{ key: '__proto__' }, ['key field.code']],
    [{ key: '=cmd' }, ['key field.code']],
    [{ key: 'Machine' }, ['key field.code']],
    [{ fields: [] }, ['fields field.noFields']],
    [{ fields: null }, ['fields field.noFields']],
    [{ fields: [], state: 'draft' }, []],
    [{ opensOn: '2026-12-02', closesOn: '2026-12-01' }, ['closesOn field.order']],
    [{ opensOn: '2026-12-01', closesOn: '2026-12-01' }, []],
    [{ fields: [{ ...text, key: '=cmd' }] }, ['fields.0.key field.key']],
    [{ fields: [{ ...text, key: '__proto__' }] }, ['fields.0.key field.key']],
    [{ fields: [{ ...text, key: 'a__b' }] }, ['fields.0.key field.key']],
    [{ fields: [{ ...text, key: 'a-b' }] }, ['fields.0.key field.key']],
    [{ fields: [text, { ...text, labelEn: 'Hall' }] }, ['fields.1.key field.keyTwice']],
    [{ fields: [{ ...text, labelEn: '　' }] }, ['fields.0.labelEn field.bothLanguages']],
    [{ fields: [{ key: 'a', kind: 'date', labelJa: '日' }] }, ['fields.0.labelEn field.bothLanguages']],
    [{ fields: [{ ...text, helpJa: '例: 3階' }] }, ['fields.0.helpEn field.bothLanguages']],
    [{ fields: [{ ...text, choices: [choice] }] }, ['fields.0.choices field.notForKind']],
    [{ fields: [{ ...text, minimum: 0 }] }, ['fields.0.minimum field.notForKind']],
    [{ fields: [{ ...text, prefill: 'officePcs' }] }, ['fields.0.prefill field.notForKind']],
    [{ fields: [{ ...text, kind: 'number', minimum: 2, maximum: 10 }] }, []],
    [{ fields: [{ ...text, kind: 'number', minimum: 2, maximum: 1 }] }, ['fields.0.maximum field.order']],
    [{ fields: [one] }, []],
    [{ fields: [{ ...one, choices: [] }] }, ['fields.0.choices field.noChoices']],
    [{ fields: [{ ...one, choices: [choice, choice] }] }, ['fields.0.choices.1.code field.keyTwice']],
    [{ fields: [{ ...one, choices: [{ ...choice, code: 'a b' }] }] }, ['fields.0.choices.0.code field.key']],
    [
      { fields: [{ ...one, choices: [{ ...choice, labelJa: '' }] }] },
      ['fields.0.choices.0.labelJa field.bothLanguages'],
    ],
    // a row that is there already may come with a part of its attributes
    [{ fields: [{ id: 5, labelJa: '部屋' }] }, []],
    [{ fields: [{ id: 5, helpJa: '例' }] }, []],
    [{ fields: [{ id: 5, labelJa: '' }] }, ['fields.0.labelJa field.bothLanguages']],
    [
      { fields: Array.from({ length: 101 }, (_, index) => ({ ...text, key: `f${index}` })) },
      ['fields field.tooMany'],
    ],
  ])('%j', (change, expected) => {
    expect(definitionIssues({ ...form, ...change }).map(({ field, code }) => `${field} ${code}`)).toEqual(
      expected,
    );
  });

  it('judges no attribute that is not there', () => {
    expect(definitionIssues({ state: 'open' })).toEqual([]);
    expect(definitionIssues({ introJa: 'はじめに' })).toEqual([]);
  });

  it('never throws, whatever is written', () => {
    const names = ['key', 'kind', 'labelJa', 'labelEn', 'choices', 'minimum', 'maximum', 'id', 'helpJa'];
    const row = fc.dictionary(fc.constantFrom(...names), fc.anything());
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.oneof(row, fc.anything())), (value, fields) => {
        const issues = definitionIssues({ key: value, opensOn: value, closesOn: '2026-01-01', fields });
        return Array.isArray(issues);
      }),
    );
  });
});

describe('a stored form', () => {
  it('is a definition, and what does not count for a kind makes no new version', () => {
    const stored = {
      ...form,
      id: 7,
      version: 3,
      fields: [{ ...text, id: 9, isWholeNumber: true, minimum: 4 }],
    };
    const definition = definitionOf(stored);
    expect(definition).toEqual({
      key: 'machine-counts',
      titleJa: '台数',
      titleEn: 'Counts',
      introJa: '',
      introEn: '',
      fields: [
        {
          ...text,
          helpJa: '',
          helpEn: '',
          isRequired: false,
          isWholeNumber: false,
          minimum: null,
          maximum: null,
          choices: [],
          prefill: null,
        },
      ],
    });
    expect(isSameDefinition(definition, definitionOf({ ...form, fields: [text] }))).toBe(true);
    expect(isSameDefinition(definition, definitionOf({ ...form, titleEn: 'Numbers' }))).toBe(false);
  });

  it('is the same again after JSON without the order of keys', () => {
    const definition = definitionOf({ ...form, fields: [one] });
    const turned = Object.fromEntries(Object.entries(definition).reverse());
    expect(isSameDefinition(definitionOf(turned), definition)).toBe(true);
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (value, fields) => {
        const once = definitionOf({ key: value, fields });
        return isSameDefinition(definitionOf({ ...once }), once);
      }),
    );
  });
});
