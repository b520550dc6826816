import type { FormAnswer, FormField, FormListRow } from '@kaigai-desk/domain';
import { askedForm, waitsForReader } from './form-view';

const office = {
  code: 'accra',
  nameJa: 'アクラ',
  nameEn: 'Accra',
  countryCode: 'GH',
  timeZone: 'Africa/Accra',
  phase: 'preparing',
} as const;
const row: FormListRow = {
  key: 'counts',
  titleJa: '台数',
  titleEn: 'Counts',
  closesOn: '2026-11-30',
  isOpen: true,
  mayAnswer: true,
  answeredAt: null,
  answeredByName: null,
  hasChangedSince: false,
};
const field = (kind: FormField['kind'], rest: Partial<FormField> = {}): FormField => ({
  key: kind.toLowerCase(),
  kind,
  labelJa: `${kind}の質問`,
  labelEn: `Question ${kind}`,
  helpJa: '',
  helpEn: '',
  isRequired: false,
  isWholeNumber: true,
  minimum: null,
  maximum: null,
  choices: [],
  prefill: null,
  ...rest,
});
const choices = [
  { code: 'mac', labelJa: 'マック', labelEn: 'Mac' },
  { code: 'windows', labelJa: 'ウィンドウズ', labelEn: 'Windows' },
];
const form: FormAnswer = {
  ...row,
  definition: {
    key: 'counts',
    titleJa: '台数',
    titleEn: 'Counts',
    introJa: '説明',
    introEn: 'Introduction',
    fields: [
      field('number'),
      field('yesNo'),
      field('date'),
      field('severalChoices', { choices }),
      field('longText'),
    ],
  },
  version: 3,
  prefilled: { number: 0, yesno: false, severalchoices: ['mac'] },
  prefilledFrom: 'answer',
  respondent: 'officeContact',
  contactName: '山田 花子',
  lastAnswer: {
    answeredAt: '2026-11-22T09:02:00Z',
    answeredByName: '山田 花子',
    language: 'ja',
    version: 2,
    values: {
      number: 12345,
      yesno: false,
      date: '2026-11-20',
      severalchoices: ['windows', 'gone'],
      removed: 'x',
    },
  },
};

describe('a form as its page shows it', () => {
  it('is in the language of the reader', () => {
    const shown = askedForm(form, office, 'en');
    expect(shown).toMatchObject({ title: 'Counts', intro: 'Introduction', contactName: '山田 花子' });
    expect(shown.closesOn).toEqual({ iso: '2026-11-30', text: 'Mon 30 Nov 2026' });
    expect(askedForm(form, office, 'ja')).toMatchObject({
      title: '台数',
      contactName: '山田',
      closesOn: { text: '2026年11月30日(月)' },
    });
  });

  it('begins with what is known; zero and no are known, the rest stays empty', () => {
    const { questions } = askedForm(form, office, 'en');
    expect(questions.map(({ name, begins }) => [name, begins])).toEqual([
      ['answer.number', ['0']],
      ['answer.yesno', ['no']],
      ['answer.date', []],
      ['answer.severalchoices', ['mac']],
      ['answer.longtext', []],
    ]);
  });

  it('shows an answer in words; a choice that is gone by its code', () => {
    expect(askedForm(form, office, 'ja').answers?.map(({ texts }) => texts)).toEqual([
      ['12,345'],
      ['いいえ'],
      ['2026年11月20日(金)'],
      ['ウィンドウズ', 'gone'],
      [],
    ]);
  });
});

test.each([
  [{}, true],
  [{ isOpen: false }, false],
  [{ mayAnswer: false }, false],
  [{ answeredAt: '2026-11-22T09:02:00Z' }, false],
])('a form that is %j waits for the reader: %s', (change, expected) => {
  expect(waitsForReader({ ...row, ...change })).toBe(expected);
});
