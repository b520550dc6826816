import { recordSentences, whenWords, type TypeWords } from './record';

const OFFICE: TypeWords = {
  name: { ja: '事務所', en: 'Offices' },
  attributes: {
    nameEn: { ja: '名称(英語)', en: 'Name (English)' },
    phase: { ja: '段階', en: 'Phase' },
    pcsReported: { ja: 'PC台数(報告値)', en: 'PCs reported' },
    isWorkingWeekConfirmed: { ja: '執務時間 確認済み', en: 'Working week confirmed' },
    region: { ja: '地域', en: 'Region' },
    offices: { ja: '対象の事務所', en: 'Offices asked' },
    workingWeek: { ja: '執務時間', en: 'Working week' },
    countsReportedOn: { ja: '報告日', en: 'Reported on' },
    note: { ja: '備考', en: 'Note' },
  },
  values: {
    phase: {
      preparing: { ja: '準備中', en: 'Preparing' },
      service: { ja: '運用中', en: 'In service' },
    },
  },
  parts: {
    workingWeek: {
      name: { ja: '執務時間', en: 'Working hours' },
      attributes: { weekday: { ja: '曜日', en: 'Day' }, opensAt: { ja: '始業', en: 'Opens' } },
      values: {
        weekday: { monday: { ja: '月曜日', en: 'Monday' }, tuesday: { ja: '火曜日', en: 'Tuesday' } },
      },
    },
  },
};
const said = (changes: object, data: object = {}, kind = 'record.changed'): readonly (readonly string[])[] =>
  (['ja', 'en'] as const).map((language) =>
    recordSentences({ kind, actorName: '中村 真理', data: { ...data, changes } }, OFFICE, language),
  );
const pointer = (id: string, name: string | null) => ({ id, name });

it.each([
  [
    { phase: { from: 'preparing', to: 'service' } },
    '中村 真理が「段階」を「準備中」から「運用中」に変えました',
    '中村 真理 changed phase from Preparing to In service',
  ],
  [
    { pcsReported: { from: null, to: 0 } },
    '中村 真理が「PC台数(報告値)」を「–」から「0」に変えました',
    '中村 真理 changed PCs reported from – to 0',
  ],
  [
    { isWorkingWeekConfirmed: { from: false, to: true } },
    '中村 真理が「執務時間 確認済み」を「いいえ」から「はい」に変えました',
    '中村 真理 changed working week confirmed from no to yes',
  ],
  [
    { region: { from: null, to: { ...pointer('a1', 'アジア'), nameEn: 'Asia' } } },
    '中村 真理が「地域」を「–」から「アジア」に変えました',
    '中村 真理 changed region from – to Asia',
  ],
  [
    { region: { from: pointer('a1', null), to: null } },
    '中村 真理が「地域」を「a1」から「–」に変えました',
    '中村 真理 changed region from a1 to –',
  ],
  [
    { offices: { from: [], to: [pointer('1', 'アクラ'), pointer('2', 'プラハ')] } },
    '中村 真理が「対象の事務所」を「–」から「アクラ、プラハ」に変えました',
    '中村 真理 changed offices asked from – to アクラ, プラハ',
  ],
  [
    { workingWeek: { from: [{ weekday: 'monday' }, { weekday: 'tuesday' }], to: [{ weekday: 'monday' }] } },
    '中村 真理が「執務時間」から「火曜日」を外しました',
    '中村 真理 removed “Tuesday” from working week',
  ],
  [
    { countsReportedOn: { from: '2020-07-30', to: '2026-11-24' } },
    '中村 真理が「報告日」を「2020-07-30」から「2026-11-24」に変えました',
    '中村 真理 changed reported on from 2020-07-30 to 2026-11-24',
  ],
  [
    { note: { from: '', to: `一行目\n二行目${'あ'.repeat(80)}` } },
    `中村 真理が「備考」を「–」から「一行目 二行目${'あ'.repeat(52)}…」に変えました`,
    `中村 真理 changed note from – to 一行目 二行目${'あ'.repeat(52)}…`,
  ],
  [
    { added: { from: 'x', to: 'y' } },
    '中村 真理が「added」を「x」から「y」に変えました',
    '中村 真理 changed added from x to y',
  ],
])('says %j', (changes, ja, en) => {
  expect(said(changes)).toEqual([[ja], [en]]);
});

