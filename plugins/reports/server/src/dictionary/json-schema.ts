/** The data dictionary as JSON Schema 2020-12: the shape of each line of the JSON export. */
import type { Column, ColumnKind, Shape } from '../export/shape';
import { meaningOf, unitOf } from './meaning';

type Schema = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<ColumnKind, Schema>> = {
  integer: { type: ['integer', 'null'] },
  number: { type: ['number', 'null'] },
  text: { type: ['string', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  date: { type: ['string', 'null'], format: 'date' },
  time: { type: ['string', 'null'] },
  instant: { type: ['string', 'null'], format: 'date-time' },
  localInstant: { type: ['string', 'null'], format: 'date-time' },
  json: {},
  code: { type: ['string', 'null'] },
  label: { type: ['string', 'null'] },
};

function propertyOf(column: Column): Schema {
  const meaning = meaningOf(column);
  const codes = column.kind === 'code' ? Object.entries(column.codes ?? {}) : [];
  return {
    ...TYPES[column.kind],
    title: column.label.en,
    description: meaning.en,
    'x-title-ja': column.label.ja,
    'x-description-ja': meaning.ja,
    'x-kind': column.kind,
    ...(column.pointsAt ? { 'x-points-at': column.pointsAt } : {}),
    ...(unitOf(column) ? { 'x-unit': unitOf(column) } : {}),
    ...(codes.length > 0
      ? { enum: [...codes.map(([code]) => code), null], 'x-codes': Object.fromEntries(codes) }
      : {}),
  };
}

/** @param shapes the files the reader may read */
export const jsonSchemaOf = (shapes: readonly Shape[]): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Kaigai Desk export',
  'x-title-ja': '海外デスクの書き出し',
  $defs: Object.fromEntries(
    shapes.map(({ name, label, columns }) => [
      name,
      {
        type: 'object',
        title: label.en,
        'x-title-ja': label.ja,
        properties: Object.fromEntries(columns.map((column) => [column.name, propertyOf(column)])),
        required: columns.map((column) => column.name),
        additionalProperties: false,
      },
    ]),
  ),
});
