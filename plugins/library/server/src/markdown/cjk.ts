/**
 * Japanese between Markdown's marks. CommonMark takes 「 for punctuation like any other, so that `**「重要」**です` would
 * not be bold; and it takes 'https://example.jp/をご覧ください' for one long address.
 */
import type { Parser } from './parser';

const CJK =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\u3001-\u303F\uFF01-\uFFEF]/u;
/** Stretches without such characters: only there can an address be. */
const PLAIN = new RegExp(`[^${CJK.source.slice(1, -1)}]+`, 'gu');
/** A longer bare address is no link: each is looked for in what follows its scheme. */
const LONGEST_ADDRESS = 2_000;
const SPACE = /[\s\u3000]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** The character that ends before a place, and the one that begins there; the edges of a text count as space. */
function charBefore(text: string, at: number): string {
  if (at === 0) return ' ';
  const isPair = /[\uDC00-\uDFFF]/.test(text.charAt(at - 1)) && at > 1;
  return text.slice(at - (isPair ? 2 : 1), at);
}
const charAt = (text: string, at: number, end: number): string =>
  at >= end ? ' ' : String.fromCodePoint(text.codePointAt(at) ?? 32);

/**
 * Whether a run of marks leans to the text beside it: CommonMark's rule, but Japanese punctuation is no punctuation,
 * and a Japanese character on the other side is as good as a space there.
 */
function leans(beside: string, behind: string): boolean {
  if (SPACE.test(beside)) return false;
  if (!PUNCTUATION.test(beside) || CJK.test(beside)) return true;
  return SPACE.test(behind) || PUNCTUATION.test(behind) || CJK.test(behind);
}

/** Bold and italic beside Japanese characters. The underscore keeps to the standard. */
export function emphasiseJapanese(md: Parser): void {
  md.inline.State = class extends md.inline.State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      if (!canSplitWord) return scanned;
      const before = charBefore(this.src, start);
      const after = charAt(this.src, start + scanned.length, this.posMax);
      return { ...scanned, can_open: leans(after, before), can_close: leans(before, after) };
    }
  };
}

/** Ends a bare address where Japanese begins. */
export function linkPlainAddresses(md: Parser): void {
  const { linkify } = md;
  const match = linkify.match.bind(linkify);
  const matchAtStart = linkify.matchAtStart.bind(linkify);
  linkify.match = (text) => {
    const found = [...text.matchAll(PLAIN)].flatMap((stretch) =>
      (match(stretch[0]) ?? []).map((link) => {
        link.index += stretch.index;
        link.lastIndex += stretch.index;
        return link;
      }),
    );
    return found.length > 0 ? found : null;
  };
  linkify.test = (text) => linkify.match(text) !== null;
  linkify.matchAtStart = (text) => {
    const start = text.slice(0, LONGEST_ADDRESS);
    const end = start.search(CJK);
    return matchAtStart(end < 0 ? start : start.slice(0, end));
  };
}
