import fc from 'fast-check';
import type { AnswerEntry } from './answers';
import { definitionOf } from './stored';
import { prefill, readAnswers, typedOf, valueOf, type KnownFacts } from './values';

const label = { labelJa: '台数', labelEn: 'Count' };
const choices = ['windows', 'mac', 'other'].map((code) => ({ code, labelJa: code, labelEn: code }));
const form = definitionOf({
  key: 'machine-counts',
  titleJa: '台数',
  titleEn: 'Counts',
  fields: [
    {
      key: 'pcs',
      kind: 'number',
      ...label,
      isRequired: true,
      minimum: 0,
      maximum: 9999,
      prefill: 'officePcs',
    },
    { key: 'rate', kind: 'number', ...label, isWholeNumber: false },
    { key: 'room', kind: 'shortText', ...label },
    { key: 'remarks', kind: 'longText', ...label },
    { key: 'system', kind: 'oneChoice', ...label, choices },
    { key: 'systems', kind: 'severalChoices', ...label, choices },
    { key: 'has_server', kind: 'yesNo', ...label },
    { key: 'counted_on', kind: 'date', ...label },
    // a key that every object has
    { key: 'constructor', kind: 'shortText', ...label },
  ],
});

/** What is read of one field, or its code. */
function read(key: string, value: AnswerEntry['value']): unknown {
  const entries =
    key === 'pcs'
      ? [{ key, value }]
      : [
          { key: 'pcs', value: '1' },
          { key, value },
        ];
  const answers = readAnswers(form, entries);
  return answers.ok ? valueOf(answers.value, key) : answers.issues.map(({ code }) => code).join(' ');
}

