/**
 * A letter as HTML. Mail programs are old browsers: tables and styles on the elements, nothing loaded from elsewhere, no
 * colours but a grey that can be read on white and on black, so that a dark mode may turn everything round.
 */
import type { Language } from '../ticket/channels';
import { LINK_PLACEHOLDER, type Letter, type LetterPart } from './letter';

/** What Windows has stands first: Outlook takes Times where it does not know the first name. */
const FONTS: Readonly<Record<Language, string>> = {
  ja: "Meiryo,'Hiragino Sans','Yu Gothic','Noto Sans CJK JP',sans-serif",
  en: "'Segoe UI',Roboto,Helvetica,Arial,Meiryo,'Hiragino Sans',sans-serif",
};
const GREY = '#808080';
const BREAKS = 'overflow-wrap:anywhere;word-break:break-word';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** An address that may be clicked: nothing but http and https, in the letters that an address is made of. */
const ADDRESS = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gi;
/** Signs at the end of an address that belong to the sentence around it. */
const TAIL = new Set(".,;:!?'])*");

function withoutTail(address: string): string {
  let end = address.length;
  while (end > 0 && TAIL.has(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

/** A link that says where it leads. */
const anchor = (address: string): string =>
  `<a href="${escapeHtml(address)}" style="${BREAKS}">${escapeHtml(address)}</a>`;

/** Lines as they are, for programs that know no `white-space`. */
const lines = (text: string): string =>
  escapeHtml(text).replace(/ {2}/g, ' &nbsp;').replace(/^ /gm, '&nbsp;').replace(/\n/g, '<br>\n');

/** Text with its addresses as links. Everything else in it is shown, whatever it is. */
export function linkified(text: string): string {
  let html = '';
  let end = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const address = withoutTail(found[0]);
    if (!/^https?:\/\/[\w[]/i.test(address)) continue;
    html += lines(text.slice(end, found.index)) + anchor(address);
    end = found.index + address.length;
  }
  return html + lines(text.slice(end));
}

const paragraph = (html: string, style = ''): string => `<p style="margin:0 0 16px;${style}">${html}</p>`;

const factRow = ({ label, value }: { readonly label: string; readonly value: string }): string =>
  `<tr><td style="padding:0 16px 4px 0;vertical-align:top;white-space:nowrap">${lines(label)}</td>` +
  `<td dir="auto" style="padding:0 0 4px;vertical-align:top;${BREAKS}">${lines(value)}</td></tr>`;

const TABLE = '<table role="presentation" cellpadding="0" cellspacing="0" border="0"';

function htmlOf(part: LetterPart, language: Language): string {
  switch (part.kind) {
    case 'text':
      return paragraph(lines(part.text));
    case 'link':
      return paragraph(
        `${lines(part.text)}<br>\n${part.address === 'withheld' ? LINK_PLACEHOLDER[language] : linkified(part.address)}`,
      );
    case 'facts':
      return `${paragraph(lines(part.text))}\n${TABLE} style="margin:0 0 16px">${part.facts.map(factRow).join('\n')}</table>`;
    case 'words':
      return (
        `${paragraph(lines(part.text))}\n${TABLE} width="100%" style="margin:0 0 16px"><tr>` +
        `<td dir="auto" style="padding:4px 0 4px 16px;border-left:4px solid ${GREY};${BREAKS}">${linkified(part.words)}</td></tr></table>`
      );
    case 'foot':
      return `<p style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid ${GREY};font-size:14px">${part.lines.map(lines).join('<br>\n')}</p>`;
  }
}

/** The mail as a page of HTML. */
export function letterHtml({ language, subject, parts }: Letter): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0">
${TABLE} width="100%"><tr><td style="padding:16px;font-family:${FONTS[language]};font-size:16px;line-height:1.7">
<div style="max-width:640px;${BREAKS}">
${parts.map((part) => htmlOf(part, language)).join('\n')}
</div>
</td></tr></table>
</body>
</html>
`;
}

/** The mail as it is sent: with the link that the outbox does not keep. */
export function withLink(
  mail: { readonly text: string; readonly html: string | null; readonly language: Language },
  address: string,
): { readonly text: string; readonly html: string | null } {
  const placeholder = LINK_PLACEHOLDER[mail.language];
  return {
    text: mail.text.split(placeholder).join(address),
    html: mail.html === null ? null : mail.html.split(placeholder).join(anchor(address)),
  };
}
