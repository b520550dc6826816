/** CP932 for Excel in Japanese Windows: what it cannot hold is replaced by 〓 and counted. */
import { Transform } from 'node:stream';
import { decode, encode } from 'iconv-lite';

/** Characters that macOS and input methods write where CP932 has another one of the same look. */
const SAME_LOOK: Readonly<Record<string, string>> = {
  '〜': '～',
  '—': '―',
  '−': '－',
  '‖': '∥',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
};
const LOOKS = new RegExp(`[${Object.keys(SAME_LOOK).join('')}]`, 'g');
const MISSING = '〓';

/**
 * A text in CP932.
 * @returns the bytes, and how many characters had to be replaced
 */
export function toCp932(text: string): { readonly bytes: Buffer; readonly replaced: number } {
  const usual = text.normalize('NFC').replace(LOOKS, (character) => SAME_LOOK[character] ?? character);
  const bytes = encode(usual, 'cp932');
  if (decode(bytes, 'cp932') === usual) return { bytes, replaced: 0 };
  let replaced = 0;
  const held = [...usual].map((character) => {
    if (decode(encode(character, 'cp932'), 'cp932') === character) return character;
    replaced += 1;
    return MISSING;
  });
  return { bytes: encode(held.join(''), 'cp932'), replaced };
}

/** A stream of UTF-8 text to CP932. @param count is told how many characters were replaced, chunk by chunk */
export function cp932Stream(count: (replaced: number) => void): Transform {
  let rest = '';
  const send = (text: string): Buffer => {
    const { bytes, replaced } = toCp932(text);
    count(replaced);
    return bytes;
  };
  return new Transform({
    decodeStrings: false,
    transform(chunk: string | Buffer, _encoding, done) {
      // whole lines only: a character of two halves never falls apart, nor a letter and its mark
      const text = rest + chunk.toString();
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      done(null, end > 0 ? send(text.slice(0, end)) : undefined);
    },
    flush(done) {
      done(null, rest === '' ? undefined : send(rest));
    },
  });
}
