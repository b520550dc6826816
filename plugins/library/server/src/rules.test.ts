import { documentRule, noticeRule } from './rules';

const codes = (data: object, rule = documentRule): readonly string[] =>
  rule(data as Readonly<Record<string, unknown>>).map(({ field, code }) => `${field} ${code}`);

describe('what may not be saved in Markdown', () => {
  it.each([
    '<script>alert(1)</script>',
    '本文\n\n<iframe src="https://example.org"></iframe>',
    'a <object data=x> b',
    '<embed src=x>',
    '<form action=x>',
    '<style>p{}</style>',
    '<link rel=stylesheet href=x>',
    '<meta http-equiv=refresh content=0>',
    '<svg onload=alert(1)>',
    '<img src=x onerror=alert(1)>',
    '<img/src=x/onerror=alert(1)>',
    '<img src=x onerror=alert(1)//',
    '<p onclick="alert(1)">x</p>',
    '<iframe srcdoc="x">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<div>\n[x](javascript:alert(1))\n</div>',
    '<script',
    '[x](javascript:alert(1))',
    '[x](JAVASCRIPT:alert(1))',
    '[x](<java&Tab;script:alert(1)>)',
    '[x](&#106;avascript:alert(1))',
    '[x](vbscript:msgbox)',
    '[x](data:text/html,x)',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '[never]: data:text/html,x',
    '<javascript:alert(1)>',
    '![x](data:image/png;base64,AAAA)',
    '**太字 [x](javascript:alert(1))**',
    '> - [x](javascript:alert(1))',
    '|a|\n|-|\n|<script>|',
  ])('%s', (body) => {
    expect(codes({ body })).toEqual(['body field.unsafeMarkdown']);
  });

  it.each([
    '# 見出し\n\n本文 **「重要」**です。',
    '`<script>alert(1)</script>` は使えません',
    '```html\n<iframe src="javascript:alert(1)">\n```',
    '    <script>alert(1)</script>',
    'javascript: や data: で始まるリンクは使えません。',
    'a < b、b > c、1<2',
    '<https://example.jp/a> と <desk@example.jp>',
    '[x](https://example.jp/?u=javascript:alert(1))',
    '[x](/documents) [y](#概要) [z](mailto:a@example.jp)',
    '![図](https://example.jp/a.png)',
    '|a|\n|-|\n|1<br>2|',
    '&lt;script&gt; \\<img onerror=x>',
    '<b>太字</b> と <https://example.jp>',
    '',
  ])('but is fine: %s', (body) => {
    expect(codes({ body })).toEqual([]);
  });

  it('is measured before it is read', () => {
    const started = performance.now();
    expect(codes({ body: `![x](data:image/png;base64,${'A'.repeat(5_000_000)})` })).toEqual([
      'body field.tooLong',
    ]);
    expect(performance.now() - started).toBeLessThan(200);
    expect(codes({ body: 'あ'.repeat(66_667) })).toEqual(['body field.tooLong']);
    expect(codes({ body: 'あ'.repeat(66_666) })).toEqual([]);
  });

  it('is judged only where it is written', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ body: null })).toEqual([]);
    expect(codes({ title: '<script>' })).toEqual([]);
  });
});

describe('the days of a notice', () => {
  it.each([
    ['2026-12-01', '2026-12-01', []],
    ['2026-12-01', '2026-12-02', []],
    ['2026-12-02', '2026-12-01', ['showsUntil field.order']],
    ['2026-12-02', null, []],
    ['2026-12-02', undefined, []],
    [undefined, '2026-12-01', []],
  ])('from %s until %s', (showsFrom, showsUntil, expected) => {
    expect(codes({ showsFrom, showsUntil }, noticeRule)).toEqual(expected);
  });
});
