import { lineOf, localInstant, ZONE } from './cells';
import type { Column } from './shape';

const label = { ja: 'x', en: 'x' };
const column = (name: string, kind: Column['kind'], more: Partial<Column> = {}): Column => ({
  name,
  kind,
  label,
  ...more,
});

it.each([
  ['Africa/Accra', '2026-11-24T05:03:00.000+00:00'],
  ['Asia/Tokyo', '2026-11-24T14:03:00.000+09:00'],
  ['Asia/Kolkata', '2026-11-24T10:33:00.000+05:30'],
  ['America/New_York', '2026-11-24T00:03:00.000-05:00'],
  ['America/St_Johns', '2026-11-24T01:33:00.000-03:30'],
])('tells the time of %s with its offset', (zone, expected) => {
  expect(localInstant(zone, Date.UTC(2026, 10, 24, 5, 3))).toBe(expected);
});

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
  expect(lineOf(columns, sqlite)).toEqual(expected);
  expect(lineOf(columns, postgres)).toEqual(expected);
});

it('gives no label for a code that is no code', () => {
  const codes = { open: label };
  const columns = [column('p__label_en', 'label', { from: 'p', language: 'en', codes })];
  expect(lineOf(columns, { p: 'constructor' })).toEqual({ p__label_en: null });
});
