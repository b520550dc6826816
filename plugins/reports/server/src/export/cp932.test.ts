import { toCp932 } from './cp932';

const text = (hex: string): string => new TextDecoder('shift_jis').decode(Buffer.from(hex, 'hex'));
const round = (source: string) => {
  const { bytes, replaced } = toCp932(source);
  return [text(bytes.toString('hex')), replaced];
};

it('holds everyday Japanese, and characters of the same look', () => {
  expect(round('海外デスク ①㈱髙﨑ﾃｽﾄ')).toEqual(['海外デスク ①㈱髙﨑ﾃｽﾄ', 0]);
  expect(round('9時〜17時 — − £')).toEqual(['9時～17時 ― － ￡', 0]);
  expect(round('か\u3099')).toEqual(['が', 0]);
});

it('replaces what it cannot hold by a mark, and counts it', () => {
  expect(round('𠮷野家 é 😀 Düsseldorf')).toEqual(['〓野家 〓 〓 D〓sseldorf', 4]);
});
