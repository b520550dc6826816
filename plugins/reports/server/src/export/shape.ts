/** What an export of one type looks like: its columns, in an order that stays. */
import type { Group } from './groups';

export type ColumnKind =
  | 'integer'
  | 'number'
  | 'text'
  | 'boolean'
  | 'date'
  | 'time'
  | 'instant'
  | 'localInstant'
  | 'json'
  | 'code'
  | 'label';

export interface Label {
  readonly ja: string;
  readonly en: string;
}

export interface Column {
  /** Physical name: lower-case ASCII. */
  readonly name: string;
  readonly kind: ColumnKind;
  readonly label: Label;
  /** Codes and their labels, for `code`. */
  readonly codes?: Readonly<Record<string, Label>>;
  /** For a column that points at a row of another type: the name of that type's export. */
  readonly pointsAt?: string;
  /** Which column of the query it is read from; its own name unless it is derived from another one. */
  readonly from?: string;
  /** For `label`: its language. */
  readonly language?: 'ja' | 'en';
}

/** A value as it leaves: nothing, or what its kind says. */
export type Cell = string | number | boolean | null | object;
/** The cells of one line in the order of its shape's columns: an object with a name a cell costs several times as much. */
export type Line = readonly Cell[];

export interface Shape {
  readonly name: string;
  readonly uid: string;
  readonly group: Group;
  readonly label: Label;
  readonly columns: readonly Column[];
}

/** Reads the cell of a column from lines; nothing where there is no such column. */
export function cellAt(columns: readonly Column[], name: string): (line: Line) => Cell {
  const at = columns.findIndex((column) => column.name === name);
  return (line) => line[at] ?? null;
}

/** A column that no attribute stands behind, named in both languages. */
export const textColumn = (name: string, ja: string, en: string): Column => ({
  name,
  kind: 'text',
  label: { ja, en },
});
export const integerColumn = (name: string, ja: string, en: string): Column => ({
  ...textColumn(name, ja, en),
  kind: 'integer',
});
