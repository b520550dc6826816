import {
  capsOf,
  doubledKeys,
  isSendChord,
  keyPressed,
  keysByGroup,
  type PageKey,
  type Pressed,
} from './keys';

const key = (name: string, part: Partial<PageKey> = {}): PageKey => ({
  key: name,
  label: name,
  group: 'one',
  act: () => undefined,
  ...part,
});
const press = (part: Partial<Pressed>): Pressed => ({
  key: 'j',
  keyCode: 74,
  isComposing: false,
  defaultPrevented: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...part,
});
const KEYS = [key('j'), key('shift+j'), key('?'), key('enter', { act: null })];
const pressed = (part: Partial<Pressed>) => keyPressed(press(part), KEYS)?.key;

describe('a key of a page', () => {
  it.each([
    [{}, 'j'],
    // Caps Lock
    [{ key: 'J' }, 'j'],
    [{ key: 'J', shiftKey: true }, 'shift+j'],
    // what stands on Shift on one keyboard stands alone on another
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: '?' }, '?'],
    [{ key: 'x' }, undefined],
    // listed, not bound
    [{ key: 'Enter' }, undefined],
  ])('%j is %s', (part, expected) => {
    expect(pressed(part)).toBe(expected);
  });

  it.each([
    { isComposing: true },
    { keyCode: 229, key: 'Process' },
    { keyCode: 229 },
    { defaultPrevented: true },
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
  ])('fires nothing with %j', (part) => {
    expect(pressed(part)).toBeUndefined();
  });
});

describe('the chord that sends', () => {
  it.each([
    [{ ctrlKey: true }, true],
    [{ metaKey: true }, true],
    [{}, false],
    [{ ctrlKey: true, isComposing: true }, false],
    [{ ctrlKey: true, keyCode: 229 }, false],
    [{ ctrlKey: true, altKey: true }, false],
  ])('Enter with %j: %s', (part, expected) => {
    expect(isSendChord(press({ key: 'Enter', keyCode: 13, ...part }))).toBe(expected);
  });
});

describe('the list of keys', () => {
  it('names a key with two meanings', () => {
    expect(doubledKeys([key('t'), key('x'), key('t', { label: 'other' })])).toEqual(['t']);
    expect(doubledKeys(KEYS)).toEqual([]);
  });

  it('groups by heading, and leaves out what another one names', () => {
    const list = keysByGroup([
      key('a'),
      key('b', { group: 'two' }),
      key('c'),
      key('1', { isQuiet: true, group: 'three' }),
    ]);
    expect(list.map(({ group, keys }) => [group, keys.map((one) => one.key)])).toEqual([
      ['one', ['a', 'c']],
      ['two', ['b']],
    ]);
  });

  it('shows what stands on the caps', () => {
    expect(capsOf('shift+j')).toEqual(['Shift', 'J']);
    expect(capsOf('mod+enter')).toEqual(['Ctrl / ⌘', 'Enter']);
    expect(capsOf('/')).toEqual(['/']);
  });
});
