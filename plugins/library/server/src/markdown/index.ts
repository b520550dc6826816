/** Markdown of head office as HTML that may stand in the portal (docs/decisions/0010-documents.md). */
import MarkdownIt from 'markdown-it';
import { isSafeAddress } from './addresses';
import { emphasiseJapanese, linkPlainAddresses } from './cjk';
import { breakLines } from './line-break';
import { sanitise } from './sanitiser';
import { shapeTokens, wrapTables, type Shape } from './shape';

/** Most bytes of a text that is read as Markdown. Saving refuses longer ones; should one be there, it is shown plain. */
export const MARKDOWN_MAX_BYTES = 200_000;

/** Marks that turn the order of what stands beside them: `exe.pdf` could be read where `fdp.exe` stands. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

const parser = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: true });
parser.validateLink = isSafeAddress;
for (const extend of [emphasiseJapanese, linkPlainAddresses, breakLines, shapeTokens, wrapTables])
  extend(parser);

/** Safe HTML of a text: no scripts, no frames, no images, nothing loaded from anywhere. */
export function htmlOf(markdown: string, shape: Shape): string {
  const text = markdown.replace(TURNING, '');
  if (Buffer.byteLength(text) > MARKDOWN_MAX_BYTES) return `<pre>${parser.utils.escapeHtml(text)}</pre>`;
  return sanitise(parser.render(text, { ...shape }));
}
