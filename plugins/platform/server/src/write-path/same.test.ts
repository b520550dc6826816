import type { Shape } from './plain';
import { isSame } from './same';

const FIELD: Shape = {
  attributes: {
    key: { type: 'string' },
    isRequired: { type: 'boolean' },
    choices: { type: 'component', component: 'form.choice' },
  },
};
const CHOICE: Shape = { attributes: { code: { type: 'string' } } };
const shapeOf = (uid: string): Shape => (uid === 'form.field' ? FIELD : CHOICE);
const accra = { id: 'doc-accra', name: 'アクラ' };

it.each([
  ['string', 'a', 'a', true],
  ['string', 'a', 'b', false],
  ['text', '', null, true],
  ['string', undefined, 'what was not sent says nothing', true],
  ['integer', '3', 3, true],
  ['integer', 0, null, false],
  ['boolean', false, null, false],
  ['boolean', false, false, true],
  ['decimal', '1.50', 1.5, true],
  ['date', '2026-11-24T00:00:00.000Z', '2026-11-24', true],
  ['date', '2026-11-25', '2026-11-24', false],
  ['time', '9:00', '09:00:00.000', true],
  ['time', '09:30', '09:00:00.000', false],
  ['datetime', '2026-11-24T09:00:00Z', '2026-11-24T09:00:00.000Z', true],
  ['datetime', new Date('2026-11-24T09:00:00Z'), '2026-11-24T09:00:01.000Z', false],
  ['json', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
  ['json', { a: 1 }, { a: 2 }, false],
])('%s: %j over %j', (type, sent, stored, expected) => {
  expect(isSame({ type }, shapeOf, sent, stored)).toBe(expected);
});

it.each([
  [{ connect: [], disconnect: [] }, accra, true],
  [{ connect: [{ id: 1, documentId: 'doc-accra' }], disconnect: [] }, accra, true],
  [{ connect: [{ id: 2, documentId: 'doc-lagos' }], disconnect: [] }, accra, false],
  [{ connect: [], disconnect: [{ id: 1, documentId: 'doc-accra' }] }, accra, false],
  [{ connect: [], disconnect: [{ id: 2, documentId: 'doc-lagos' }] }, accra, true],
  [{ set: ['doc-accra'] }, [accra], true],
  ['doc-accra', accra, true],
  [null, accra, false],
  [null, null, true],
  [[], [], true],
  [['doc-accra', 'doc-lagos'], [accra], false],
])('relation: %j over %j', (sent, stored, expected) => {
  expect(isSame({ type: 'relation' }, shapeOf, sent, stored)).toBe(expected);
});

it('compares parts by what was sent of them, in their order', () => {
  const attribute = { type: 'component', component: 'form.field' };
  const stored = [
    { key: 'a', isRequired: true, choices: [{ code: 'x' }] },
    { key: 'b', isRequired: false, choices: [] },
  ];
  const sent = [
    { id: 4, __temp_key__: 'a0', key: 'a', isRequired: true, choices: [{ id: 1, code: 'x' }] },
    { id: 5, key: 'b' },
  ];
  expect(isSame(attribute, shapeOf, sent, stored)).toBe(true);
  expect(isSame(attribute, shapeOf, [...sent].reverse(), stored)).toBe(false);
  expect(isSame(attribute, shapeOf, sent.slice(0, 1), stored)).toBe(false);
  expect(isSame(attribute, shapeOf, [{ ...sent[0], choices: [] }, sent[1]], stored)).toBe(false);
  expect(isSame(attribute, shapeOf, null, [])).toBe(true);
});

it('says nothing of an attribute that the type does not have', () => {
  expect(isSame(undefined, shapeOf, 1, 2)).toBe(true);
});
