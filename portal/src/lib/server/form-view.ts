/** What the pages show of forms: words and times, made on the server in the reader's language. */
import {
  typedOf,
  valueOf,
  type AnswerValue,
  type AnswerValues,
  type FieldKind,
  type FormAnswer,
  type FormField,
  type FormListRow,
  type Language,
  type OfficeCard,
} from '@kaigai-desk/domain';
import { nameOf } from './form-answer';
import { showCalendarDay, showInstant, type ShownInstant } from './local-time';
import { addressedAs } from './names';

export interface FormRowView {
  readonly key: string;
  readonly title: string;
  readonly closesOn: ShownInstant | null;
  readonly isOpen: boolean;
  readonly mayAnswer: boolean;
  readonly answered: { readonly at: ShownInstant; readonly by: string } | null;
  readonly hasChangedSince: boolean;
}

export interface ChoiceView {
  readonly code: string;
  readonly label: string;
}

export interface QuestionView {
  /** Of the input; the id of the field as well. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly help: string;
  readonly isRequired: boolean;
  readonly isWholeNumber: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly choices: readonly ChoiceView[];
  /** What it begins with: texts as they would be typed. */
  readonly begins: readonly string[];
}

/** A question with what was answered, in the reader's language; no texts where it was left empty. */
export interface AnsweredView {
  readonly label: string;
  readonly kind: FieldKind;
  readonly texts: readonly string[];
}

/** A form as its page shows it. */
export interface AskedForm extends FormRowView {
  readonly intro: string;
  readonly version: number;
  /** Only the office contact may answer. */
  readonly isForContact: boolean;
  /** Who that is, where it is not the reader. */
  readonly contactName: string | null;
  readonly prefilledFrom: FormAnswer['prefilledFrom'];
  readonly questions: readonly QuestionView[];
  /** The last answer of the office. */
  readonly answers: readonly AnsweredView[] | null;
}

export function formRowView(row: FormListRow, office: OfficeCard, language: Language): FormRowView {
  return {
    key: row.key,
    title: language === 'ja' ? row.titleJa : row.titleEn,
    closesOn: row.closesOn === null ? null : showCalendarDay(row.closesOn, language),
    isOpen: row.isOpen,
    mayAnswer: row.mayAnswer,
    answered:
      row.answeredAt === null
        ? null
        : { at: showInstant(row.answeredAt, office, language), by: row.answeredByName ?? '' },
    hasChangedSince: row.hasChangedSince,
  };
}

/** A form that the reader is asked to answer now. */
export const waitsForReader = (row: FormListRow): boolean =>
  row.isOpen && row.mayAnswer && row.answeredAt === null;

const choicesOf = (field: FormField, language: Language): readonly ChoiceView[] =>
  field.choices.map(({ code, labelJa, labelEn }) => ({ code, label: language === 'ja' ? labelJa : labelEn }));

function typedTexts(value: AnswerValue | undefined): readonly string[] {
  if (value === undefined) return [];
  const typed = typedOf(value);
  return typeof typed === 'string' ? [typed] : typed;
}

/** The questions of a form, each with what it begins with. */
function questionViews(form: FormAnswer, language: Language): readonly QuestionView[] {
  return form.definition.fields.map((field) => ({
    name: nameOf(field.key),
    kind: field.kind,
    label: language === 'ja' ? field.labelJa : field.labelEn,
    help: language === 'ja' ? field.helpJa : field.helpEn,
    isRequired: field.isRequired,
    isWholeNumber: field.isWholeNumber,
    minimum: field.minimum,
    maximum: field.maximum,
    choices: choicesOf(field, language),
    begins: typedTexts(valueOf(form.prefilled, field.key)),
  }));
}

const FIGURES = { ja: new Intl.NumberFormat('ja'), en: new Intl.NumberFormat('en') } as const;
const YES_NO = { ja: { yes: 'はい', no: 'いいえ' }, en: { yes: 'Yes', no: 'No' } } as const;

function textsOf(field: FormField, value: AnswerValue | undefined, language: Language): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'boolean') return [YES_NO[language][value ? 'yes' : 'no']];
  if (typeof value === 'number') return [FIGURES[language].format(value)];
  if (field.kind === 'date') return typedTexts(value).map((day) => showCalendarDay(day, language).text);
  const labels = new Map(choicesOf(field, language).map(({ code, label }) => [code, label]));
  return typedTexts(value).map((text) => labels.get(text) ?? text);
}

/**
 * An answer as it is read: every question of the form as it is now. What was answered to a question that is no longer
 * asked is not shown here; it is kept in the CMS.
 */
export function answeredViews(
  form: FormAnswer,
  values: AnswerValues,
  language: Language,
): readonly AnsweredView[] {
  return form.definition.fields.map((field) => ({
    label: language === 'ja' ? field.labelJa : field.labelEn,
    kind: field.kind,
    texts: textsOf(field, valueOf(values, field.key), language),
  }));
}

/** A form with everything its page shows. */
export function askedForm(form: FormAnswer, office: OfficeCard, language: Language): AskedForm {
  const isJapanese = language === 'ja';
  const { contactName, lastAnswer } = form;
  return {
    ...formRowView(form, office, language),
    intro: isJapanese ? form.definition.introJa : form.definition.introEn,
    version: form.version,
    isForContact: form.respondent === 'officeContact',
    contactName: contactName && isJapanese ? addressedAs(contactName) : contactName,
    prefilledFrom: form.prefilledFrom,
    questions: questionViews(form, language),
    answers: lastAnswer && answeredViews(form, lastAnswer.values, language),
  };
}
