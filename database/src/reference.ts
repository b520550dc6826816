/** The specification's tables as rows: offices and regions (table 2), software (table 1), service levels (R28). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FIRST_ANSWER_MINUTES } from '@kaigai-desk/domain';
import { cannedReplyRows } from './canned-replies';
import { parseCsv } from './csv';
import { formRows } from './forms';
import { licenceRows } from './licences';
import type { SeedRow, SeedSet } from './store';
import { tagRows } from './tags';
import { HELPDESK_WINDOW } from './window';

/** The day of the counts in table 2. */
const COUNTED_ON = '2020-07-30';
/** The planned first day of service. */
const SERVICE_FROM = '2021-07-01';

const WORKING_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
/** The source names no working hours: these are a guess, marked as not confirmed by the office. */
export const GUESSED_WEEK = WORKING_DAYS.map((weekday) => ({
  weekday,
  opensAt: '09:00:00.000',
  closesAt: '17:00:00.000',
}));

const fileOf = (name: string): string => readFileSync(path.join(__dirname, '..', 'seeds', name), 'utf8');

/** `Sao Paulo` to `sao-paulo`: the code of an office or a region, from its English name. */
export const codeOf = (nameEn: string): string =>
  nameEn
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

/** An empty cell was never reported, which is not zero. */
const countOf = (cell: string): number | null => {
  if (cell === '') return null;
  if (!/^\d+$/.test(cell)) throw new Error(`'${cell}' is no count.`);
  return Number(cell);
};

/** Table 2 line by line. */
export const officeLines = () =>
  parseCsv(fileOf('offices.csv'), [
    'region_ja',
    'region_en',
    'name_ja',
    'name_en',
    'country_code',
    'time_zone',
    'pcs',
    'servers',
    'printers',
    'status',
  ]);

type OfficeLine = ReturnType<typeof officeLines>[number];

const regionRows = (lines: readonly OfficeLine[]): SeedRow[] => {
  const names = new Map(lines.map((line) => [line.region_en, line.region_ja]));
  return [...names].map(([nameEn, nameJa], index) => ({
    key: codeOf(nameEn),
    data: { code: codeOf(nameEn), nameJa, nameEn, sortOrder: (index + 1) * 10 },
  }));
};

const officeRow = (line: OfficeLine): SeedRow => {
  const isPreparing = line.status === 'preparing';
  const counts = {
    pcsReported: countOf(line.pcs),
    serversReported: countOf(line.servers),
    printersReported: countOf(line.printers),
  };
  const isCounted = Object.values(counts).some((count) => count !== null);
  return {
    key: codeOf(line.name_en),
    data: {
      code: codeOf(line.name_en),
      nameJa: line.name_ja,
      nameEn: line.name_en,
      countryCode: line.country_code,
      timeZone: line.time_zone,
      phase: isPreparing ? 'preparing' : 'service',
      phaseSince: isPreparing ? null : SERVICE_FROM,
      languages: 'both',
      workingWeek: GUESSED_WEEK,
      holidays: [],
      isWorkingWeekConfirmed: false,
      ...counts,
      countsReportedOn: isCounted ? COUNTED_ON : null,
    },
    links: { region: { uid: 'api::region.region', keyAttribute: 'code', key: codeOf(line.region_en) } },
  };
};

const softwareRows = (): SeedRow[] =>
  parseCsv(fileOf('software.csv'), ['name', 'purpose_ja', 'purpose_en', 'signs_in_with_saml2']).map(
    (line, index) => ({
      key: line.name,
      data: {
        name: line.name,
        purposeJa: line.purpose_ja,
        purposeEn: line.purpose_en,
        hasSaml2: line.signs_in_with_saml2 === 'yes',
        isSupported: true,
        sortOrder: (index + 1) * 10,
      },
    }),
  );

const agreementRow = (): SeedRow => ({
  key: SERVICE_FROM,
  data: {
    countsFrom: SERVICE_FROM,
    noteJa: '仕様書 7.1 の目標値です。サービス開始時から適用します。',
    noteEn: 'The targets of section 7.1 of the specification, in force from the start of service.',
    targets: parseCsv(fileOf('service-levels.csv'), [
      'key',
      'name_ja',
      'name_en',
      'statistic',
      'target',
      'unit',
    ]).map((line) => ({
      key: line.key,
      nameJa: line.name_ja,
      nameEn: line.name_en,
      statistic: line.statistic,
      target: Number(line.target),
      unit: line.unit,
    })),
  },
});

/**
 * Everything the desk needs before anybody works with it, in the order in which it is written.
 * @throws when a seed file does not hold what it must
 */
export function referenceSets(): readonly SeedSet[] {
  const lines = officeLines();
  return [
    { uid: 'api::region.region', keyAttribute: 'code', rows: regionRows(lines) },
    { uid: 'api::office.office', keyAttribute: 'code', rows: lines.map(officeRow) },
    { uid: 'api::software.software', keyAttribute: 'name', rows: softwareRows() },
    { uid: 'api::licence.licence', keyAttribute: 'code', rows: licenceRows() },
    {
      uid: 'api::service-level-agreement.service-level-agreement',
      keyAttribute: 'countsFrom',
      rows: [agreementRow()],
    },
    {
      uid: 'api::helpdesk.helpdesk',
      keyAttribute: 'window',
      rows: [{ key: 'window', data: { ...HELPDESK_WINDOW } }],
    },
    {
      uid: 'api::desk-target.desk-target',
      keyAttribute: 'target',
      rows: [{ key: 'target', data: { firstAnswerMinutes: FIRST_ANSWER_MINUTES } }],
    },
    { uid: 'api::tag.tag', keyAttribute: 'key', rows: tagRows() },
    { uid: 'api::form.form', keyAttribute: 'key', rows: formRows() },
    { uid: 'api::canned-reply.canned-reply', keyAttribute: 'title', rows: cannedReplyRows() },
  ];
}
