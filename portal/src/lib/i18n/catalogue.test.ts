import { messages as en } from './en';
import { messages as ja, type Key } from './ja';
import { fill } from './translate';

const keys = Object.keys(ja) as Key[];
const parametersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the catalogues', () => {
  test('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
  });

  test.each(keys)('%s is written in both languages, with the same parameters', (key) => {
    expect(ja[key].trim()).not.toBe('');
    expect(en[key].trim()).not.toBe('');
    expect(parametersOf(en[key])).toEqual(parametersOf(ja[key]));
  });

  test('keep to plain politeness, and English holds no Japanese', () => {
    for (const key of keys) {
      expect(ja[key]).not.toMatch(/させていただ/);
      expect(en[key]).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
    }
  });
});

describe('a text', () => {
  test('is filled in once, whatever stands in the values', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });

  test('shows what is missing', () => {
    expect(fill('{count}件', {})).toBe('{count}件');
    expect(fill('{toString}', {})).toBe('{toString}');
  });
});
