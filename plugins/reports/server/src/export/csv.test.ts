import { arm, csvText, disarm } from './csv';
import type { Column } from './shape';

const column = (name: string): Column => ({ name, kind: 'text', label: { ja: name, en: name } });

describe('formulas', () => {
  it.each([
    '=1+1',
    '+233-30',
    '-1',
    '@SUM(A1)',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '　=1',
    '\t=1',
    '\rx',
    '\tx',
    "'=1",
    "''=1",
  ])('disarms %j, so that it can be undone', (text) => {
    expect(disarm(text)).toBe(`'${text}`);
    expect(arm(disarm(text))).toBe(text);
  });
  it.each(['', 'plain', "it's", "'quoted'", '1-2', 'a=b', '日本語', "'"])('leaves %j alone', (text) => {
    expect(disarm(text)).toBe(text);
    expect(arm(text)).toBe(text);
  });
});

it('is RFC 4180 with one record a line, numbers and booleans as they are, nothing as nothing', () => {
  const lines = [['x,"y"', -5, true, null, '一\r\n二\\n', { k: '=1' }]];
  const columns = ['a', 'b', 'c', 'd', 'e', 'f'].map(column);
  expect(csvText(columns, lines, false)).toBe(
    'a,b,c,d,e,f\r\n"x,""y""",-5,true,,一\\r\\n二\\\\n,"{""k"":""=1""}"\r\n',
  );
  expect(csvText(columns, [], true)).toBe('\uFEFFa,b,c,d,e,f\r\n');
});
