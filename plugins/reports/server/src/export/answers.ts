/** Answers to forms: wide, one line an answer with the columns of all versions, and long, one line a value. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  definitionOf,
  fieldsOfVersions,
  type FormDefinition,
  type FormField,
} from '@kaigai-desk/domain';
import { pagesOf, type Pages } from './lines';
import type { ExportOptions } from './options';
import {
  cellAt,
  integerColumn,
  textColumn,
  type Cell,
  type Column,
  type Label,
  type Line,
  type Shape,
} from './shape';
import type { Snapshot } from './snapshot';
import type { Source } from './sources';

/** What offices saw, by version. */
type Versions = ReadonlyMap<number, FormDefinition>;

/** Reads the versions of a form. @throws DeskError `form.notFound` when it has none */
export async function versionsOf(strapi: Core.Strapi, snapshot: Snapshot, key: string): Promise<Versions> {
  const rows = await snapshot.rows(
    strapi.db
      .connection('form_versions')
      .where({ form_key: key })
      .orderBy('version')
      .select('version', 'definition'),
  );
  if (rows.length === 0) throw new DeskError('form.notFound');
  return new Map(
    rows.map(({ version, definition }) => {
      const stored: unknown = typeof definition === 'string' ? JSON.parse(definition) : definition;
      return [Number(version), definitionOf(stored as never)];
    }),
  );
}

/** Fields of all versions, each as it was shown last: first those of the newest version, then what was removed. */
const fieldsOf = (versions: Versions): readonly FormField[] =>
  fieldsOfVersions([...versions].sort(([a], [b]) => b - a).map(([, definition]) => definition));

/** All choices a field ever had, the newest words of each. */
function choicesOf(versions: Versions, key: string): ReadonlyMap<string, Label> {
  const choices = new Map<string, Label>();
  for (const [, definition] of [...versions].sort(([a], [b]) => b - a)) {
    const field = definition.fields.find((one) => one.key === key);
    for (const { code, labelJa, labelEn } of field?.choices ?? []) {
      if (!choices.has(code)) choices.set(code, { ja: labelJa, en: labelEn });
    }
  }
  return choices;
}

const KIND: Readonly<Record<FormField['kind'], Column['kind']>> = {
  shortText: 'text',
  longText: 'text',
  number: 'number',
  oneChoice: 'code',
  severalChoices: 'boolean',
  yesNo: 'boolean',
  date: 'date',
};

/** Columns of a field: `q_` and its key; a code with both labels; several choices as one column each. */
function columnsOfField(versions: Versions, field: FormField): readonly Column[] {
  const name = `q_${field.key}`;
  const label: Label = { ja: field.labelJa, en: field.labelEn };
  const choices = choicesOf(versions, field.key);
  if (field.kind === 'severalChoices') {
    return [...choices].map(([code, choice]) => ({
      name: `${name}__${code}`,
      kind: 'boolean',
      label: { ja: `${label.ja}: ${choice.ja}`, en: `${label.en}: ${choice.en}` },
    }));
  }
  const column: Column = { name, kind: KIND[field.kind], label };
  if (field.kind !== 'oneChoice') return [column];
  return [
    { ...column, codes: Object.fromEntries(choices) },
    {
      name: `${name}__label_ja`,
      kind: 'text',
      label: { ja: `${label.ja}(日本語の表示)`, en: `${label.en} (Japanese label)` },
    },
    {
      name: `${name}__label_en`,
      kind: 'text',
      label: { ja: `${label.ja}(英語の表示)`, en: `${label.en} (English label)` },
    },
  ];
}

/** The facts of an answer: every column of the type but the values, which become columns or lines of their own. */
const factsOf = (source: Source): readonly Column[] => source.columns.filter(({ name }) => name !== 'values');

/** The shape of `answers.csv?form=`. */
export function answersShape(source: Source, versions: Versions): Shape {
  const fields = fieldsOf(versions).flatMap((field) => columnsOfField(versions, field));
  const names = new Set<string>();
  // a field that changed its kind keeps the column of its newest kind
  const unique = fields.filter(({ name }) => !names.has(name) && names.add(name));
  return { ...source, columns: [...factsOf(source), ...unique] };
}

/** Cells by the names of their columns. */
type Cells = Readonly<Record<string, Cell>>;

function cellsOfField(definition: FormDefinition | undefined, field: FormField, value: unknown): Cells {
  const name = `q_${field.key}`;
  if (value === undefined) return {};
  const choices = definition?.fields.find(({ key }) => key === field.key)?.choices ?? field.choices;
  if (field.kind === 'severalChoices') {
    const given = Array.isArray(value) ? value : [value];
    return Object.fromEntries(choices.map(({ code }) => [`${name}__${code}`, given.includes(code)]));
  }
  if (field.kind !== 'oneChoice') return { [name]: value as Cell };
  const choice = choices.find(({ code }) => code === value);
  return {
    [name]: value as Cell,
    [`${name}__label_ja`]: choice?.labelJa ?? null,
    [`${name}__label_en`]: choice?.labelEn ?? null,
  };
}

/** Reads the values of an answer from its line, by the keys of their fields. */
function valuesReader({ columns }: Source): (line: Line) => ReadonlyMap<string, unknown> {
  const read = cellAt(columns, 'values');
  return (line) => new Map(Object.entries((read(line) ?? {}) as object));
}

