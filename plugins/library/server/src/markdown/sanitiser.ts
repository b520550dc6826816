import sanitizeHtml from 'sanitize-html';
import { SAFE_SCHEMES } from './addresses';

/**
 * The second wall behind the parser, which lets no HTML of the writer through. What is not named here is dropped.
 * Never add `textarea`, `xmp`, `svg`, `math`, `style` or anything else whose inside is not read as HTML: the known holes
 * of this version need one of them.
 */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code'],
    ...['ul', 'ol', 'li', 'strong', 'em', 's', 'a'],
    ...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['id']])),
    a: ['href', 'rel'],
    ol: ['start'],
    div: ['class', 'role', 'tabindex', 'aria-label'],
  },
  allowedClasses: {
    div: ['table-scroll'],
    th: ['is-left', 'is-center', 'is-right'],
    td: ['is-left', 'is-center', 'is-right'],
  },
  allowedSchemes: [...SAFE_SCHEMES],
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite', 'action'],
  allowProtocolRelative: true,
  disallowedTagsMode: 'discard',
  nestingLimit: 120,
};

/** HTML with nothing in it but what the portal shows. */
export const sanitise = (html: string): string => sanitizeHtml(html, ALLOWED);
