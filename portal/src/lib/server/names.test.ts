import { addressedAs } from './names';

test.each([
  ['山田 花子', '山田'],
  ['佐藤 健', '佐藤'],
  ['中村\u3000真理', '中村'],
  ['佐々木 ユリ', '佐々木'],
  ['山田花子', '山田花子'],
  ['Kwame Boateng', 'Kwame Boateng'],
  ['山田 Hanako', '山田 Hanako'],
  ['', ''],
])('%j is called %j', (name, expected) => {
  expect(addressedAs(name)).toBe(expected);
});
