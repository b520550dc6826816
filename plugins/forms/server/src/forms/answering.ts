/** An office answers a form. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  definitionOf,
  readAnswers,
  valueOrRefuse,
  type AnswerToForm,
  type AnswerValues,
  type AnswerWritten,
  type NewEvent,
  type PortalPerson,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { earlierAnswer, once } from './once';
import {
  ANSWER,
  FORM,
  FORM_VERSION,
  documentsOf,
  lockForm,
  type AnswerRecord,
  type FormRecord,
} from './records';
import { isAsked, localDay, standingOn, type Standing } from './standing';

export interface FormInSight {
  readonly form: FormRecord;
  readonly standing: Exclude<Standing, 'hidden'>;
}

/** Where a form stands for a person's office today; null when that office does not see it. */
export function inSight(strapi: Core.Strapi, person: PortalPerson, form: FormRecord): FormInSight | null {
  const today = localDay(person.office.timeZone, platform(strapi, 'clock').now());
  const standing = standingOn(form, today);
  return standing === 'hidden' || !isAsked(form, person.office) ? null : { form, standing };
}

/** The form of a key as a person's office sees it; one that it does not see is answered as one that does not exist. */
export async function formForPerson(
  strapi: Core.Strapi,
  person: PortalPerson,
  key: string,
): Promise<FormInSight> {
  const form = await documentsOf(strapi, FORM).findFirst({ filters: { key }, populate: { offices: true } });
  const seen = form && inSight(strapi, person, form);
  if (!seen) throw new DeskError('form.notFound');
  return seen;
}

export const mayAnswer = (form: FormRecord, person: PortalPerson): boolean =>
  form.respondent === 'anyMember' || person.isOfficeContact;

/** What was typed, read under the version that the person had before them. */
async function readUnderVersion(
  strapi: Core.Strapi,
  form: FormRecord,
  command: AnswerToForm,
): Promise<AnswerValues> {
  const shown = await documentsOf(strapi, FORM_VERSION).findFirst({
    filters: { formKey: form.key, version: command.version },
  });
  if (!shown || shown.version > form.version) {
    throw new DeskError('input.invalid', [{ field: 'version', code: 'field.unknownChoice' }]);
  }
  return valueOrRefuse(readAnswers(definitionOf(shown.definition), command.entries));
}

/** The answer that stood until now steps back; it is kept. */
async function stepBack(
  strapi: Core.Strapi,
  person: PortalPerson,
  key: string,
  at: number,
): Promise<AnswerRecord | null> {
  const current = await documentsOf(strapi, ANSWER).findFirst({
    filters: { $and: [{ formKey: key, isCurrent: true }, platform(strapi, 'scope').answersOf(person)] },
  });
  if (!current) return null;
  await documentsOf(strapi, ANSWER).update({
    documentId: current.documentId,
    data: { isCurrent: false, currentKey: null, replacedAt: new Date(at) },
  });
  return current;
}

async function write(
  strapi: Core.Strapi,
  person: PortalPerson,
  form: FormRecord,
  command: AnswerToForm,
): Promise<AnswerWritten> {
  const { key } = form;
  const values = await readUnderVersion(strapi, form, command);
  const at = platform(strapi, 'clock').now();
  const replaced = await stepBack(strapi, person, key, at);
  const isOlderVersion = command.version < form.version;
  const officeCode = person.office.code;
  const answer = await documentsOf(strapi, ANSWER).create({
    data: {
      form: form.id,
      formKey: key,
      formVersion: command.version,
      isOlderVersion,
      office: person.office.id,
      officeCode,
      answeredBy: person.staffId,
      answeredById: person.staffId,
      answeredByName: person.name,
      answeredAt: new Date(at),
      language: command.language,
      values,
      isCurrent: true,
      currentKey: `${key}#${officeCode}`,
      requestId: command.requestId,
    },
  });
  const base = {
    subjectType: ANSWER,
    at,
    actor: { kind: 'staff', id: person.staffId, name: person.name },
    side: 'office',
    address: person.address,
  } as const;
  const about = { formKey: key, officeCode };
  const happened: NewEvent[] = [
    {
      ...base,
      kind: 'answer.given',
      subjectId: answer.documentId,
      data: { ...about, version: command.version, isOlderVersion },
    },
  ];
  if (replaced) {
    const data = { ...about, version: replaced.formVersion, replacedBy: answer.documentId };
    happened.push({ ...base, kind: 'answer.replaced', subjectId: replaced.documentId, data });
  }
  await platform(strapi, 'events').append(happened);
  return {
    key,
    isRepeat: false,
    answeredAt: new Date(at).toISOString(),
    isOlderVersion,
    hasReplaced: replaced !== null,
  };
}

/**
 * Takes the answer of a person's office, read under the version that was shown; an earlier one is replaced and kept.
 * @throws DeskError `form.notFound`, `form.contactOnly`, `form.closed`, `input.invalid`
 */
export async function answerForm(
  strapi: Core.Strapi,
  person: PortalPerson,
  key: string,
  command: AnswerToForm,
): Promise<AnswerWritten> {
  const earlier = () => earlierAnswer(strapi, command.requestId, person, key);
  return once(earlier, async () => {
    const { form } = await formForPerson(strapi, person, key);
    if (!mayAnswer(form, person)) throw new DeskError('form.contactOnly');
    return await strapi.db.transaction(async () => {
      // whoever waited for the lock finds the form as it was left: changed, closed, or answered by the same request
      const locked = await lockForm(strapi, { key });
      const taken = await earlier();
      if (taken) return taken;
      const seen = locked && inSight(strapi, person, { ...locked, offices: form.offices ?? [] });
      if (!seen) throw new DeskError('form.notFound');
      if (seen.standing === 'closed') throw new DeskError('form.closed');
      return write(strapi, person, seen.form, command);
    });
  });
}
