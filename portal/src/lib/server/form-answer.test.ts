import type { FormAnswer, FormField } from '@kaigai-desk/domain';
import { besideQuestions, readAnswerForm } from './form-answer';

const field = (key: string, rest: Partial<FormField> = {}): FormField => ({
  key,
  kind: 'shortText',
  labelJa: key,
  labelEn: key,
  helpJa: '',
  helpEn: '',
  isRequired: false,
  isWholeNumber: false,
  minimum: null,
  maximum: null,
  choices: [],
  prefill: null,
  ...rest,
});
const choices = ['a', 'b'].map((code) => ({ code, labelJa: code, labelEn: code }));
const form: FormAnswer = {
  key: 'rooms',
  titleJa: '部屋',
  titleEn: 'Rooms',
  closesOn: null,
  isOpen: true,
  mayAnswer: true,
  answeredAt: null,
  answeredByName: null,
  hasChangedSince: false,
  definition: {
    key: 'rooms',
    titleJa: '部屋',
    titleEn: 'Rooms',
    introJa: '',
    introEn: '',
    fields: [
      field('email', { isRequired: true }),
      field('several', { kind: 'severalChoices', choices }),
      field('one', { kind: 'oneChoice', choices }),
    ],
  },
  version: 2,
  prefilled: {},
  prefilledFrom: 'nothing',
  respondent: 'anyMember',
  contactName: null,
  lastAnswer: null,
};
const requestId = '8c5f2c39-6f0b-4f39-a9f7-0d4b1f7d4c11';
const read = (lists: Record<string, string[]>, version = '2', known: FormAnswer | null = form) =>
  readAnswerForm({ values: { requestId, version }, lists }, known, 'en');

describe('a form of content that was sent', () => {
  it('becomes a command; several choices are one entry', () => {
    expect(read({ 'answer.email': ['x'], 'answer.several': ['b', 'a'] })).toEqual({
      ok: true,
      value: {
        requestId,
        version: 2,
        language: 'en',
        entries: [
          { key: 'email', value: 'x' },
          { key: 'several', value: ['b', 'a'] },
        ],
      },
    });
  });

  it.each([
    [{}, 'answer.email', 'field.required'],
    [{ 'answer.email': ['x', 'y'] }, 'answer.email', 'field.twice'],
    [{ 'answer.email': ['x'], 'answer.one': ['a', 'a'] }, 'answer.one', 'field.twice'],
    [{ 'answer.email': ['x'], 'answer.several': ['a', 'a'] }, 'answer.several', 'field.twice'],
    [{ 'answer.email': ['x'], 'answer.one': ['c'] }, 'answer.one', 'field.unknownChoice'],
    [{ 'answer.email': ['x'], 'answer.__proto__': ['c'] }, '__proto__', 'field.unknown'],
  ])('%j is refused at %s', (lists, at, code) => {
    expect(read(lists)).toEqual({ ok: false, issues: [{ field: at, code }] });
  });

  it('leaves an older version, and a form that could not be had, to the CMS', () => {
    expect(read({}, '1')).toMatchObject({ ok: true, value: { version: 1, entries: [] } });
    expect(read({}, '2', null)).toMatchObject({ ok: true });
  });

  it.each(['', 'x', '1.5', '-1'])('does not take version %j', (version) => {
    expect(read({}, version)).toMatchObject({ ok: false, issues: [{ field: 'version' }] });
  });
});

describe('what the CMS complains about', () => {
  const refused = (key: string) =>
    ({ ok: false, status: 400, code: 'input.invalid', fields: [{ field: key, code: 'x' }] }) as const;

  it('stands beside the questions', () => {
    expect(besideQuestions(refused('email'), form, 2)).toMatchObject({ fields: [{ field: 'answer.email' }] });
    expect(besideQuestions(refused('other'), form, 2)).toMatchObject({ fields: [{ field: 'other' }] });
  });

  it('about a version that there is not is told', () => {
    expect(besideQuestions(refused('version'), form, 99)).toMatchObject({ fields: [{ field: 'version' }] });
  });

  it('is left out where an older version asked what is asked no more', () => {
    expect(besideQuestions(refused('other'), form, 1)).toMatchObject({ fields: [] });
    expect(besideQuestions(refused('email'), form, 1)).toMatchObject({ fields: [{ field: 'answer.email' }] });
  });
});
