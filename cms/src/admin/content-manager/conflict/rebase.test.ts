import { touchedOnto } from './rebase';

const part = (id: number | undefined, label: string): object => ({
  ...(id === undefined ? {} : { id }),
  label,
});

it('takes along what was typed, and nothing else', () => {
  const begun = { revision: 3, name: 'a', note: 'x', staff: null };
  const typed = { ...begun, name: 'b' };
  expect(touchedOnto(begun, typed, { revision: 4, name: 'c', note: 'y', staff: null })).toEqual({
    name: 'b',
  });
});

it('writes a part anew that the other one took away, and keeps the ids of the rest', () => {
  const begun = { fields: [part(1, 'one'), part(2, 'two')] };
  const typed = { fields: [part(1, 'ONE'), part(2, 'two'), part(undefined, 'three')] };
  expect(touchedOnto(begun, typed, { fields: [part(1, 'one')] })).toEqual({
    fields: [part(1, 'ONE'), part(undefined, 'two'), part(undefined, 'three')],
  });
});

it('leaves the rows of a relation as they are', () => {
  const office = { connect: [{ id: 9, documentId: 'p' }], disconnect: [] };
  const begun = { office: { connect: [], disconnect: [] } };
  expect(touchedOnto(begun, { office }, { office: { connect: [], disconnect: [] } })).toEqual({ office });
});
