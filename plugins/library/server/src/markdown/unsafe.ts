/** What may not be saved in Markdown. It would be shown as harmless text, but its writer should be told. */
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { isRunningAddress } from './addresses';
import type { Environment, Token } from './parser';

/** Elements that run, frame, ask, or change the page around them. */
const ELEMENTS = [
  ...['script', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'template', 'noscript'],
  ...['form', 'input', 'button', 'select', 'textarea', 'style', 'link', 'meta', 'base', 'svg', 'math'],
  ...['audio', 'video', 'source', 'xmp', 'plaintext'],
];
/** Looked for by name too: an element that is never closed is one to a browser, but not to a parser. */
const NAMED = new RegExp(`</?(?:${ELEMENTS.join('|')})(?=[\\s/>]|$)`, 'i');

/** The same in what Markdown takes for text, because a browser is less strict: `<img/onerror=…>`, or no end. */
const IN_TEXT = new RegExp(`<(?:${ELEMENTS.join('|')})/|<[a-z][^<>]{0,1000}[\\s/"']on[a-z]+\\s*=`, 'i');

/** Markdown as it is shown, and as it would be if HTML were let through; both with every address as it was written. */
const readers = [false, true].map((html) => {
  const reader = new MarkdownIt({ html });
  // what was escaped stays apart from the text beside it: `&lt;` begins no tag
  reader.core.ruler.disable('text_join');
  reader.validateLink = () => true;
  reader.normalizeLink = (address) => address;
  return reader;
});

function* flat(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    if (token.children) yield* flat(token.children);
  }
}

function isUnsafeHtml(html: string): boolean {
  if (NAMED.test(html)) return true;
  let isUnsafe = false;
  sanitizeHtml(html, {
    allowedTags: [],
    onOpenTag: (_name, attributes) => {
      for (const [name, value] of Object.entries(attributes)) {
        if (/^on|^srcdoc$/i.test(name) || isRunningAddress(value)) isUnsafe = true;
      }
    },
  });
  return isUnsafe;
}

function isUnsafeToken(token: Token): boolean {
  if (token.type === 'html_block' || token.type === 'html_inline') return isUnsafeHtml(token.content);
  if (token.type === 'text') return IN_TEXT.test(token.content);
  if (token.type !== 'link_open' && token.type !== 'image') return false;
  return isRunningAddress(String(token.attrGet('href') ?? token.attrGet('src') ?? ''));
}

/**
 * Whether Markdown holds HTML that runs or frames, or links and images whose address does. Code may speak of both, and
 * `a < b` is no HTML.
 */
export function isUnsafe(markdown: string): boolean {
  return readers.some((reader) => {
    const env: { references?: Readonly<Record<string, { readonly href: string }>> } = {};
    const tokens = reader.parse(markdown, env as Environment);
    if (Object.values(env.references ?? {}).some(({ href }) => isRunningAddress(href))) return true;
    for (const token of flat(tokens)) if (isUnsafeToken(token)) return true;
    return false;
  });
}