describe('answers under a definition', () => {
  it.each([
    ['pcs', '12', 12],
    ['pcs', ' 1,200 ', 1200],
    ['pcs', '１，２００', 1200],
    ['pcs', '　12　', 12],
    ['pcs', '-0', 0],
    ['pcs', '12.0', 12],
    ['pcs', '', 'field.required'],
    ['pcs', ' 　', 'field.required'],
    ['pcs', '12.5', 'field.whole'],
    ['pcs', '-1', 'field.tooSmall'],
    ['pcs', '−1', 'field.tooSmall'],
    ['pcs', '10000', 'field.tooLarge'],
    ['pcs', '9'.repeat(400), 'field.tooLarge'],
    ['pcs', '12台', 'field.number'],
    ['pcs', '1,2', 'field.number'],
    ['pcs', '1e3', 'field.number'],
    ['pcs', '0x10', 'field.number'],
    ['pcs', '10²', 'field.number'],
    ['pcs', 'NaN', 'field.number'],
    ['pcs', 'Infinity', 'field.number'],
    ['pcs', ['1', '2'], 'field.wrongType'],
    ['rate', '0.000001', 0.000001],
    ['rate', '0.0000001', 'field.number'],
    ['rate', '-1,234.5', -1234.5],
    ['room', ' 3階  東 ', '3階  東'],
    ['room', '=cmd|calc', '=cmd|calc'],
    ['room', 'a\r\nb', 'field.oneLine'],
    ['room', 'x'.repeat(500), 'x'.repeat(500)],
    ['room', 'x'.repeat(501), 'field.tooLong'],
    ['room', 'a\u0000', 'field.controls'],
    ['room', 'a\ud800', 'field.controls'],
    ['remarks', 'a\r\nb', 'a\nb'],
    ['remarks', 'x'.repeat(5001), 'field.tooLong'],
    ['system', 'mac', 'mac'],
    ['system', '', undefined],
    ['system', 'linux', 'field.unknownChoice'],
    ['system', 'constructor', 'field.unknownChoice'],
    ['system', ['mac'], 'field.wrongType'],
    ['systems', ['other', 'windows'], ['windows', 'other']],
    ['systems', 'mac', ['mac']],
    ['systems', [], undefined],
    ['systems', [''], undefined],
    ['systems', ['mac', 'mac'], 'field.twice'],
    ['systems', ['mac', 'linux'], 'field.unknownChoice'],
    ['has_server', 'yes', true],
    ['has_server', 'no', false],
    ['has_server', 'true', 'field.unknownChoice'],
    ['counted_on', '2024-02-29', '2024-02-29'],
    ['counted_on', '２０２４-０２-２９', '2024-02-29'],
    ['counted_on', '2026-02-29', 'field.date'],
    ['counted_on', '2026-13-01', 'field.date'],
    ['counted_on', '0026-01-01', 'field.date'],
    ['counted_on', '2026-1-1', 'field.date'],
    ['counted_on', '2026-01-01T00:00:00Z', 'field.date'],
    ['constructor', 'x', 'x'],
    ['__proto__', 'x', 'field.unknown'],
    ['toString', '', 'field.unknown'],
    ['office', 'tokyo', 'field.unknown'],
  ] as [string, AnswerEntry['value'], unknown][])('%s: %j is %j', (key, value, expected) => {
    expect(read(key, value)).toEqual(expected);
  });

  it('tells a field that is missing, one sent twice and one that it does not have, in the order of the form', () => {
    const entries = [
      { key: 'xyz', value: '1' },
      { key: 'room', value: 'a' },
      { key: 'room', value: 'a' },
    ];
    expect(readAnswers(form, entries)).toEqual({
      ok: false,
      issues: [
        { field: 'pcs', code: 'field.required' },
        { field: 'room', code: 'field.twice' },
        { field: 'xyz', code: 'field.unknown' },
      ],
    });
  });

  it('asks to choose where there is something to choose', () => {
    const all = definitionOf({
      ...form,
      fields: form.fields.map((field) => ({ ...field, isRequired: true })),
    });
    const answers = readAnswers(all, []);
    expect(answers.ok ? [] : answers.issues.map(({ code }) => code.replace('field.', ''))).toEqual(
      'required required required required choose choose choose required required'.split(' '),
    );
  });

  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1', 'mac', 'yes', '2026-11-22'));
  const anyEntry = fc.record({
    key: fc.oneof(
      fc.constantFrom(...form.fields.map(({ key }) => key)),
      fc.string(),
      fc.constant('__proto__'),
    ),
    value: fc.oneof(anyText, fc.array(anyText, { maxLength: 4 })),
  });

  it('never throws, and leaves no trace on objects', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        const answers = readAnswers(form, entries);
        return answers.ok
          ? Object.keys(answers.value).every((key) => form.fields.some((field) => field.key === key))
          : answers.issues.length > 0;
      }),
    );
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('reads what it gave once more, unchanged', () => {
    const validEntries = fc
      .record(
        {
          pcs: fc.integer({ min: 0, max: 9999 }).map(String),
          rate: fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value.toFixed(3)),
          room: fc.string({ unit: 'grapheme', maxLength: 40 }),
          remarks: fc.string({ unit: 'grapheme' }),
          systems: fc.subarray(['windows', 'mac', 'other']),
          has_server: fc.constantFrom('yes', 'no'),
          counted_on: fc
            .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
            .map((day) => day.toISOString().slice(0, 10)),
        },
        { requiredKeys: ['pcs'] },
      )
      .map((typed) => Object.entries(typed).map(([key, value]) => ({ key, value })));
    let taken = 0;
    fc.assert(
      fc.property(validEntries, (entries) => {
        const first = readAnswers(form, entries);
        if (!first.ok) return;
        taken += 1;
        const again = Object.entries(first.value).map(([key, value]) => ({ key, value: typedOf(value) }));
        expect(readAnswers(form, again)).toEqual(first);
        // what JSON keeps of it, in any order of keys
        expect(JSON.parse(JSON.stringify(first.value))).toEqual(first.value);
      }),
    );
    expect(taken).toBeGreaterThan(20);
  });
});

describe('what a form begins with', () => {
  const facts: KnownFacts = { officePcs: 0, officeServers: null, officePrinters: null };

  it('is what is known of the office; never reported is not zero', () => {
    expect(prefill(form, null, facts)).toEqual({ prefilled: { pcs: 0 }, prefilledFrom: 'facts' });
    expect(prefill(form, null, { ...facts, officePcs: null })).toEqual({
      prefilled: {},
      prefilledFrom: 'nothing',
    });
  });

  it('is the last answer before it, as far as this version still takes it', () => {
    const last = { pcs: 3, system: 'linux', systems: ['mac'], has_server: false, gone: 'x' };
    expect(prefill(form, last, { ...facts, officePcs: 12 })).toEqual({
      prefilled: { pcs: 3, systems: ['mac'], has_server: false },
      prefilledFrom: 'answer',
    });
  });
});
