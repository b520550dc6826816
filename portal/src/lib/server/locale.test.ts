import { acceptedLanguage, asLanguage } from './locale';

describe("the browser's language", () => {
  test.each([
    ['ja', 'ja'],
    ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
    ['en-GB,en;q=0.9,ja;q=0.8', 'en'],
    ['fr-FR,fr;q=0.9,en;q=0.3,ja;q=0.4', 'ja'],
    ['ja;q=0,en;q=0.1', 'en'],
    ['de', undefined],
    ['', undefined],
    [null, undefined],
    ['*;q=x,,;;', undefined],
  ])('%j is %s', (header, expected) => {
    expect(acceptedLanguage(header)).toBe(expected);
  });

  test('is one of ours or none', () => {
    expect(asLanguage('en')).toBe('en');
    expect(asLanguage('EN')).toBeUndefined();
    expect(asLanguage('toString')).toBeUndefined();
  });
});
