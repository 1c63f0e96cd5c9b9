import fc from 'fast-check';
import type {Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {parse, parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, it, test} from 'vitest';
import {escapeHtml} from '../../../src/escapeHtml';
import {locales} from '../../../src/locales';
import {writeArticle} from '../../../src/publish/markdown/article';
import {blocksOf} from '../../../src/publish/markdown/fromHtml';
import {writeLlms} from '../../../src/publish/markdown/llms';
import {printMarkdown} from '../../../src/publish/markdown/print';

const PAGE = 'https://flock.example/fa/2026/01/02/a/';

function read(inside: string): string {
  const {childNodes} = parseFragment(`<div class=prose>${inside}</div>`);
  return printMarkdown(blocksOf(childNodes[0] as Tree.Element, PAGE)).trimEnd();
}

/** What the site makes of each construct of a text, and what is read out of it again. */
const CONSTRUCTS: Readonly<Record<string, readonly [html: string, markdown: string]>> = {
  'a heading without its anchor': [
    '<h2 class=anchor id=h>On flocks<a class="hash-link" href=#h>\u200B</a></h2>',
    '## On flocks',
  ],
  'emphasis and weight': [
    '<p>It is <em>one</em> <strong>flock</strong>, <del>two</del>.</p>',
    'It is *one* **flock**, ~~two~~.',
  ],
  'weight that ends in Han punctuation': [
    '<p><strong>注意：</strong>这里没有领头的鸟。</p>',
    '**注意：**这里没有领头的鸟。',
  ],
  'a break': ['<p>one<br>two</p>', 'one\\\ntwo'],
  'figures above and below the line': [
    '<p>H<sub>2</sub>O, 10<sup>9</sup></p>',
    'H<sub>2</sub>O, 10<sup>9</sup>',
  ],
  'keys, and words of the other direction': [
    '<p>کلید <kbd>Ctrl</kbd> در <bdi dir=ltr>io.net</bdi></p>',
    'کلید `Ctrl` در io.net',
  ],
  'links, with whole addresses': [
    '<p><a href="/tags/">a</a> <a href="#b">b</a> <a href="../c/" title=t>c</a> ' +
      '<a href="https://d.example/">https://d.example/</a></p>',
    `[a](https://flock.example/tags/) [b](${PAGE}#b) ` +
      '[c](https://flock.example/fa/2026/01/02/c/ "t") <https://d.example/>',
  ],
  'the words of links that lead nowhere, or to a script': [
    '<p><a>a</a> <a href="javascript:go()">b</a> <img src="javascript:go()" alt=c></p>',
    'a b c',
  ],
  'the file of a picture that its page shows': [
    '<figure><a class=full-size href="/i/a-2880.webp"><picture><source srcset="/i/a.avif">' +
      '<img src="/i/a-1080.jpg" alt="A flock" width=4></picture></a>' +
      '<figcaption>At dusk</figcaption></figure>',
    '![A flock](https://flock.example/i/a-1080.jpg "At dusk")',
  ],
  'a picture in a line': [
    '<p>A <picture><img src="/i/a.svg" alt=bird></picture> flies.</p>',
    'A ![bird](https://flock.example/i/a.svg) flies.',
  ],
  'a figure of something else': [
    '<figure><blockquote><p>One.</p></blockquote><figcaption>A saying</figcaption></figure>',
    '> One.\n\nA saying',
  ],
  'boxes with their titles': [
    '<aside class="note note--tip"><p class=note__title>A <b>tip</b></p><p>Fly.</p></aside>',
    '> **A tip**\n>\n> Fly.',
  ],
  'code in its language, without colours and buttons': [
    '<div class="language-py" dir=ltr><div class=title_x>a.py</div><div><pre class="language-py">' +
      '<code><span class=token-line><span class=token>if</span> a &lt; b:\n</span>' +
      '<span class=token-line>  pass\n</span></code></pre>' +
      '<div class="copy needs-script"><button>Copy</button></div></div></div>',
    'a.py\n\n```py\nif a < b:\n  pass\n```',
  ],
  'code in no language, with a fence in it': [
    '<pre class="language-text"><code>```\n</code></pre>',
    '````\n```\n````',
  ],
  'lists in lists': [
    '<ul><li>one</li><li>two<ol><li>a</li><li>b</li></ol></li></ul>',
    '- one\n- two\n  1. a\n  2. b',
  ],
  'lists of tasks': [
    '<ul><li class=task-list-item><input type=checkbox disabled checked> done</li>' +
      '<li class=task-list-item><input type=checkbox disabled> to do</li></ul>',
    '- [x] done\n- [ ] to do',
  ],
  'tables, by the sides of their columns': [
    '<div class=table-frame><table><thead><tr><th data-align=start>a</th><th>b</th>' +
      '<th data-align=center>c</th><th data-align=end>d</th></tr></thead><tbody><tr>' +
      '<td data-align=start>1</td><td>2 | 3</td><td data-align=center>4</td>' +
      '<td data-align=end>5</td></tr></tbody></table></div>',
    '| a | b | c | d |\n| :- | - | :-: | -: |\n| 1 | 2 \\| 3 | 4 | 5 |',
  ],
  'what was folded': [
    '<details><summary>More</summary><p>Text.</p></details>',
    '**More**\n\nText.',
  ],
  'a quotation and a rule': ['<blockquote><p>One.</p></blockquote><hr>', '> One.\n\n---'],
  'footnotes, by their numbers': [
    '<p>One<sup><a href="#user-content-fn-x-1" data-footnote-ref>۱</a></sup> and ' +
      'two<sup><a href="#user-content-fn-y%20z-1" data-footnote-ref>۲</a></sup>.</p>' +
      '<section data-footnotes><h2 id=footnote-label>Notes</h2><ol>' +
      '<li id="user-content-fn-x-1"><p>First. <a href="#r" data-footnote-backref>↩</a></p></li>' +
      '<li id="user-content-fn-y z-1"><p>Second.</p><p>More.</p></li></ol></section>',
    'One[^1] and two[^2].\n\n[^1]: First.\n\n[^2]: Second.\n\n    More.',
  ],
  'nothing of comments, scripts, styles and drawings': [
    '<!-- a --><p>Text<!-- --><script>go()</script></p><style>p {}</style>' +
      '<svg><title>b</title></svg><iframe src="/c"></iframe>',
    'Text',
  ],
  'text that looks like markup, as text': [
    '<p>&lt;script&gt; *a* [b](c) # d `e` &amp;lt;</p><p># not one</p><p>- nor this</p>',
    '\\<script> \\*a\\* \\[b]\\(c) # d \\`e\\` \\&lt;\n\n\\# not one\n\n\\- nor this',
  ],
};

describe('an article as Markdown', () => {
  test.each(Object.entries(CONSTRUCTS))('has %s', (_, [html, markdown]) => {
    expect(read(html)).toBe(markdown);
  });
});

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();

/** All that is read in a text, its spaces left out. */
function wordsIn(text: string): string {
  return text.replace(/\s+/g, '');
}

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'می‌رود',
        '鸟群。',
        '“x”',
        '*',
        '**',
        '_',
        '`',
        '```',
        '#',
        '>',
        '-',
        '1.',
        '+',
        '~~',
      ],
      ...[
        '<b>',
        '<!--',
        '&amp;',
        '[^1]',
        '[a]',
        '](b)',
        '![',
        '|',
        ':::',
        '{#a}',
        '\\',
        '---',
        '!',
      ],
      ...['https://a.example', 'www.b.example', 'c@d.example', '=', '(', ')', '[ ]'],
    ),
    {minLength: 1, maxLength: 6},
  )
  .chain((parts) => fc.constantFrom(' ', '').map((glue) => parts.join(glue)));

