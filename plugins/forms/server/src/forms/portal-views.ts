/** Forms as an office sees them: what waits, what was answered, and one form to fill in. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  definitionOf,
  prefill,
  type FormAnswer,
  type FormListAnswer,
  type FormListRow,
  type GivenAnswer,
  type KnownFacts,
  type PortalPerson,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { formForPerson, inSight, mayAnswer, type FormInSight } from './answering';
import {
  ANSWER,
  FACTS,
  FORM,
  FORM_VERSION,
  OFFICE,
  STAFF,
  documentsOf,
  type AnswerRecord,
  type FormRecord,
} from './records';

/** The current answers of the person's office. */
async function answersOf(
  strapi: Core.Strapi,
  person: PortalPerson,
  filters: Readonly<Record<string, unknown>> = {},
): Promise<readonly AnswerRecord[]> {
  return documentsOf(strapi, ANSWER).findMany({
    filters: { $and: [{ isCurrent: true, ...filters }, platform(strapi, 'scope').answersOf(person)] },
  });
}

function listRow(
  { form, standing }: FormInSight,
  person: PortalPerson,
  answer: AnswerRecord | undefined,
): FormListRow {
  return {
    key: form.key,
    titleJa: form.titleJa,
    titleEn: form.titleEn,
    closesOn: form.closesOn,
    isOpen: standing === 'open',
    mayAnswer: mayAnswer(form, person),
    answeredAt: answer?.answeredAt ?? null,
    answeredByName: answer?.answeredByName ?? null,
    hasChangedSince: answer !== undefined && answer.formVersion < form.version,
  };
}

/** What waits stands first, what ends soonest before the rest; then what was answered, newest first. */
function inOrder(one: FormListRow, other: FormListRow): number {
  if ((one.answeredAt === null) !== (other.answeredAt === null)) return one.answeredAt === null ? -1 : 1;
  if (one.answeredAt !== null && other.answeredAt !== null) {
    return other.answeredAt.localeCompare(one.answeredAt);
  }
  return (one.closesOn ?? '9').localeCompare(other.closesOn ?? '9') || one.key.localeCompare(other.key);
}

/** What waits for the person's office, and what it answered. */
export async function listForms(strapi: Core.Strapi, person: PortalPerson): Promise<FormListAnswer> {
  const forms: readonly FormRecord[] = await documentsOf(strapi, FORM).findMany({
    filters: { state: { $ne: 'draft' } },
    populate: { offices: { fields: ['code'] } },
  });
  const byKey = new Map((await answersOf(strapi, person)).map((answer) => [answer.formKey, answer]));
  const rows = forms
    .map((form) => inSight(strapi, person, form))
    .filter((seen) => seen !== null)
    .filter(({ form, standing }) => standing === 'open' || byKey.has(form.key))
    .map((seen) => listRow(seen, person, byKey.get(seen.form.key)));
  return { forms: rows.sort(inOrder) };
}

async function factsOf(strapi: Core.Strapi, person: PortalPerson): Promise<KnownFacts> {
  const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: person.office.code } });
  const fact = (attribute: (typeof FACTS)[keyof typeof FACTS]): number | null => {
    const value = office?.[attribute];
    return typeof value === 'number' ? value : null;
  };
  return {
    officePcs: fact(FACTS.officePcs),
    officeServers: fact(FACTS.officeServers),
    officePrinters: fact(FACTS.officePrinters),
  };
}

async function contactNameOf(strapi: Core.Strapi, person: PortalPerson): Promise<string | null> {
  const contact = await documentsOf(strapi, STAFF).findFirst({
    filters: { office: { code: person.office.code }, isOfficeContact: true, isActive: { $ne: false } },
    sort: ['name:asc'],
  });
  return contact?.name ?? null;
}

const given = (answer: AnswerRecord): GivenAnswer => ({
  answeredAt: answer.answeredAt,
  answeredByName: answer.answeredByName,
  language: answer.language,
  version: answer.formVersion,
  values: answer.values,
});

/** One form as it is shown to a person, with what its fields begin with. */
export async function showForm(strapi: Core.Strapi, person: PortalPerson, key: string): Promise<FormAnswer> {
  const seen = await formForPerson(strapi, person, key);
  const { form } = seen;
  // the version's own definition, not the form's: the two reads are then of one version
  const shown = await documentsOf(strapi, FORM_VERSION).findFirst({
    filters: { formKey: key, version: form.version },
  });
  if (!shown) throw new DeskError('form.notFound');
  const definition = definitionOf(shown.definition);
  const [answer] = await answersOf(strapi, person, { formKey: key });
  const row = listRow(seen, person, answer);
  return {
    ...row,
    definition,
    version: shown.version,
    ...prefill(definition, answer?.values ?? null, await factsOf(strapi, person)),
    respondent: form.respondent,
    contactName: row.mayAnswer ? null : await contactNameOf(strapi, person),
    lastAnswer: answer ? given(answer) : null,
  };
}
