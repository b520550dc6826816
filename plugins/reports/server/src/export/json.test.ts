import { jsonWriter, piecesOf } from './json';
import type { Cell, Column } from './shape';

const column = (name: string, kind: Column['kind']): Column => ({
  name,
  kind,
  label: { ja: name, en: name },
});

it('writes what JSON.stringify writes of the same object', () => {
  const columns = [
    column('id', 'integer'),
    column('na"me', 'text'),
    column('state', 'code'),
    column('state__label_ja', 'label'),
    column('at', 'instant'),
    column('at__office_local', 'localInstant'),
    column('data', 'json'),
    column('flag', 'boolean'),
  ];
  const lines: readonly (readonly Cell[])[] = [
    [1, '一"二"\\\n\u0001\ud800', 'new', '新"規', '2026-11-24T05:03:00.000Z', null, { a: [1] }, true],
    [Number.NaN, '', 'new', '新"規', null, '2026-11-24T14:03:00.000+09:00', null, false],
    [2, null, null, null, null, null, 'x', null],
  ];
  const write = jsonWriter(columns);
  for (const line of lines) {
    const object = Object.fromEntries(columns.map(({ name }, index) => [name, line[index]]));
    expect(write(line)).toBe(JSON.stringify(object));
  }
  expect(jsonWriter([])([])).toBe('{}');
});

it('loses nothing between two pieces', () => {
  const texts = [
    '',
    'a',
    '漢'.repeat(30_000),
    '𠮷'.repeat(40_000),
    ...Array.from({ length: 5_000 }, () => '行\n'),
  ];
  const pieces = [...piecesOf(texts)];
  expect(pieces.length).toBeGreaterThan(2);
  expect(Buffer.concat(pieces).toString()).toBe(texts.join(''));
  expect([...piecesOf([])]).toEqual([]);
});
