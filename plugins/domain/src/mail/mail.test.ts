import fc from 'fast-check';
import { letterHtml, linkified, withLink } from './html';
import { footOf, letterText, LINK_PLACEHOLDER, type Letter } from './letter';

const WINDOW = {
  nameJa: '海外デスク',
  nameEn: 'Kaigai Desk',
  phone: '+81-3-0000-0000',
  email: '',
  hoursJa: '24時間',
  hoursEn: '24 hours',
  addressJa: '',
  addressEn: '',
};
const letterOf = (words: string, subject = '件名'): Letter => ({
  language: 'ja',
  subject,
  parts: [
    { kind: 'link', text: '次の画面から', address: 'https://desk.example/tickets/12?lang=ja' },
    { kind: 'text', text: '山田 花子 様' },
    { kind: 'facts', text: '受け付けました。', facts: [{ label: '件名', value: subject }] },
    { kind: 'words', text: 'お問い合わせの内容:', words },
    footOf(WINDOW, 'ja'),
  ],
});
/** What a reader sees of HTML that this file makes. */
const seen = (html: string): string =>
  html
    .replace(/<br>\n/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe('a letter', () => {
  it('says the same as text and as HTML', () => {
    const letter = letterOf('1行目\n2行目 https://example.jp/a?b=1&c=2。', '3階のプリンター');
    const text = letterText(letter);
    expect(text).toBe(
      '次の画面から\nhttps://desk.example/tickets/12?lang=ja\n\n山田 花子 様\n\n受け付けました。\n件名: 3階のプリンター\n\n' +
        'お問い合わせの内容:\n\n1行目\n2行目 https://example.jp/a?b=1&c=2。\n\n--\n海外デスク\n電話: +81-3-0000-0000\n24時間\n',
    );
    const page = letterHtml(letter).replace(/^[\s\S]*<body[^>]*>/, '');
    const words = (all: string): string =>
      all
        .replace(/^--$/m, '')
        .replace(/件名: ?/, '件名')
        .replace(/\s+/g, '');
    expect(words(seen(page))).toBe(words(text));
  });

  it('is HTML in its language that loads nothing', () => {
    const html = letterHtml(letterOf('本文'));
    expect(html).toContain('<html lang="ja">');
    expect(html).not.toMatch(/<(img|link|script|iframe|style)|url\(|@import|src=/i);
  });

  it('keeps hostile words as words', () => {
    const words =
      '<script>alert(1)</script><img src=x onerror=alert(1)>"\'>&amp; </td></table> javascript:alert(1)';
    const html = letterHtml(letterOf(words, '</title><script>1</script>'));
    expect(html).not.toMatch(/<script|<img|href="javascript/i);
    expect(html.match(/<\/table>/g)).toHaveLength(3);
    expect(seen(html)).toContain(words);
  });
});

describe('addresses in words', () => {
  it.each([
    ['https://example.jp/a.', 'https://example.jp/a'],
    ['(https://example.jp/a)', 'https://example.jp/a'],
    ['https://example.jp/aをご覧ください', 'https://example.jp/a'],
    ['「https://example.jp/?q=1&r=2」', 'https://example.jp/?q=1&amp;r=2'],
    ['HTTPS://EXAMPLE.JP', 'HTTPS://EXAMPLE.JP'],
  ])('%s is clicked as %s', (words, address) => {
    expect(linkified(words)).toContain(`<a href="${address}"`);
  });
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://',
    'ftp://example.jp',
    'file:///etc/passwd',
    'https:example',
  ])('%s is no link', (words) => {
    expect(linkified(words)).not.toContain('<a ');
  });
  it('never opens an element but a link or a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\' \nhttps://a.b[]()', '「', '🖨') }), (words) => {
        const html = linkified(words);
        expect(html.replace(/<a href="https?:[^"<>]*" style="[^"<>]*">|<\/a>|<br>/gi, '')).not.toMatch(
          /[<>]/,
        );
        expect(seen(html)).toBe(words);
      }),
    );
  });
});

describe('a link that signs somebody in', () => {
  it('stands as a placeholder until the mail is sent', () => {
    for (const language of ['ja', 'en'] as const) {
      const letter: Letter = {
        language,
        subject: 'x',
        parts: [{ kind: 'link', text: 'here', address: 'withheld' }],
      };
      const kept = { text: letterText(letter), html: letterHtml(letter), language };
      expect(kept.text).toContain(LINK_PLACEHOLDER[language]);
      expect(kept.html).toContain(LINK_PLACEHOLDER[language]);
      const sent = withLink(kept, 'https://desk.example/?code=1&x');
      expect(sent.text).toBe('here\nhttps://desk.example/?code=1&x\n');
      expect(sent.html).toContain('<a href="https://desk.example/?code=1&amp;x"');
      expect(`${sent.text}${String(sent.html)}`).not.toContain(LINK_PLACEHOLDER[language]);
    }
  });
});
