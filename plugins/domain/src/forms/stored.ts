/** A form as it is stored, as its definition: one shape, so that two versions can be compared. */
import {
  FIELD_KINDS,
  PREFILLS,
  type FieldKind,
  type FormChoice,
  type FormDefinition,
  type FormField,
  type Prefill,
} from './definition';

type Stored = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const listOf = (value: unknown): readonly Stored[] =>
  Array.isArray(value) ? value.filter((row): row is Stored => typeof row === 'object' && row !== null) : [];
const kindOf = (value: unknown): FieldKind => FIELD_KINDS.find((kind) => kind === value) ?? 'shortText';
const prefillOf = (value: unknown): Prefill | null => PREFILLS.find((name) => name === value) ?? null;

const choiceOf = (row: Stored): FormChoice => ({
  code: textOf(row['code']),
  labelJa: textOf(row['labelJa']),
  labelEn: textOf(row['labelEn']),
});

/** What does not count for a kind is empty, so that it makes no new version. */
function fieldOf(row: Stored): FormField {
  const kind = kindOf(row['kind']);
  const isNumber = kind === 'number';
  const hasChoices = kind === 'oneChoice' || kind === 'severalChoices';
  return {
    key: textOf(row['key']),
    kind,
    labelJa: textOf(row['labelJa']),
    labelEn: textOf(row['labelEn']),
    helpJa: textOf(row['helpJa']),
    helpEn: textOf(row['helpEn']),
    isRequired: row['isRequired'] === true,
    isWholeNumber: isNumber && row['isWholeNumber'] !== false,
    minimum: isNumber ? numberOf(row['minimum']) : null,
    maximum: isNumber ? numberOf(row['maximum']) : null,
    choices: hasChoices ? listOf(row['choices']).map(choiceOf) : [],
    prefill: isNumber ? prefillOf(row['prefill']) : null,
  };
}

/**
 * The definition of a stored form, or of a stored definition: PostgreSQL keeps JSON without the order of its keys.
 * @param row a form with its fields and their choices populated
 */
export const definitionOf = (row: Stored): FormDefinition => ({
  key: textOf(row['key']),
  titleJa: textOf(row['titleJa']),
  titleEn: textOf(row['titleEn']),
  introJa: textOf(row['introJa']),
  introEn: textOf(row['introEn']),
  fields: listOf(row['fields']).map(fieldOf),
});

/** Whether an office would see the same. Both must come from `definitionOf`. */
export const isSameDefinition = (one: FormDefinition, other: FormDefinition): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * The fields of all versions of a form, each as it was shown last.
 * @param definitions newest first
 * @returns those of the newest version in its order, then those that were removed, newest first
 */
export function fieldsOfVersions(definitions: readonly FormDefinition[]): readonly FormField[] {
  const fields = new Map<string, FormField>();
  for (const definition of definitions) {
    for (const field of definition.fields) if (!fields.has(field.key)) fields.set(field.key, field);
  }
  return [...fields.values()];
}
