/** One row an office: those that answered and those that are silent, narrowed and in order. */
import type { AnswerRow, FormAnswersAnswer, Language, OfficeCard } from '@kaigai-desk/domain';
import type { Look, Shown } from '../addresses';

export interface OfficeRow {
  readonly office: OfficeCard;
  /** Null while the office is silent. */
  readonly answer: AnswerRow | null;
  /** Whom to remind; known of silent offices only. */
  readonly contactName: string | null;
  readonly contactEmail: string | null;
}

const nameIn = (office: OfficeCard, language: Language): string =>
  language === 'ja' ? office.nameJa : office.nameEn;

function officeRows({ answers, silent }: FormAnswersAnswer): readonly OfficeRow[] {
  return [
    ...answers.map((answer) => ({
      office: answer.office,
      answer,
      contactName: null,
      contactEmail: null,
    })),
    ...silent.map((row) => ({ ...row, answer: null })),
  ];
}

const isShown = (row: OfficeRow, shown: Shown): boolean =>
  shown === 'all' || (row.answer !== null) === (shown === 'answered');

/** Newest answers first, then the silent ones. */
const byTime = (one: OfficeRow, other: OfficeRow): number =>
  (other.answer?.answeredAt ?? '').localeCompare(one.answer?.answeredAt ?? '');

export interface Selection {
  readonly rows: readonly OfficeRow[];
  /** How many rows of the region each choice of `shown` would give. */
  readonly counts: Readonly<Record<Shown, number>>;
}

/** The rows that a look at a form shows. A region that is not known narrows nothing. */
export function selectRows(answer: FormAnswersAnswer, look: Look, language: Language): Selection {
  const region = answer.regions.find(({ code }) => code === look.region);
  const codes = region === undefined ? undefined : new Set(region.officeCodes);
  const inRegion = officeRows(answer).filter((row) => codes?.has(row.office.code) ?? true);
  const collator = new Intl.Collator(language);
  const byName = (one: OfficeRow, other: OfficeRow): number =>
    collator.compare(nameIn(one.office, language), nameIn(other.office, language));
  const order = look.order === 'time' ? byTime : byName;
  const answered = inRegion.filter((row) => row.answer !== null).length;
  return {
    rows: inRegion
      .filter((row) => isShown(row, look.shown))
      .sort((one, other) => order(one, other) || byName(one, other)),
    counts: { all: inRegion.length, answered, silent: inRegion.length - answered },
  };
}
