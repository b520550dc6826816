/** Answers to a form: what may be sent, and how it is read under a definition. */
import * as v from 'valibot';
import { LANGUAGES } from '../ticket/channels';

/** `yesNo` is a boolean, `number` a number, `severalChoices` the codes in the form's order, `date` `YYYY-MM-DD`. */
export type AnswerValue = string | number | boolean | readonly string[];
/** By field key. A field that was left empty is not there. */
export type AnswerValues = Readonly<Record<string, AnswerValue>>;

/** Most fields of a form, and most choices of a field. */
export const FIELDS_MAX = 100;
export const CHOICES_MAX = 100;

const text = v.pipe(v.string('field.wrongType'), v.maxLength(20_000, 'field.tooLong'));

/** What was typed in one field: texts as a browser sends them; `yesNo` as `yes` or `no`, several choices as codes. */
export const AnswerEntry = v.strictObject(
  {
    key: v.pipe(v.string('field.wrongType'), v.maxLength(64, 'field.tooLong')),
    value: v.union(
      [text, v.pipe(v.array(text), v.maxLength(CHOICES_MAX, 'field.tooLong'))],
      'field.wrongType',
    ),
  },
  'field.unknown',
);
export type AnswerEntry = v.InferOutput<typeof AnswerEntry>;

/** An office answers a form. Entries are a list, so that a field sent twice can be told. */
export const AnswerToForm = v.strictObject(
  {
    requestId: v.pipe(v.string('field.wrongType'), v.uuid('field.wrongType')),
    /** The version of the form that the answer was given under. */
    version: v.pipe(
      v.number('field.wrongType'),
      v.integer('field.wrongType'),
      v.minValue(1, 'field.wrongType'),
    ),
    language: v.picklist(LANGUAGES, 'field.unknownChoice'),
    entries: v.pipe(v.array(AnswerEntry, 'field.wrongType'), v.maxLength(FIELDS_MAX * 2, 'field.tooLong')),
  },
  'field.unknown',
);
export type AnswerToForm = v.InferOutput<typeof AnswerToForm>;
