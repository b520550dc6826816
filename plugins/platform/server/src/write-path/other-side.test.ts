import { fromOtherSide } from './other-side';

const attributes = { gadgets: { mappedBy: 'office' }, region: {}, name: {} };
const issue = [{ field: 'gadgets', code: 'field.otherSide' }];

it.each([
  ['a form that sends every link along', { gadgets: { connect: [], disconnect: [] } }, []],
  ['what is not sent', { name: 'x' }, []],
  ['a link that this row holds', { region: { connect: [{ id: 1 }] } }, []],
  ['connect', { gadgets: { connect: [{ id: 1 }], disconnect: [] } }, issue],
  ['connect, one by its id', { gadgets: { connect: 7 } }, issue],
  ['disconnect', { gadgets: { disconnect: ['abc'] } }, issue],
  ['set to none', { gadgets: { set: [] } }, issue],
  ['a bare list', { gadgets: [1, 2] }, issue],
  ['an empty list', { gadgets: [] }, issue],
  ['one id', { gadgets: 7 }, issue],
  ['null', { gadgets: null }, issue],
])('%s', (_name, data, issues) => {
  expect(fromOtherSide(attributes, data)).toEqual(issues);
});
