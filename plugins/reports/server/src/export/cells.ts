/** Values of both databases as the same cells: SQLite keeps instants as milliseconds and booleans as 0 and 1. */
import { offsetMinutes } from '@kaigai-desk/domain';
import type { Cell, Column, Line } from './shape';

/** Name under which a query hands over the zone of the row's office. */
export const ZONE = 'zone__';

const instantMs = (value: unknown): number =>
  value instanceof Date ? value.getTime() : typeof value === 'number' ? value : Date.parse(String(value));

const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');

/** `2026-11-24T09:00:00.000+09:00`: the wall clock of a zone at an instant in milliseconds. */
export function localInstant(zone: string, at: number): string {
  const offset = offsetMinutes(zone, at);
  const wall = new Date(at + offset * 60_000).toISOString().slice(0, -1);
  const sign = offset < 0 ? '-' : '+';
  return `${wall}${sign}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}

const READ: Readonly<Partial<Record<Column['kind'], (value: unknown) => Cell>>> = {
  integer: (value) => Number(value),
  number: (value) => Number(value),
  boolean: (value) => value === true || value === 1,
  instant: (value) => new Date(instantMs(value)).toISOString(),
  date: (value) => (value instanceof Date ? value.toISOString() : String(value)).slice(0, 10),
  time: (value) => String(value).slice(0, 12),
  json: (value) => (typeof value === 'string' ? (JSON.parse(value) as Cell) : (value as Cell)),
};

function localCell(value: unknown, zone: unknown): Cell {
  return typeof zone === 'string' ? localInstant(zone, instantMs(value)) : null;
}

const labelCell = ({ codes, language }: Column, code: string): Cell =>
  codes && Object.hasOwn(codes, code) ? (codes[code]?.[language ?? 'en'] ?? null) : null;

function cellOf(column: Column, row: Readonly<Record<string, unknown>>): Cell {
  const value = row[column.from ?? column.name];
  if (value === null || value === undefined) return null;
  if (column.kind === 'label') return labelCell(column, String(value));
  if (column.kind === 'localInstant') return localCell(value, row[ZONE]);
  return READ[column.kind]?.(value) ?? String(value);
}

/** One row of a query as one line of the export. */
export const lineOf = (columns: readonly Column[], row: Readonly<Record<string, unknown>>): Line =>
  Object.fromEntries(columns.map((column) => [column.name, cellOf(column, row)]));
