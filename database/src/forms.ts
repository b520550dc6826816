/**
 * What HQ asks every office from time to time: its machines (R01, R15) and who uses its licences (R19). Only the day of
 * the count must be there: a field that is left empty was not reported, which is not zero.
 */
import type { FormDefinition, FormField, StaffKind } from '@kaigai-desk/domain';
import { LICENCES } from './licences';
import type { SeedRow } from './store';

type Field = Pick<FormField, 'key' | 'kind' | 'labelJa' | 'labelEn'> & Partial<FormField>;
type Form = Omit<FormDefinition, 'fields'> & { readonly fields: readonly Field[] };

const DAY_OF_COUNT: Field = {
  key: 'counted_on',
  kind: 'date',
  labelJa: '数えた日',
  labelEn: 'Day of the count',
  isRequired: true,
};

const REMARKS: Field = {
  key: 'remarks',
  kind: 'longText',
  labelJa: '補足があれば、お書きください',
  labelEn: 'Anything else we should know',
};

const MACHINE_COUNTS: Form = {
  key: 'machine-counts',
  titleJa: '機器台数の調査',
  titleEn: 'Machine counts',
  introJa:
    '事務所で使っているPC、サーバー、プリンターの台数を教えてください。前に報告された台数がわかっている欄には、その数が入っています。違うところを直してください。\n\nわからない欄は空欄のままで構いません。空欄は「報告なし」として扱い、0台とは区別します。',
  introEn:
    'Please tell us how many PCs, servers and printers your office uses. Where an earlier count is known, it is filled in already: correct what has changed.\n\nLeave a field empty if you do not know. Empty means “not reported”, which is not the same as zero.',
  fields: [
    DAY_OF_COUNT,
    {
      key: 'pcs',
      kind: 'number',
      labelJa: 'PCの台数',
      labelEn: 'Number of PCs',
      helpJa: 'ノートPCを含みます。予備や修理中のものも数えてください。',
      helpEn: 'Including notebooks. Please count spare ones and ones in repair too.',
      minimum: 0,
      prefill: 'officePcs',
    },
    {
      key: 'servers',
      kind: 'number',
      labelJa: 'サーバーの台数',
      labelEn: 'Number of servers',
      minimum: 0,
      prefill: 'officeServers',
    },
    {
      key: 'printers',
      kind: 'number',
      labelJa: 'プリンターの台数',
      labelEn: 'Number of printers',
      helpJa: '複合機を含みます。',
      helpEn: 'Including multifunction printers.',
      minimum: 0,
      prefill: 'officePrinters',
    },
    {
      key: 'windows_versions',
      kind: 'severalChoices',
      labelJa: '使っているWindowsのバージョン',
      labelEn: 'Windows versions in use',
      choices: [
        { code: 'windows_7', labelJa: 'Windows 7', labelEn: 'Windows 7' },
        { code: 'windows_8', labelJa: 'Windows 8または8.1', labelEn: 'Windows 8 or 8.1' },
        { code: 'windows_10', labelJa: 'Windows 10', labelEn: 'Windows 10' },
        { code: 'windows_11', labelJa: 'Windows 11', labelEn: 'Windows 11' },
        { code: 'other', labelJa: 'その他', labelEn: 'Other' },
      ],
    },
    {
      key: 'all_in_ledger',
      kind: 'yesNo',
      labelJa: 'すべての機器が、ポータルの「機器」の一覧に載っていますか',
      labelEn: 'Are all machines on the list “Machines” in the portal?',
      helpJa: '「いいえ」のときは、足りないものを下の欄に書いてください。',
      helpEn: 'If not, please write below what is missing.',
    },
    REMARKS,
  ],
};

/** The same words as everywhere (docs/glossary.md, kinds of staff). */
const STAFF: Readonly<Record<StaffKind, { readonly ja: string; readonly en: string }>> = {
  posted: { ja: '駐在員', en: 'posted from HQ' },
  local: { ja: '現地職員', en: 'hired locally' },
  seconded: { ja: '出向者', en: 'seconded' },
};

const usersOf = ({ code, product }: (typeof LICENCES)[number]): Field[] =>
  Object.entries(STAFF).map(([kind, words]) => ({
    key: `${code.replaceAll('-', '_')}_${kind}`,
    kind: 'number',
    labelJa: `${product}を使っている${words.ja}の人数`,
    labelEn: `${product}: staff ${words.en} who use it`,
    minimum: 0,
  }));

const LICENCE_COUNTS: Form = {
  key: 'licence-counts',
  titleJa: 'ライセンス利用数の調査',
  titleEn: 'Licences in use',
  introJa:
    'ソフトウェアのライセンスを使っている人数を、雇用区分ごとに教えてください。\n\n使っている人がいないときは0を、わからないときは空欄のままにしてください。',
  introEn:
    'Please tell us how many people of each kind of staff use the software below.\n\nEnter 0 where nobody does, and leave a field empty if you do not know.',
  fields: [
    DAY_OF_COUNT,
    // what is counted by machine is asked in the other form, by machines
    ...LICENCES.filter(({ kind }) => kind === 'perUser').flatMap(usersOf),
    REMARKS,
  ],
};

const rowOf = ({ fields, ...form }: Form): SeedRow => ({
  key: form.key,
  data: {
    ...form,
    state: 'open',
    respondent: 'officeContact',
    fields: fields.map((field) => ({ isRequired: false, isWholeNumber: true, ...field })),
  },
});

/** The forms as rows, keyed by key. Both are open without an end: HQ IT closes and opens them. */
export const formRows = (): SeedRow[] => [MACHINE_COUNTS, LICENCE_COUNTS].map(rowOf);
