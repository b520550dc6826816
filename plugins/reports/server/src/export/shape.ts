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
export type Line = Readonly<Record<string, Cell>>;

export interface Shape {
  readonly name: string;
  readonly uid: string;
  readonly group: Group;
  readonly label: Label;
  readonly columns: readonly Column[];
}
