import type {
  AnswerRow,
  AnswerValues,
  FormAnswersAnswer,
  FormDefinition,
  FormField,
} from '@kaigai-desk/domain';
import { cellReader, cut, type Cell } from './cells';
import { columnsOf } from './columns';
import { mailLink, reminderOf } from './mail-addresses';
import { selectRows } from './rows';

const office = (code: string, nameJa: string, nameEn: string) => ({
  code,
  nameJa,
  nameEn,
  countryCode: 'GH',
  timeZone: 'Africa/Accra',
  phase: 'service' as const,
});
const ACCRA = office('accra', 'アクラ', 'Accra');
const LIMA = office('lima', 'リマ', 'Lima');
const ANKARA = office('ankara', 'アンカラ', 'Ankara');
const PRAGUE = office('prague', 'プラハ', 'Prague');

const field = (key: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
  key,
  kind,
  labelJa: `${key}は`,
  labelEn: `What ${key}`,
  helpJa: '',
  helpEn: '',
  isRequired: false,
  isWholeNumber: true,
  minimum: null,
  maximum: null,
  choices: [],
  prefill: null,
  ...more,
});
const choice = (code: string, labelJa: string, labelEn = labelJa) => ({ code, labelJa, labelEn });
const definition = (fields: readonly FormField[]): FormDefinition => ({
  key: 'machine-counts',
  titleJa: '台数',
  titleEn: 'Counts',
  introJa: '',
  introEn: '',
  fields,
});

const OLD = definition([
  field('room', 'shortText'),
  field('system', 'oneChoice', { choices: [choice('mac', 'マック'), choice('xp', 'Windows XP')] }),
  field('pcs', 'shortText'),
]);
const NEW = definition([
  field('pcs', 'number'),
  field('system', 'oneChoice', { choices: [choice('mac', 'Mac'), choice('other', 'その他', 'Other')] }),
  field('systems', 'severalChoices', { choices: [choice('a', 'あ', 'A'), choice('b', 'い', 'B')] }),
  field('has_server', 'yesNo'),
  field('counted_on', 'date'),
]);

const given = (
  of: typeof ACCRA,
  version: number,
  answeredAt: string,
  values: AnswerValues = {},
): AnswerRow => ({
  office: of,
  answeredAt,
  answeredByName: 'Kwame Boateng',
  language: 'en',
  version,
  isOlderVersion: false,
  values,
  replacedCount: 0,
});

const ANSWER: FormAnswersAnswer = {
  form: {
    key: 'machine-counts',
    titleJa: '台数',
    titleEn: 'Counts',
    state: 'open',
    opensOn: null,
    closesOn: null,
    version: 2,
    asked: 4,
    answered: 2,
    documentId: 'a',
  },
  definition: NEW,
  fields: [...NEW.fields, field('room', 'shortText')],
  versions: [
    { version: 2, definition: NEW },
    { version: 1, definition: OLD },
  ],
  answers: [
    given(LIMA, 2, '2026-11-23T00:00:00.000Z', {
      pcs: 1200.5,
      system: 'other',
      systems: ['a', 'b'],
      has_server: false,
      counted_on: '2026-11-22',
    }),
    given(ACCRA, 1, '2026-11-22T00:00:00.000Z', { room: '=cmd', system: 'xp', pcs: '0 か 1' }),
  ],
  silent: [
    { office: ANKARA, contactName: null, contactEmail: null },
    { office: PRAGUE, contactName: 'Jan Novak', contactEmail: 'jan.novak@demo.example' },
  ],
  regions: [
    { code: 'africa', nameJa: 'アフリカ', nameEn: 'Africa', officeCodes: ['accra'] },
    { code: 'europe', nameJa: '欧州', nameEn: 'Europe', officeCodes: ['ankara', 'prague'] },
  ],
  now: '2026-11-24T00:00:00.000Z',
};
const LOOK = { tab: 'table', shown: 'all', order: 'office', region: '' } as const;

function cellsOf(language: 'ja' | 'en', index: number): readonly (string | Cell['kind'])[] {
  const words = language === 'ja' ? { yes: 'はい', no: 'いいえ' } : { yes: 'Yes', no: 'No' };
  const read = cellReader(ANSWER.versions, { language, ...words });
  const answer = ANSWER.answers[index];
  if (answer === undefined) throw new Error(`there is no answer ${index}`);
  return columnsOf(ANSWER, language).map((column) => {
    const cell = read(answer, column);
    return cell.kind === 'value' ? cell.text : cell.kind;
  });
}

