import { readOpen } from './kept-open';

describe('which sections were left open', () => {
  it.each([
    ['nothing', null, {}],
    ['what is no JSON', '{', {}],
    ['another thing', '[]', {}],
    ['a word', '"vendors"', {}],
    ['sections', '{"vendors":true,"history":false}', { vendors: true, history: false }],
    ['a section that is no more, and no answer', '{"weather":true,"vendors":"yes"}', {}],
  ])('reads %s', (_what, text, expected) => {
    expect(readOpen(text)).toEqual(expected);
  });
});
