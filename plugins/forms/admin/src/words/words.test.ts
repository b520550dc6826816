import { en } from './en';
import { ja } from './ja';

const names = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '').sort();

describe('the catalogues of forms', () => {
  it.each(Object.keys(ja) as (keyof typeof ja)[])('%s takes the same values in both languages', (key) => {
    expect(names(en[key])).toEqual(names(ja[key]));
  });

  it('has no Japanese in the English one', () => {
    const mixed = Object.entries(en).filter(([, text]) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text));
    expect(mixed).toEqual([]);
  });
});
