import { isVisible, sortForm } from './typed-form';

const FIELDS = { visible: ['body'], hidden: ['version'], prefix: 'answer.' };
const ID = '8c5f2c39-6f0b-4f39-a9f7-0d4b1f7d4c11';

describe('what a form sent', () => {
  it('is sorted by whose it is', () => {
    const sent = sortForm(
      [
        ['requestId', ID],
        ['version', '3'],
        ['answer.rooms', 'a'],
        ['answer.rooms', 'b'],
        ['answer.email', 'x@example.jp'],
        ['email', 'me@example.jp'],
        ['evil', '1'],
      ],
      FIELDS,
    );
    expect(sent).toEqual({
      typed: {
        values: { body: '', version: '3', requestId: ID },
        lists: { 'answer.rooms': ['a', 'b'], 'answer.email': ['x@example.jp'] },
      },
      own: new Map([['email', 'me@example.jp']]),
      unknown: ['evil'],
    });
  });

  it.each([['body'], ['version'], ['password'], ['evil']])('is nothing with %s twice', (name) => {
    const twice = [
      [name, '1'],
      [name, '2'],
    ] as const;
    expect(sortForm(twice, FIELDS)).toBeNull();
  });

  it('keeps a field named like a part of an object', () => {
    const sent = sortForm([['answer.__proto__', '1']], FIELDS);
    expect(Object.keys(sent?.typed.lists ?? {})).toEqual(['answer.__proto__']);
  });

  it('knows no content fields where there are none', () => {
    expect(sortForm([['answer.a', '1']], { visible: [] })?.unknown).toEqual(['answer.a']);
    expect(isVisible({ visible: [] })('answer.a')).toBe(false);
    expect(isVisible(FIELDS)('answer.a')).toBe(true);
  });
});
