/** Values of both databases as the same cells: SQLite keeps instants as milliseconds and booleans as 0 and 1. */
import { localInstant, utcInstant } from './instants';
import type { Cell, Column, Line } from './shape';

/** Name under which a query hands over the zone of the row's office. */
export const ZONE = 'zone__';

const instantMs = (value: unknown): number =>
  value instanceof Date ? value.getTime() : typeof value === 'number' ? value : Date.parse(String(value));

const READ: Readonly<Partial<Record<Column['kind'], (value: unknown) => Cell>>> = {
  integer: (value) => Number(value),
  number: (value) => Number(value),
  boolean: (value) => value === true || value === 1,
  instant: (value) => utcInstant(instantMs(value)),
  date: (value) => (value instanceof Date ? value.toISOString() : String(value)).slice(0, 10),
  time: (value) => String(value).slice(0, 12),
  json: (value) => (typeof value === 'string' ? (JSON.parse(value) as Cell) : (value as Cell)),
};

type Values = readonly unknown[];

function labelReader({ codes, language }: Column): (value: unknown) => Cell {
  const labels = new Map(Object.entries(codes ?? {}).map(([code, label]) => [code, label[language ?? 'en']]));
  return (value) => labels.get(String(value)) ?? null;
}

/** How one column is read from the values of a row; everything that does not change from row to row is looked up here. */
function cellReader(column: Column, names: readonly string[]): (row: Values) => Cell {
  const at = names.indexOf(column.from ?? column.name);
  const zoneAt = names.indexOf(ZONE);
  const read = column.kind === 'label' ? labelReader(column) : (READ[column.kind] ?? String);
  return (row) => {
    const value = row[at];
    if (value === null || value === undefined) return null;
    if (column.kind !== 'localInstant') return read(value);
    const zone = row[zoneAt];
    return typeof zone === 'string' ? localInstant(zone, instantMs(value)) : null;
  };
}

/**
 * How rows of a query become lines of the export.
 * @param names of the query's columns, in their order
 */
export function lineReader(columns: readonly Column[], names: readonly string[]): (row: Values) => Line {
  const readers = columns.map((column) => cellReader(column, names));
  return (row) => readers.map((read) => read(row));
}
