/** What the address of an export asks for. */
import { DeskError, type FieldIssue } from '@kaigai-desk/domain';
import type { Column, Shape } from './shape';

export interface ExportOptions {
  readonly format: 'csv' | 'json' | 'lines';
  readonly hasBom: boolean;
  readonly encoding: 'utf-8' | 'cp932';
  readonly keepsLineBreaks: boolean;
  /** Key after which to go on; null from the beginning. */
  readonly after: string | null;
  /** Instant in milliseconds; null for all. */
  readonly since: number | null;
  readonly filters: readonly { readonly column: string; readonly value: string | number | boolean }[];
  readonly form: string | null;
}

type Query = Readonly<Record<string, unknown>>;

const ONE_OF: Readonly<Record<string, readonly string[]>> = {
  bom: ['0', '1'],
  lines: ['0', '1'],
  encoding: ['utf-8', 'cp932'],
  linebreaks: ['escape', 'keep'],
};
const OTHERS = ['after', 'since', 'filters', 'form'];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const FILTERABLE: ReadonlySet<Column['kind']> = new Set([
  'integer',
  'number',
  'text',
  'boolean',
  'date',
  'code',
]);

function issuesOf(query: Query): readonly FieldIssue[] {
  return Object.entries(query).flatMap(([field, value]): FieldIssue[] => {
    if (!Object.hasOwn(ONE_OF, field) && !OTHERS.includes(field)) return [{ field, code: 'field.unknown' }];
    if (field === 'filters') return [];
    if (typeof value !== 'string') return [{ field, code: 'field.twice' }];
    const choices = ONE_OF[field];
    if (choices && !choices.includes(value)) return [{ field, code: 'field.unknownChoice' }];
    if (field === 'since' && !(INSTANT.test(value) && !Number.isNaN(Date.parse(value)))) {
      return [{ field, code: 'field.instant' }];
    }
    return field === 'after' && !/^[\w.:-]{1,120}$/.test(value) ? [{ field, code: 'field.wrongType' }] : [];
  });
}

const READ: Readonly<Partial<Record<Column['kind'], (text: string) => number | boolean | null>>> = {
  integer: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : null),
  number: (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : null),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : null),
};

function filterOf(shape: Shape, name: string, value: unknown): ExportOptions['filters'][number] {
  // only columns that are exported are known here: a hidden one answers like none
  const column = shape.columns.find((one) => one.name === name && FILTERABLE.has(one.kind));
  if (!column)
    throw new DeskError('export.unknownFilter', [{ field: `filters.${name}`, code: 'field.unknown' }]);
  const read = READ[column.kind];
  const parsed = typeof value !== 'string' ? null : read ? read(value) : value;
  if (parsed === null)
    throw new DeskError('input.invalid', [{ field: `filters.${name}`, code: 'field.wrongType' }]);
  return { column: name, value: parsed };
}

function formatOf(extension: string, query: Query): ExportOptions['format'] {
  if (extension === 'csv') return 'csv';
  return query['lines'] === '1' ? 'lines' : 'json';
}

/**
 * Reads the address of an export.
 * @throws DeskError `input.invalid`, `export.unknownFilter`
 */
export function optionsOf(shape: Shape, extension: string, query: Query): ExportOptions {
  const issues = issuesOf(query);
  if (issues.length > 0) throw new DeskError('input.invalid', issues);
  const text = (name: string): string | null => (typeof query[name] === 'string' ? query[name] : null);
  const filters = query['filters'] ?? {};
  if (typeof filters !== 'object' || Array.isArray(filters)) {
    throw new DeskError('input.invalid', [{ field: 'filters', code: 'field.wrongType' }]);
  }
  const since = text('since');
  return {
    format: formatOf(extension, query),
    hasBom: query['bom'] === '1',
    encoding: query['encoding'] === 'cp932' ? 'cp932' : 'utf-8',
    keepsLineBreaks: query['linebreaks'] === 'keep',
    after: text('after'),
    since: since === null ? null : Date.parse(since),
    filters: Object.entries(filters as Query).map(([name, value]) => filterOf(shape, name, value)),
    form: text('form'),
  };
}
