import { ChangeTicket, parseWith } from './commands';
import { letInBy } from './readers';

const kobayashi = { id: 'k', name: '小林 恵' };
const change = (at: string, actorName: string, from: readonly object[], to: readonly object[]) => ({
  kind: 'ticket.changed',
  at,
  actorName,
  data: { changes: { cc: { from, to } } },
});

describe('who let somebody in', () => {
  it('is who copied them in the last time', () => {
    const happened = [
      change('1', '佐藤 健', [], [kobayashi]),
      change('2', '中村 真理', [kobayashi], []),
      change('3', '鈴木 美咲', [], [kobayashi, { id: 'x', name: 'X' }]),
      change('4', '小林 由美', [kobayashi, { id: 'x', name: 'X' }], [kobayashi]),
    ];
    expect(letInBy(happened, 'k')).toEqual({ by: '鈴木 美咲', at: '3' });
  });

  it('is who split the ticket, where the readers came along', () => {
    const split = { kind: 'ticket.splitFrom', at: '5', actorName: '佐藤 健', data: { cc: [kobayashi] } };
    expect(letInBy([split], 'k')).toEqual({ by: '佐藤 健', at: '5' });
  });

  it('is nobody where no event tells', () => {
    const other = { kind: 'ticket.changed', at: '1', actorName: 'A', data: { changes: {} } };
    expect(letInBy([other, { ...other, kind: 'ticket.noted', data: {} }], 'k')).toBeNull();
  });
});

describe('people to copy in', () => {
  const codes = (ccIds: unknown) => {
    const parsed = parseWith(ChangeTicket, { revision: 0, ccIds });
    return parsed.ok ? [] : parsed.issues.map(({ code }) => code);
  };
  it.each([
    [['a', 'b'], []],
    [[], []],
    [['a', 'a'], ['field.twice']],
    [Array.from({ length: 21 }, (_, index) => String(index)), ['field.tooMany']],
    ['a', ['field.wrongType']],
  ])('%j', (ccIds, expected) => {
    expect(codes(ccIds)).toEqual(expected);
  });
});
