/** Makes of parsed Markdown what the portal can show: headings under the page's own, no images, links that say where they lead. */
import { isForeign, schemeOf } from './addresses';
import type { CoreState, Parser, Token } from './parser';

/** How a text is shown. */
export interface Shape {
  /** Put before every id, so that no text can take an id of the page. */
  readonly ids: string;
  /** Level of the highest heading of the text. */
  readonly topLevel: number;
  readonly language: 'ja' | 'en';
}

const LOWEST = 6;
const SLUG_LENGTH = 60;

/** The name of a heading in an address: letters and figures, one dash for what stands between. */
const slugOf = (text: string): string => {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return [...words].slice(0, SLUG_LENGTH).join('') || 'section';
};

const levelOf = (token: Token): number => Number(token.tag.slice(1));

/** Headings begin at the level the page leaves them, whatever the writer began with, and can be linked to. */
function placeHeadings(tokens: readonly Token[], { ids, topLevel }: Shape): void {
  const opens = tokens.filter(({ type }) => type === 'heading_open');
  const highest = Math.min(LOWEST, ...opens.map(levelOf));
  const taken = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') return;
    token.tag = `h${Math.min(LOWEST, topLevel + levelOf(token) - highest)}`;
    if (token.type === 'heading_close') return;
    const words = tokens[index + 1]?.children?.map(({ content }) => content).join('') ?? '';
    const slug = slugOf(words);
    const times = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, times);
    token.attrSet('id', `${ids}${slug}${times > 1 ? `-${times}` : ''}`);
  });
}

function pointed(href: string, { ids }: Shape): string {
  if (!href.startsWith('#')) return href;
  try {
    return `#${ids}${encodeURIComponent(slugOf(decodeURIComponent(href.slice(1))))}`;
  } catch {
    return `#${ids}`;
  }
}

/**
 * An image as a link to it, named by its alternative text: the portal loads nothing from elsewhere, neither by its
 * policy nor to be counted by a stranger. Inside another link, and where it is not on the web, its text alone.
 */
function imageAsLink(image: Token, isInLink: boolean, state: CoreState): readonly Token[] {
  const text = new state.Token('text', '', 0);
  const source = String(image.attrGet('src') ?? '');
  const alt = state.md.renderer.renderInlineAsText(image.children ?? [], state.md.options, state.env);
  const isOnWeb = schemeOf(source) === 'https' || schemeOf(source) === 'http';
  text.content = alt || (isOnWeb ? source : '');
  if (isInLink || !isOnWeb) return [text];
  const open = new state.Token('link_open', 'a', 1);
  open.attrSet('href', source);
  open.attrSet('rel', 'noopener');
  return [open, text, new state.Token('link_close', 'a', -1)];
}

function shapeInline(children: readonly Token[], state: CoreState, shape: Shape): Token[] {
  let depth = 0;
  return children.flatMap((token) => {
    if (token.type === 'link_open') {
      depth += 1;
      const href = pointed(String(token.attrGet('href') ?? ''), shape);
      token.attrs = [
        ['href', href],
        ...(isForeign(href) ? ([['rel', 'noopener']] as [string, string][]) : []),
      ];
    }
    if (token.type === 'link_close') depth -= 1;
    return token.type === 'image' ? imageAsLink(token, depth > 0, state) : [token];
  });
}

/** A cell's side as a class: the portal's policy lets no style attribute through. */
function alignCell(token: Token): void {
  const side = /text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1];
  token.attrs = side ? [['class', `is-${side}`]] : null;
}

/** Shapes every text that this parser reads; the environment of a rendering is its `Shape`. */
export function shapeTokens(md: Parser): void {
  md.core.ruler.push('shape', (state) => {
    const shape = state.env as unknown as Shape;
    let tables = 0;
    placeHeadings(state.tokens, shape);
    for (const token of state.tokens) {
      if (token.children) token.children = shapeInline(token.children, state, shape);
      if (token.type === 'table_open') token.meta = { nth: (tables += 1) };
      if (token.type === 'th_open' || token.type === 'td_open') alignCell(token);
    }
  });
}

const TABLE = { ja: '表', en: 'Table' } as const;

/** A wide table is scrolled inside a region of its own, by keyboard too. */
export function wrapTables(md: Parser): void {
  md.renderer.rules['table_open'] = (tokens, index, _options, env) => {
    const { language } = env as unknown as Shape;
    const { nth } = (tokens[index]?.meta ?? { nth: 1 }) as { readonly nth: number };
    return `<div class="table-scroll" role="region" tabindex="0" aria-label="${TABLE[language]} ${nth}"><table>\n`;
  };
  md.renderer.rules['table_close'] = () => '</table></div>\n';
}
