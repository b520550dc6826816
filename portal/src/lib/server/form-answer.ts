/** What was typed into a form of content, as the command that the CMS takes; checked here by the engine of the CMS. */
import {
  AnswerToForm,
  parseWith,
  readAnswers,
  type AnswerEntry,
  type FieldIssue,
  type FormAnswer,
  type FormDefinition,
  type FormField,
  type Language,
  type Parsed,
} from '@kaigai-desk/domain';
import type { Answer } from './cms';
import type { Typed } from './kept-form';
import type { FormFields } from './typed-form';

/** Keeps the keys that HQ IT chose apart from the names that the page needs itself, such as `email`. */
const PREFIX = 'answer.';

/** What goes along with the answers: no person typed it, and a complaint about it says that all could not be read. */
const OF_THE_COMMAND: ReadonlySet<string> = new Set(['requestId', 'version', 'language', 'entries']);

export const ANSWER_FIELDS: FormFields = { visible: [], hidden: ['version'], prefix: PREFIX };

/** The name of a question's input, and the id that its errors link to. */
export const nameOf = (key: string): string => `${PREFIX}${key}`;

/** Several choices are one entry with a list; everything else is one entry a value, so that a second one can be told. */
function entriesOf({ lists }: Typed, fields: readonly FormField[]): AnswerEntry[] {
  const several = new Set(fields.filter(({ kind }) => kind === 'severalChoices').map(({ key }) => key));
  return Object.entries(lists).flatMap(([name, list]): AnswerEntry[] => {
    const key = name.slice(PREFIX.length);
    return several.has(key) ? [{ key, value: [...list] }] : list.map((value) => ({ key, value }));
  });
}

/** Issues of questions stand beside them; an issue of anything else belongs to no field that a person sees. */
function beside(issues: readonly FieldIssue[], definition: FormDefinition): readonly FieldIssue[] {
  const keys = new Set(definition.fields.map(({ key }) => key));
  return issues.map((issue) => (keys.has(issue.field) ? { ...issue, field: nameOf(issue.field) } : issue));
}

/**
 * The command for what was typed.
 * @param form as it stands now; null when it could not be had: the CMS decides alone
 */
export function readAnswerForm(
  typed: Typed,
  form: FormAnswer | null,
  language: Language,
): Parsed<AnswerToForm> {
  const { requestId, version } = typed.values;
  const definition = form?.definition;
  const entries = entriesOf(typed, definition?.fields ?? []);
  const command = parseWith(AnswerToForm, { requestId, version: Number(version), language, entries });
  // Only the CMS knows the questions of an older version.
  if (!command.ok || !definition || command.value.version !== form.version) return command;
  const read = readAnswers(definition, entries);
  return read.ok ? command : { ok: false, issues: beside(read.issues, definition) };
}

/**
 * What the CMS answered, with its complaints beside the questions of the page. A complaint about a question that the
 * form no longer has is left out: the page shows the form as it is now, and says that it changed.
 */
export function besideQuestions<T>(answer: Answer<T>, form: FormAnswer | null, version: number): Answer<T> {
  if (answer.ok || form === null) return answer;
  const fields = beside(answer.fields, form.definition);
  if (version === form.version) return { ...answer, fields };
  return {
    ...answer,
    fields: fields.filter(({ field }) => field.startsWith(PREFIX) || OF_THE_COMMAND.has(field)),
  };
}
