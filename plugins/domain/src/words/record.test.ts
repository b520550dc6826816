import { recordSentences, type TypeWords } from './record';

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
    '中村 真理 changed Phase from Preparing to In service',
  ],
  [
    { pcsReported: { from: null, to: 0 } },
    '中村 真理が「PC台数(報告値)」を「–」から「0」に変えました',
    '中村 真理 changed PCs reported from – to 0',
  ],
  [
    { isWorkingWeekConfirmed: { from: false, to: true } },
    '中村 真理が「執務時間 確認済み」を「いいえ」から「はい」に変えました',
    '中村 真理 changed Working week confirmed from no to yes',
  ],
  [
    { region: { from: null, to: pointer('a1', 'アジア') } },
    '中村 真理が「地域」を「–」から「アジア」に変えました',
    '中村 真理 changed Region from – to アジア',
  ],
  [
    { region: { from: pointer('a1', null), to: null } },
    '中村 真理が「地域」を「a1」から「–」に変えました',
    '中村 真理 changed Region from a1 to –',
  ],
  [
    { offices: { from: [], to: [pointer('1', 'アクラ'), pointer('2', 'プラハ')] } },
    '中村 真理が「対象の事務所」を「–」から「アクラ、プラハ」に変えました',
    '中村 真理 changed Offices asked from – to アクラ, プラハ',
  ],
  [
    { workingWeek: { from: [{ weekday: 'monday' }, { weekday: 'tuesday' }], to: [{ weekday: 'monday' }] } },
    '中村 真理が「執務時間」を「2件」から「1件」に変えました',
    '中村 真理 changed Working week from 2 entries to 1 entry',
  ],
  [
    { countsReportedOn: { from: '2020-07-30', to: '2026-11-24' } },
    '中村 真理が「報告日」を「2020-07-30」から「2026-11-24」に変えました',
    '中村 真理 changed Reported on from 2020-07-30 to 2026-11-24',
  ],
  [
    { note: { from: '', to: `一行目\n二行目${'あ'.repeat(80)}` } },
    `中村 真理が「備考」を「–」から「一行目 二行目${'あ'.repeat(52)}…」に変えました`,
    `中村 真理 changed Note from – to 一行目 二行目${'あ'.repeat(52)}…`,
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
    '中村 真理 changed Name (English) from A to B',
    '中村 真理 changed Phase from In service to constructor',
  ]);
});