describe('columns', () => {
  it('are the questions of all versions in the reader’s language, removed ones marked', () => {
    expect(columnsOf(ANSWER, 'ja').map(({ label, isRemoved }) => [label, isRemoved])).toEqual([
      ['pcsは', false],
      ['systemは', false],
      ['systemsは', false],
      ['has_serverは', false],
      ['counted_onは', false],
      ['roomは', true],
    ]);
    expect(columnsOf(ANSWER, 'en')[0]).toMatchObject({ label: 'What pcs', isNumber: true });
  });
});

describe('cells', () => {
  it('hold labels, numbers and days in the reader’s words', () => {
    expect(cellsOf('ja', 0)).toEqual([
      '1,200.5',
      'その他',
      'あ、い',
      'いいえ',
      '2026年11月22日(日)',
      'notAsked',
    ]);
    expect(cellsOf('en', 0)).toEqual(['1,200.5', 'Other', 'A, B', 'No', 'Sun 22 Nov 2026', 'notAsked']);
  });

  it('are read under the version the office was shown: a removed choice has its words, an old text stays one', () => {
    expect(cellsOf('ja', 1)).toEqual(['0 か 1', 'Windows XP', 'notAsked', 'notAsked', 'notAsked', '=cmd']);
  });

  it('are empty where the question was left empty, and never zero', () => {
    const read = cellReader(ANSWER.versions, { language: 'ja', yes: 'はい', no: 'いいえ' });
    const [pcs] = columnsOf(ANSWER, 'ja');
    if (pcs === undefined) throw new Error('no column');
    expect(read(given(LIMA, 2, '', {}), pcs)).toEqual({ kind: 'empty' });
    expect(read(given(LIMA, 2, '', { pcs: 0 }), pcs)).toEqual({ kind: 'value', text: '0', isNumber: true });
    expect(read(given(LIMA, 9, '', { pcs: 0 }), pcs)).toEqual({ kind: 'notAsked' });
  });

  it('show the code of a choice that no version knows, and no property of objects', () => {
    const read = cellReader([{ version: 1, definition: definition([field('constructor', 'oneChoice')]) }], {
      language: 'ja',
      yes: 'はい',
      no: 'いいえ',
    });
    const column = { key: 'constructor', label: '', isNumber: false, isRemoved: false, choices: new Map() };
    expect(read(given(LIMA, 1, ''), column)).toEqual({ kind: 'empty' });
    expect(read(given(LIMA, 1, '', { constructor: 'gone' }), column)).toMatchObject({ text: 'gone' });
  });
});

describe('a long text', () => {
  it.each([
    ['短い', '短い', false],
    ['x'.repeat(60), 'x'.repeat(60), false],
    ['x'.repeat(61), 'x'.repeat(60), true],
    ['一行目\n二行目', '一行目', true],
    ['𠮷'.repeat(61), '𠮷'.repeat(60), true],
  ])('%s is cut to %s', (text, start, isCut) => {
    expect(cut(text)).toEqual({ start, isCut });
  });
});

describe('rows', () => {
  const codes = (look: Partial<Parameters<typeof selectRows>[1]>, language: 'ja' | 'en' = 'ja') =>
    selectRows(ANSWER, { ...LOOK, ...look }, language).rows.map((row) => row.office.code);

  it('are in the order of the reader’s names, or newest first with the silent ones last', () => {
    expect(codes({})).toEqual(['accra', 'ankara', 'prague', 'lima']);
    expect(codes({}, 'en')).toEqual(['accra', 'ankara', 'lima', 'prague']);
    expect(codes({ order: 'time' })).toEqual(['lima', 'accra', 'ankara', 'prague']);
  });

  it('are narrowed by who answered and by region, and the counts say how many each gives', () => {
    expect(codes({ shown: 'answered' })).toEqual(['accra', 'lima']);
    expect(codes({ shown: 'silent', region: 'europe' })).toEqual(['ankara', 'prague']);
    expect(codes({ region: 'atlantis' })).toHaveLength(4);
    expect(selectRows(ANSWER, { ...LOOK, region: 'africa' }, 'ja').counts).toEqual({
      all: 1,
      answered: 1,
      silent: 0,
    });
  });
});

describe('whom to remind', () => {
  it('are contacts of silent offices, and who has none is named', () => {
    const { rows } = selectRows(ANSWER, LOOK, 'ja');
    expect(reminderOf(rows)).toEqual({
      addresses: 'jan.novak@demo.example',
      count: 1,
      unreachable: [ANKARA],
    });
    expect(reminderOf([...rows, ...rows]).count).toBe(1);
  });

  it('takes no header from an address', () => {
    expect(mailLink('a@b.example?bcc=x@y.example', '台数 & more')).toBe(
      'mailto:a@b.example%3Fbcc%3Dx%40y.example?subject=%E5%8F%B0%E6%95%B0%20%26%20more',
    );
  });
});
