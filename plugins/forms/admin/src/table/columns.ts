/** The columns of a form's answers: one a question of any version. */
import type { FormAnswersAnswer, FormField, Language } from '@kaigai-desk/domain';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly isNumber: boolean;
  /** The newest version does not ask it any more. */
  readonly isRemoved: boolean;
  /** Labels of all choices that it ever had, the newest words of each, by code. */
  readonly choices: ReadonlyMap<string, string>;
}

const labelIn = (
  named: { readonly labelJa: string; readonly labelEn: string },
  language: Language,
): string => (language === 'ja' ? named.labelJa : named.labelEn);

/** Choices of a question over all versions that are in use, newest first. */
function choicesOf(
  versions: FormAnswersAnswer['versions'],
  field: FormField,
  language: Language,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const fields = versions
    .flatMap(({ definition }) => definition.fields)
    .filter(({ key }) => key === field.key);
  for (const { choices } of [field, ...fields]) {
    for (const choice of choices) {
      if (!labels.has(choice.code)) labels.set(choice.code, labelIn(choice, language));
    }
  }
  return labels;
}

/** The columns in the order of the newest version; then questions that were removed. */
export function columnsOf(
  { fields, definition, versions }: FormAnswersAnswer,
  language: Language,
): readonly Column[] {
  const current = new Set(definition.fields.map(({ key }) => key));
  return fields.map((field) => ({
    key: field.key,
    label: labelIn(field, language),
    isNumber: field.kind === 'number',
    isRemoved: !current.has(field.key),
    choices: choicesOf(versions, field, language),
  }));
}
