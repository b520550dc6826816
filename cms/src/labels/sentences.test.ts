/** Ten changes of the desk's own records, each as the sentence that people read, with the real words (R25, R27). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { recordSentences, whenWords, wordsWithParts } from '@kaigai-desk/domain';
import { PART_LABELS, TYPE_LABELS } from './index';

interface Schema {
  readonly attributes: Readonly<Record<string, { readonly component?: string }>>;
}

/** The components of a type or component, as its schema names them. */
function componentsOf(uid: string): Readonly<Record<string, string>> {
  const [type, name] = uid.startsWith('api::')
    ? ['api', uid.slice(uid.indexOf('.') + 1)]
    : ['components', ''];
  const file =
    type === 'api'
      ? `api/${name}/content-types/${name}/schema.json`
      : `components/${uid.replace('.', '/')}.json`;
  const { attributes } = JSON.parse(readFileSync(path.resolve(__dirname, '..', file), 'utf8')) as Schema;
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([attribute, { component }]) =>
      component ? [[attribute, component]] : [],
    ),
  );
}

const AT = Date.UTC(2026, 10, 24, 5, 3);
const ACCRA = { nameJa: 'アクラ', nameEn: 'Accra', timeZone: 'Africa/Accra' };
const PRAGUE = { id: 'o2', name: 'プラハ', nameEn: 'Prague' };

const question = (choices: readonly string[]) => ({
  key: 'os',
  kind: 'oneChoice',
  labelJa: '主なOS',
  labelEn: 'Main system',
  choices: choices.map((code) => ({ code, labelJa: code === 'linux' ? 'リナックス' : code, labelEn: code })),
});
const holiday = (on: string, nameJa: string, nameEn: string) => ({ on, nameJa, nameEn });
const BODY =
  '# 手順\n電源を切り、1分待ってから入れ直してください。直らないときは、ランプの色を確かめて、窓口に電話してください。番号は';

interface Case {
  readonly named: string;
  readonly type: string;
  readonly attribute: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly edition?: object;
  readonly ja: string;
  readonly en: string;
}

const CASES: readonly Case[] = [
  {
    named: 'the name of an office',
    type: 'office',
    attribute: 'nameEn',
    from: 'Prag',
    to: 'Prague',
    ja: '「名称(英語)」を「Prag」から「Prague」に変えました',
    en: 'changed name (English) from Prag to Prague',
  },
  {
    named: 'the zone of an office',
    type: 'office',
    attribute: 'timeZone',
    from: 'Africa/Abidjan',
    to: 'Africa/Accra',
    ja: '「タイムゾーン」を「Africa/Abidjan」から「Africa/Accra」に変えました',
    en: 'changed time zone from Africa/Abidjan to Africa/Accra',
  },
  {
    named: 'a holiday that is no more',
    type: 'office',
    attribute: 'holidays',
    from: [holiday('2026-12-25', 'クリスマス', 'Christmas'), holiday('2027-01-01', '元日', 'New Year')],
    to: [holiday('2027-01-01', '元日', 'New Year')],
    ja: '「休業日」から「2026-12-25 クリスマス」を外しました',
    en: 'removed “2026-12-25 Christmas” from holidays',
  },
  {
    named: 'the hours of one day',
    type: 'office',
    attribute: 'workingWeek',
    from: [{ weekday: 'friday', opensAt: '09:00:00.000', closesAt: '17:00:00.000' }],
    to: [{ weekday: 'friday', opensAt: '09:00:00', closesAt: '13:00:00' }],
    ja: '「執務時間」の「金曜日」の「終業」を「17:00」から「13:00」に変えました',
    en: 'changed closes of “Friday” in working week from 17:00 to 13:00',
  },
  {
    named: 'a choice of a question',
    type: 'form',
    attribute: 'fields',
    from: [question(['Windows'])],
    to: [question(['Windows', 'linux'])],
    ja: '「質問」の「主なOS」の「選択肢」に「リナックス」を加えました',
    en: 'added “linux” to choices of “Main system” in questions',
  },
  {
    named: 'the count of a licence',
    type: 'licence',
    attribute: 'entitlement',
    from: null,
    to: 120,
    ja: '「保有数」を「–」から「120」に変えました',
    en: 'changed entitlement from – to 120',
  },
  {
    named: 'the office of a machine',
    type: 'asset',
    attribute: 'office',
    from: { id: 'o1', name: 'アクラ', nameEn: 'Accra' },
    to: PRAGUE,
    ja: '「事務所」を「アクラ」から「プラハ」に変えました',
    en: 'changed office from Accra to Prague',
  },
  {
    named: 'the text of a document',
    type: 'document',
    attribute: 'body',
    from: `${BODY}古い紙にあります。`,
    to: `${BODY}この下にあります。`,
    edition: { locale: 'ja', state: 'published' },
    ja: '「本文」を「…電話してください。番号は古い紙にあります。」から「…電話してください。番号はこの下にあります。」に変えました(日本語、公開版)',
    en: 'changed text from …電話してください。番号は古い紙にあります。 to …電話してください。番号はこの下にあります。 (Japanese, published)',
  },
  {
    named: 'the language of a person',
    type: 'staff',
    attribute: 'language',
    from: 'ja',
    to: 'en',
    ja: '「言語」を「日本語」から「英語」に変えました',
    en: 'changed language from Japanese to English',
  },
  {
    named: 'the telephone of a vendor',
    type: 'vendor',
    attribute: 'phone',
    from: '+233 30 000 0000',
    to: null,
    ja: '「電話番号」を「+233 30 000 0000」から「–」に変えました',
    en: 'changed telephone from +233 30 000 0000 to –',
  },
];

it.each(CASES)('tells of $named', ({ type, attribute, from, to, edition, ja, en }) => {
  const words = wordsWithParts(`api::${type}.${type}`, { ...TYPE_LABELS, ...PART_LABELS }, componentsOf);
  if (!words) throw new Error(`${type} has no words`);
  const event = {
    kind: 'record.changed',
    actorName: '佐藤 健',
    data: { ...edition, changes: { [attribute]: { from, to } } },
  };
  expect(recordSentences(event, words, 'ja')).toEqual([`佐藤 健が${ja}`]);
  expect(recordSentences(event, words, 'en')).toEqual([`佐藤 健 ${en}`]);
});

it('tells beside each when it was, for the desk and for the office', () => {
  expect(whenWords(AT, 'ja', ACCRA)).toBe('2026年11月24日(火) 14:03(アクラ 05:03)');
  expect(whenWords(AT, 'en', ACCRA)).toBe('Tue 24 Nov 2026, 14:03 (Accra 05:03)');
});