it('names the edition of what has several, and what came and went', () => {
  expect(said({}, { locale: 'en', state: 'published' }, 'record.created')).toEqual([
    ['中村 真理が登録しました(英語、公開版)'],
    ['中村 真理 created it (English, published)'],
  ]);
  expect(said({}, {}, 'record.deleted')).toEqual([['中村 真理が削除しました'], ['中村 真理 deleted it']]);
  expect(said({}, {}, 'session.opened')).toEqual([[], []]);
});

it('says two changes of one save as two sentences, and is not led astray by a hostile value', () => {
  const both = { nameEn: { from: 'A', to: 'B' }, phase: { from: 'service', to: 'constructor' } };
  expect(said(both)[1]).toEqual([
    '中村 真理 changed name (English) from A to B',
    '中村 真理 changed phase from In service to constructor',
  ]);
});

// the keys in the order in which PostgreSQL gives them
const day = (weekday: string, opensAt = '09:00:00.000') => ({ opensAt, weekday });

it.each([
  [[], [day('monday')], '「執務時間」に「月曜日 09:00」を加えました', 'added “Monday 09:00” to working week'],
  [
    [day('monday')],
    [],
    '「執務時間」から「月曜日 09:00」を外しました',
    'removed “Monday 09:00” from working week',
  ],
  [
    [day('monday'), day('tuesday')],
    [day('monday'), day('tuesday', '10:00:00')],
    '「執務時間」の「火曜日」の「始業」を「09:00」から「10:00」に変えました',
    'changed opens of “Tuesday” in working week from 09:00 to 10:00',
  ],
  [
    [day('monday'), day('tuesday')],
    [day('tuesday'), day('monday')],
    '「執務時間」の順番を変えました',
    'changed the order of working week',
  ],
  [
    Array.from({ length: 13 }, (_, hour) => day('monday', `${10 + hour}:00:00`)),
    [],
    '「執務時間」を書き換えました(13件から0件に)',
    'rewrote working week (13 before, 0 now)',
  ],
])('says which part came, went or changed: %j', (from, to, ja, en) => {
  expect(said({ workingWeek: { from, to } })).toEqual([[`中村 真理が${ja}`], [`中村 真理 ${en}`]]);
});

it('tells parts that are alike by their number, as far as it can', () => {
  const twice = [day('monday'), day('monday')];
  expect(said({ workingWeek: { from: twice, to: [day('monday')] } })[1]).toEqual([
    '中村 真理 removed “Monday 09:00” from working week',
  ]);
});

it('shows where two long texts differ', () => {
  const long = 'これは変わらない長い文です。'.repeat(20);
  const [[ja], [en]] = said({ note: { from: `${long}古い。`, to: `${long}新しい。` } }) as [
    [string],
    [string],
  ];
  expect(ja).toBe(
    '中村 真理が「備考」を「…は変わらない長い文です。古い。」から「…は変わらない長い文です。新しい。」に変えました',
  );
  expect(en).toContain('古い。 to …');
});

describe('when it happened', () => {
  const at = Date.UTC(2026, 10, 24, 5, 3);
  const accra = { nameJa: 'アクラ', nameEn: 'Accra', timeZone: 'Africa/Accra' };
  it('is told in Tokyo and in the office, with the day where it is another', () => {
    expect(whenWords(at, 'en', accra)).toBe('Tue 24 Nov 2026, 14:03 (Accra 05:03)');
    expect(whenWords(at, 'ja', accra)).toBe('2026年11月24日(火) 14:03(アクラ 05:03)');
    const west = { nameJa: 'バンクーバー', nameEn: 'Vancouver', timeZone: 'America/Vancouver' };
    expect(whenWords(at, 'en', west)).toMatch(
      /^Tue 24 Nov 2026, 14:03 \(Vancouver Mon 23 Nov 2026, 2\d:03\)$/,
    );
    expect(whenWords(at, 'en', null)).toBe('Tue 24 Nov 2026, 14:03 Tokyo');
    expect(whenWords(at, 'ja', { ...accra, timeZone: 'Asia/Tokyo' })).toBe('2026年11月24日(火) 14:03 東京');
  });
});
