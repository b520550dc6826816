import { lineReader, ZONE } from './cells';
import type { Cell, Column } from './shape';

const label = { ja: 'x', en: 'x' };
const column = (name: string, kind: Column['kind'], more: Partial<Column> = {}): Column => ({
  name,
  kind,
  label,
  ...more,
});

/** A row of a query as a line, with the names of the columns to compare by. */
const read = (columns: readonly Column[], row: Readonly<Record<string, unknown>>): Record<string, Cell> => {
  const line = lineReader(columns, Object.keys(row))(Object.values(row));
  return Object.fromEntries(columns.map(({ name }, index) => [name, line[index] ?? null]));
};

it('reads the rows of both databases alike', () => {
  const columns = [
    column('at', 'instant'),
    column('at__office_local', 'localInstant', { from: 'at' }),
    column('flag', 'boolean'),
    column('phase', 'code', { codes: { open: { ja: '開', en: 'Open' } } }),
    column('phase__label_ja', 'label', {
      from: 'phase',
      language: 'ja',
      codes: { open: { ja: '開', en: 'Open' } },
    }),
    column('data', 'json'),
    column('none', 'text'),
    column('big', 'integer'),
  ];
  const at = Date.UTC(2026, 10, 24, 5, 3);
  const sqlite = { at, flag: 1, phase: 'open', data: '{"a":[1]}', none: null, big: 7, [ZONE]: 'Asia/Tokyo' };
  const postgres = {
    at: new Date(at),
    flag: true,
    phase: 'open',
    data: { a: [1] },
    big: '7',
    [ZONE]: 'Asia/Tokyo',
  };
  const expected = {
    at: '2026-11-24T05:03:00.000Z',
    at__office_local: '2026-11-24T14:03:00.000+09:00',
    flag: true,
    phase: 'open',
    phase__label_ja: '開',
    data: { a: [1] },
    none: null,
    big: 7,
  };
  expect(read(columns, sqlite)).toEqual(expected);
  expect(read(columns, postgres)).toEqual(expected);
});

it('gives no label for a code that is no code', () => {
  const codes = { open: label };
  const columns = [column('p__label_en', 'label', { from: 'p', language: 'en', codes })];
  expect(read(columns, { p: 'constructor' })).toEqual({ p__label_en: null });
});
