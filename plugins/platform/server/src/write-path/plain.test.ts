import { changesBetween, plainOf, populateOf, type Shape } from './plain';

const OPTION: Shape = { attributes: { id: { type: 'integer' }, code: { type: 'string' } } };
const PART: Shape = {
  attributes: {
    key: { type: 'string' },
    options: { type: 'component', component: 'form.choice' },
    owner: { type: 'relation' },
  },
};
const FORM: Shape = {
  attributes: {
    title: { type: 'string' },
    version: { type: 'integer' },
    revision: { type: 'integer' },
    secret: { type: 'password' },
    hidden: { type: 'string', private: true },
    office: { type: 'relation' },
    answers: { type: 'relation', mappedBy: 'form' },
    parts: { type: 'component', component: 'form.field' },
    updatedAt: { type: 'datetime' },
  },
};
const shapeOf = (uid: string): Shape => (uid === 'form.field' ? PART : OPTION);

it('reads along relations and components to the bottom, and nothing that others own', () => {
  expect(populateOf(FORM, shapeOf)).toEqual({
    office: true,
    parts: { populate: { owner: true, options: { populate: {} } } },
  });
});

it('keeps values, names what is pointed at, and leaves out ids, secrets, revisions and derived columns', () => {
  const row = {
    id: 7,
    title: 'T',
    version: 3,
    revision: 9,
    secret: 'hash',
    hidden: 'x',
    office: { id: 2, documentId: 'abc', nameJa: 'アクラ', nameEn: 'Accra' },
    parts: [{ id: 5, key: 'pcs', owner: null, options: [{ id: 1, code: 'a' }] }],
    updatedAt: 'now',
  };
  expect(plainOf(row, FORM, shapeOf, ['version'])).toEqual({
    title: 'T',
    office: { id: 'abc', name: 'アクラ', nameEn: 'Accra' },
    parts: [{ key: 'pcs', owner: null, options: [{ code: 'a' }] }],
  });
});

it('finds what differs, an empty value and none being the same', () => {
  expect(changesBetween({ a: 1, b: null, c: [1, 2] }, { a: 1, c: [2, 1], d: 'new' })).toEqual({
    c: { from: [1, 2], to: [2, 1] },
    d: { from: null, to: 'new' },
  });
  expect(changesBetween({ a: { x: 1 } }, { a: { x: 1 } })).toEqual({});
});