const phrase = fc
  .array(fc.tuple(fc.constantFrom('', '', 'em', 'strong', 'del', 'code', 'bdi', 'sub'), words), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) =>
    pieces
      .map(([tag, text]) =>
        tag ? `<${tag}>${escapeHtml(text)}</${tag}>` : escapeHtml(` ${text} `),
      )
      .join('k'),
  );

const block = fc.oneof(
  phrase.map((it) => `<p>${it}</p>`),
  phrase.map((it) => `<h2>${it}</h2>`),
  fc.array(phrase, {minLength: 1, maxLength: 3}).map((its) => `<ul><li>${its.join('<li>')}</ul>`),
  phrase.map((it) => `<aside><p class=note__title>${it}</p><p>${it}</p></aside>`),
  fc
    .tuple(phrase, phrase)
    .map(([a, b]) => `<table><tr><th>${a}<th>${b}<tr><td>${b}<td>${a}</table>`),
  words.map((it) => `<pre><code>${escapeHtml(it)}\n</code></pre>`),
);

test(
  'what is printed of any text, and parsed again, has the words of the text',
  {timeout: 60_000},
  () => {
    fc.assert(
      fc.property(fc.array(block, {minLength: 1, maxLength: 4}), (blocks) => {
        const html = blocks.join('');
        const root: Root = parser.parse(read(html));
        expect(wordsIn(toString(root, {includeHtml: false}))).toBe(wordsIn(textOf(html)));
      }),
      {numRuns: 300},
    );
  },
);

