import { besideOf, readCameFrom } from './came-from';

const LIST = { view: 'needsDesk', page: 2, pageCount: 3, search: null, rows: [11, 12, 13] } as const;

describe('the list that a conversation was opened from', () => {
  it('is read from the history state', () => {
    expect(readCameFrom(LIST)).toEqual(LIST);
    expect(readCameFrom({ view: 'needsDesk', page: 1 })).toEqual({
      view: 'needsDesk',
      page: 1,
      search: null,
    });
  });

  it.each([null, undefined, 'x', {}, { view: 'nonsense', page: 1 }, { view: 'needsDesk' }])(
    'is unknown to %j',
    (state) => {
      expect(readCameFrom(state)).toBeNull();
    },
  );
});

describe('what stands beside a ticket', () => {
  it.each([
    [12, 1, { kind: 'here', number: 13 }],
    [12, -1, { kind: 'here', number: 11 }],
    [13, 1, { kind: 'page', page: 3 }],
    [11, -1, { kind: 'page', page: 1 }],
    // opened from elsewhere: the list begins with its first
    [99, 1, { kind: 'here', number: 11 }],
    [99, -1, { kind: 'end' }],
  ] as const)('%d by %d', (number, by, expected) => {
    expect(besideOf(number, LIST, by)).toEqual(expected);
  });

  it('ends with the list', () => {
    expect(besideOf(13, { ...LIST, page: 3 }, 1)).toEqual({ kind: 'end' });
    expect(besideOf(11, { ...LIST, page: 1 }, -1)).toEqual({ kind: 'end' });
    expect(besideOf(11, { view: 'mine', page: 1 }, 1)).toEqual({ kind: 'end' });
  });
});