/** Answers to one form, one line each; a choice reads as it read in the version the answer was given under. */
export async function* wideAnswers(
  strapi: Core.Strapi,
  snapshot: Snapshot,
  source: Source,
  versions: Versions,
  key: string,
  options: ExportOptions,
): Pages {
  const fields = fieldsOf(versions);
  const { columns } = answersShape(source, versions);
  const facts = factsOf(source).map(({ name }) => cellAt(source.columns, name));
  const questions = columns.slice(facts.length);
  const valuesOf = valuesReader(source);
  const versionOf = cellAt(source.columns, 'form_version');
  const filters = [...options.filters, { column: 'form_key', value: key }];
  for await (const page of pagesOf(strapi, snapshot, source, { ...options, filters })) {
    yield page.map((line) => {
      const values = valuesOf(line);
      const definition = versions.get(Number(versionOf(line)));
      const cells: Cells = Object.assign(
        {},
        ...fields.map((field) => cellsOfField(definition, field, values.get(field.key))),
      ) as Cells;
      return [...facts.map((read) => read(line)), ...questions.map(({ name }) => cells[name] ?? null)];
    });
  }
}

/** Answers to all forms without their values. */
export async function* answerFacts(
  strapi: Core.Strapi,
  snapshot: Snapshot,
  source: Source,
  options: ExportOptions,
): Pages {
  const facts = factsOf(source).map(({ name }) => cellAt(source.columns, name));
  for await (const page of pagesOf(strapi, snapshot, source, options)) {
    yield page.map((line) => facts.map((read) => read(line)));
  }
}

export const answerFactsShape = (source: Source): Shape => ({ ...source, columns: factsOf(source) });

/** One line a value: repeated observations are rows (L3-09). */
export const ANSWER_VALUES: Shape = {
  name: 'answer-values',
  uid: 'answer-values',
  group: 'tickets',
  label: { ja: '調査票の回答の値', en: 'Values of answers' },
  columns: [
    integerColumn('answer_id', '回答の行ID', "Answer's row id"),
    textColumn('answer_document_id', '回答の文書ID', "Answer's document id"),
    textColumn('form_key', '調査票のキー', "Form's key"),
    integerColumn('form_version', '調査票のバージョン', "Form's version"),
    textColumn('office_code', '事務所コード', 'Office code'),
    { name: 'is_current', kind: 'boolean', label: { ja: '最新の回答', en: 'Current answer' } },
    { name: 'answered_at', kind: 'instant', label: { ja: '回答日時', en: 'Answered at' } },
    textColumn('field_key', '質問のキー', "Field's key"),
    textColumn('field_kind', '質問の種類', "Field's kind"),
    textColumn('field__label_ja', '質問(日本語)', 'Question (Japanese)'),
    textColumn('field__label_en', '質問(英語)', 'Question (English)'),
    integerColumn('position', '選択肢の順番', 'Position among several choices'),
    textColumn('value', '値', 'Value'),
    textColumn('value__label_ja', '値(日本語の表示)', 'Value (Japanese label)'),
    textColumn('value__label_en', '値(英語の表示)', 'Value (English label)'),
  ],
};

/** What every value of an answer repeats, in the order of `ANSWER_VALUES`. */
const REPEATED = [
  'id',
  'document_id',
  'form_key',
  'form_version',
  'office_code',
  'is_current',
  'answered_at',
];

function valueLines(
  facts: readonly Cell[],
  values: ReadonlyMap<string, unknown>,
  definition: FormDefinition | undefined,
): readonly Line[] {
  return [...values].flatMap(([key, value]) => {
    const field = definition?.fields.find((one) => one.key === key);
    const given: readonly unknown[] = Array.isArray(value) ? value : [value];
    return given.map((one, index) => {
      const choice = field?.choices.find(({ code }) => code === one);
      return [
        ...facts,
        key,
        field?.kind ?? null,
        field?.labelJa ?? null,
        field?.labelEn ?? null,
        index + 1,
        String(one),
        choice?.labelJa ?? null,
        choice?.labelEn ?? null,
      ];
    });
  });
}

/** Answers in long form; `after` is the row id of an answer. */
export async function* longAnswers(
  strapi: Core.Strapi,
  snapshot: Snapshot,
  source: Source,
  options: ExportOptions,
): Pages {
  const known = new Map<string, Versions>();
  const facts = REPEATED.map((name) => cellAt(source.columns, name));
  const keyOf = cellAt(source.columns, 'form_key');
  const versionOf = cellAt(source.columns, 'form_version');
  const valuesOf = valuesReader(source);
  const filters = options.form === null ? [] : [{ column: 'form_key', value: options.form }];
  for await (const page of pagesOf(strapi, snapshot, source, { ...options, filters })) {
    const lines: Line[] = [];
    for (const line of page) {
      const key = String(keyOf(line));
      if (!known.has(key)) known.set(key, await versionsOf(strapi, snapshot, key));
      const definition = known.get(key)?.get(Number(versionOf(line)));
      const repeated = facts.map((read) => read(line));
      lines.push(...valueLines(repeated, valuesOf(line), definition));
    }
    yield lines;
  }
}