/** The text of HTML; a tag is no word. */
function textOf(html: string): string {
  const collect = (node: Tree.Node): string =>
    'value' in node
      ? node.value
      : 'childNodes' in node
        ? node.childNodes.map(collect).join('')
        : '';
  return collect(parse(html));
}

describe('the document', () => {
  const element = (html: string) => parseFragment(html).childNodes[0] as Tree.Element;
  const words = {
    address: '网址：{value}',
    authors: '作者：{value}',
    changed: '更正：{value}',
    language: '语言：{value}',
    license: '许可：{value}',
    published: '发布：{value}',
  };
  const options = {
    locale: locales.zh,
    words,
    license: {name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/'},
  };
  const data = {
    '@type': 'BlogPosting',
    url: PAGE,
    headline: 'A *title*',
    description: 'What it is about.',
    image: 'https://flock.example/a.jpg',
    datePublished: '2026-01-02T00:00:00.000Z',
    dateModified: '2026-01-02T09:00:00.000Z',
    author: [{name: 'Lark', url: 'https://flock.example/lark/'}, {name: 'Rook'}],
    keywords: [],
  } as const;
  const article = {...data, author: [...data.author], keywords: []};

  it('says what the page says of the article, before the text', () => {
    const page = {
      data: article,
      text: element('<div><p>Text.</p></div>'),
      provenance: element('<p class=provenance>From <a href="/a/">English</a>.</p>'),
    };
    expect(writeArticle(page, options)).toMatchInlineSnapshot(`
      "# A \\*title\\*

      What it is about.

      - 作者：[Lark](https://flock.example/lark/), Rook
      - 发布：2026-01-02
      - 语言：简体中文 (zh-Hans)
      - 网址：<https://flock.example/fa/2026/01/02/a/>
      - 许可：[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)

      From [English](https://flock.example/a/).

      Text.
      "
    `);
  });

  it('says when it was corrected, if that was on another day', () => {
    const corrected = {...article, dateModified: '2026-01-03T00:00:00.000Z'};
    const text = writeArticle({data: corrected, text: element('<div></div>')}, options);
    expect(text).toContain('- 发布：2026-01-02\n- 更正：2026-01-03\n');
  });
});

describe('llms.txt', () => {
  it('has a title, a summary and lists of links, without sections that have none', () => {
    const links = [
      {title: 'A [title]', url: 'https://flock.example/a/index.md', description: 'About *a*.'},
      {title: 'B', url: 'https://flock.example/b/index.md'},
    ];
    const sections = [
      {title: 'Articles', links},
      {title: 'Feeds', links: []},
    ];
    expect(writeLlms({title: 'Flock', summary: 'On flocks.', sections})).toMatchInlineSnapshot(`
      "# Flock

      > On flocks.

      ## Articles

      - [A \\[title\\]](https://flock.example/a/index.md): About \\*a\\*.
      - [B](https://flock.example/b/index.md)
      "
    `);
  });
});
