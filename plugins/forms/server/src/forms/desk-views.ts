/** Who answered a form and who is silent, for the admin. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  definitionOf,
  fieldsOfVersions,
  type AnswerRow,
  type FormAnswersAnswer,
  type FormsOverviewAnswer,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import {
  ANSWER,
  FORM,
  FORM_VERSION,
  OFFICE,
  REGION,
  STAFF,
  documentsOf,
  officeCard,
  type AnswerRecord,
  type FormRecord,
  type OfficeRecord,
  type StaffRecord,
} from './records';
import { isAsked } from './standing';

const nowOf = (strapi: Core.Strapi): string => new Date(platform(strapi, 'clock').now()).toISOString();

type OverviewRow = FormsOverviewAnswer['forms'][number];

const OFFICES_CODES = { offices: { fields: ['code'] } };
const currentAnswers = (strapi: Core.Strapi, formKey?: string): Promise<readonly AnswerRecord[]> =>
  documentsOf(strapi, ANSWER).findMany({
    filters: { isCurrent: true, ...(formKey === undefined ? {} : { formKey }) },
    sort: ['answeredAt:desc', 'id:desc'],
    ...(formKey === undefined ? { fields: ['formKey', 'officeCode'] } : {}),
  });

const officesByName = (strapi: Core.Strapi): Promise<readonly OfficeRecord[]> =>
  documentsOf(strapi, OFFICE).findMany({ sort: ['code:asc'], populate: { region: { fields: ['code'] } } });

/** An office that answered was asked, even if it was closed or taken out of the audience since. */
function overviewRow(
  form: FormRecord,
  offices: readonly OfficeRecord[],
  answered: ReadonlySet<string>,
): OverviewRow {
  const asked = offices.filter((office) => isAsked(form, office) || answered.has(office.code));
  return {
    key: form.key,
    titleJa: form.titleJa,
    titleEn: form.titleEn,
    state: form.state,
    opensOn: form.opensOn,
    closesOn: form.closesOn,
    version: form.version,
    asked: asked.length,
    answered: answered.size,
    documentId: form.documentId,
  };
}

/** Every form with how many were asked and how many answered; open ones first. */
export async function formsOverview(strapi: Core.Strapi): Promise<FormsOverviewAnswer> {
  const forms: readonly FormRecord[] = await documentsOf(strapi, FORM).findMany({
    populate: OFFICES_CODES,
    sort: ['id:desc'],
  });
  const offices = await officesByName(strapi);
  const answered = new Map(forms.map(({ key }) => [key, new Set<string>()]));
  for (const answer of await currentAnswers(strapi)) answered.get(answer.formKey)?.add(answer.officeCode);
  const order = { open: 0, draft: 1, closed: 2 } as const;
  return {
    forms: forms
      .map((form) => overviewRow(form, offices, answered.get(form.key) ?? new Set()))
      .sort((one, other) => order[one.state] - order[other.state]),
    now: nowOf(strapi),
  };
}

type Versions = FormAnswersAnswer['versions'];

/** The newest version of a form and those under which an answer stands. */
const versionsInUse = (versions: Versions, answers: readonly AnswerRecord[]): Versions => {
  const used = new Set(answers.map(({ formVersion }) => formVersion));
  return versions.filter(({ version }, index) => index === 0 || used.has(version));
};

async function regionsOf(
  strapi: Core.Strapi,
  offices: readonly OfficeRecord[],
): Promise<FormAnswersAnswer['regions']> {
  const regions = await documentsOf(strapi, REGION).findMany({ sort: ['sortOrder:asc', 'code:asc'] });
  return regions.map(({ code, nameJa, nameEn }) => ({
    code,
    nameJa,
    nameEn,
    officeCodes: offices.filter(({ region }) => region?.code === code).map((office) => office.code),
  }));
}

async function replacedCounts(strapi: Core.Strapi, formKey: string): Promise<ReadonlyMap<string, number>> {
  const replaced = await documentsOf(strapi, ANSWER).findMany({
    filters: { formKey, isCurrent: false },
    fields: ['officeCode'],
  });
  const counts = new Map<string, number>();
  for (const { officeCode } of replaced) counts.set(officeCode, (counts.get(officeCode) ?? 0) + 1);
  return counts;
}

async function contactsByOffice(strapi: Core.Strapi): Promise<ReadonlyMap<string, StaffRecord>> {
  const contacts = await documentsOf(strapi, STAFF).findMany({
    filters: { isOfficeContact: true, isActive: { $ne: false } },
    sort: ['name:desc'],
    populate: { office: { fields: ['code'] } },
  });
  // the first by name is told, as in the portal
  return new Map(contacts.map((contact) => [contact.office?.code ?? '', contact]));
}

/** The answers to a form as a table, and the offices that are silent. */
export async function formAnswers(strapi: Core.Strapi, key: string): Promise<FormAnswersAnswer> {
  const form = await documentsOf(strapi, FORM).findFirst({
    filters: { key },
    populate: { ...OFFICES_CODES, fields: { populate: { choices: true } } },
  });
  if (!form) throw new DeskError('form.notFound');
  const rows = await documentsOf(strapi, FORM_VERSION).findMany({
    filters: { formKey: key },
    sort: ['version:desc'],
  });
  const versions = rows.map((row) => ({ version: row.version, definition: definitionOf(row.definition) }));
  const definition = versions[0]?.definition ?? definitionOf({ ...form });
  const offices = await officesByName(strapi);
  const byCode = new Map(offices.map((office) => [office.code, office]));
  const current = await currentAnswers(strapi, key);
  const answered = new Set(current.map(({ officeCode }) => officeCode));
  const replaced = await replacedCounts(strapi, key);
  const contacts = await contactsByOffice(strapi);
  const answers = current.flatMap((answer): readonly AnswerRow[] => {
    const office = byCode.get(answer.officeCode);
    if (!office) return [];
    return [
      {
        office: officeCard(office),
        answeredAt: answer.answeredAt,
        answeredByName: answer.answeredByName,
        language: answer.language,
        version: answer.formVersion,
        isOlderVersion: answer.isOlderVersion,
        values: answer.values,
        replacedCount: replaced.get(answer.officeCode) ?? 0,
      },
    ];
  });
  const silent = offices.filter((office) => isAsked(form, office) && !answered.has(office.code));
  return {
    form: overviewRow(form, offices, answered),
    definition,
    fields: fieldsOfVersions(versions.length > 0 ? versions.map((row) => row.definition) : [definition]),
    versions: versionsInUse(versions, current),
    answers,
    silent: silent.map((office) => ({
      office: officeCard(office),
      contactName: contacts.get(office.code)?.name ?? null,
      contactEmail: contacts.get(office.code)?.email ?? null,
    })),
    regions: await regionsOf(strapi, offices),
    now: nowOf(strapi),
  };
}
