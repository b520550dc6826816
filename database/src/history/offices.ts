/** Offices as the history sees them, and the invented people who write from there. */
import type { Language, StaffKind, WorkingWeek } from '@kaigai-desk/domain';
import { codeOf, GUESSED_WEEK, officeLines } from '../reference';
import type { SeedSet } from '../store';
import { JA_FAMILIES, JA_GIVENS, LOCAL_NAMES } from './names';

export interface HistoryPerson {
  readonly name: string;
  readonly email: string;
  readonly kind: StaffKind;
  readonly language: Language;
  readonly isOfficeContact: boolean;
}

export interface HistoryOffice {
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly timeZone: string;
  readonly week: WorkingWeek;
  /** PCs as reported: larger offices ask more often. */
  readonly pcs: number;
  /** Those who write in a language; nobody is in both lists. */
  readonly staff: Readonly<Record<Language, readonly [HistoryPerson, ...HistoryPerson[]]>>;
  /** A local name that nobody there has. */
  readonly newcomer: string;
}

/** Taken where an office has not reported its PCs. */
const PCS_IF_UNKNOWN = 5;

const WEEK: WorkingWeek = {
  hours: GUESSED_WEEK.map(({ weekday, opensAt, closesAt }) => ({
    weekday,
    opensAt: opensAt.slice(0, 5),
    closesAt: closesAt.slice(0, 5),
  })),
  holidays: [],
};

/** Accents fall off, and so does the dot that Turkish leaves out. */
const spelt = (name: string): string =>
  codeOf(name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ı/g, 'i'));
const addressOf = (...parts: readonly string[]): string => `${parts.map(spelt).join('.')}@demo.example`;

/** The n-th of all people sent from Japan: families and given names pair up anew each time around. */
function sentFromJapan(n: number): HistoryPerson {
  const [family = '', familySpelt = ''] = (JA_FAMILIES[n % JA_FAMILIES.length] ?? '').split(' ');
  const given = JA_GIVENS[(n + Math.floor(n / JA_FAMILIES.length) * 7) % JA_GIVENS.length] ?? '';
  const [givenShown = '', givenSpelt = ''] = given.split(' ');
  return {
    name: `${family} ${givenShown}`,
    email: addressOf(givenSpelt, familySpelt),
    kind: n % 9 === 4 ? 'seconded' : 'posted',
    language: 'ja',
    isOfficeContact: false,
  };
}

function hiredLocally(name: string, index: number): HistoryPerson {
  const [first = '', ...family] = name.split(' ');
  return {
    name,
    email: addressOf(first, family.join('-')),
    kind: 'local',
    language: 'en',
    isOfficeContact: index === 0,
  };
}

const sizeOf = (pcs: number): number => (pcs >= 25 ? 3 : pcs >= 10 ? 2 : 1);

/** Takes `count` from the front, at least one. @throws when a list of names is too short */
function take<T>(items: T[], count: number): [T, ...T[]] {
  const [first, ...rest] = items.splice(0, count);
  if (first === undefined || rest.length !== count - 1) throw new Error('There are not enough names.');
  return [first, ...rest];
}

/** The offices in service, each with its people. An office that is only being prepared writes nothing. */
export function historyOffices(): readonly [HistoryOffice, ...HistoryOffice[]] {
  const locals = new Map(Object.entries(LOCAL_NAMES).map(([country, names]) => [country, names.split(',')]));
  let sent = 0;
  const offices = officeLines()
    .filter((line) => line.status === 'open')
    .map((line): HistoryOffice => {
      const pcs = line.pcs === '' ? PCS_IF_UNKNOWN : Number(line.pcs);
      const names = locals.get(line.country_code) ?? [];
      const size = sizeOf(pcs);
      const posted = take(
        Array.from({ length: size }, () => sentFromJapan(sent++)),
        size,
      );
      const [contact, ...others] = take(names, size);
      return {
        code: codeOf(line.name_en),
        nameJa: line.name_ja,
        nameEn: line.name_en,
        timeZone: line.time_zone,
        week: WEEK,
        pcs,
        staff: {
          ja: posted,
          en: [hiredLocally(contact, 0), ...others.map((name, index) => hiredLocally(name, index + 1))],
        },
        newcomer: names.at(-1) ?? 'Alex Martin',
      };
    });
  return take(offices, offices.length);
}

/** People as rows of the staff, keyed by address. */
export const historyStaffSet = (
  people: readonly (HistoryPerson & { readonly office: string })[],
): SeedSet => ({
  uid: 'api::staff.staff',
  keyAttribute: 'email',
  rows: people.map(({ office, ...person }) => ({
    key: person.email,
    data: { ...person, isActive: true },
    links: { office: { uid: 'api::office.office', keyAttribute: 'code', key: office } },
  })),
});
