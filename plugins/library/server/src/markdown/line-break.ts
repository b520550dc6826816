import type { Parser } from './parser';

const BREAK = /<br\s{0,3}\/?>/iy;

/** `<br>` breaks the line, as in other Markdown: a cell of a table has no other way. It is the one tag that is read. */
export function breakLines(md: Parser): void {
  md.inline.ruler.before('html_inline', 'line_break', (state, isSilent) => {
    BREAK.lastIndex = state.pos;
    const found = BREAK.exec(state.src.slice(0, state.posMax))?.[0];
    if (!found) return false;
    if (!isSilent) state.push('hardbreak', 'br', 0);
    state.pos += found.length;
    return true;
  });
}
