import {readFileSync} from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio';
import {parse} from 'parse5';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {buildSite} from '../../src/build/buildSite';
import {headersOf, parseHeadersFile} from '../../src/security/headersFile';
import {activeParts, scriptHashes} from '../../src/security/inlineScripts';
import {blockedMarkup} from '../support/blocked';
import {fixtureSite, type FixtureSite} from '../support/fixtureSite';
import {builtFile, builtPages, type BuiltPage} from '../support/site';

/** Everything that Markdown makes. */
const MARKDOWN = `---
title: Every feature
description: All that an article can hold.
authors: [editors]
tags: [research]
---

Summary with **strong**, *slanted*, ~~struck~~ and \`code\`.

<!-- truncate -->

## Tables

| none | left | centre | right |
| --- | :-- | :-: | --: |
| a | b | c | 12 |

## Code

\`\`\`ts title="numbers.ts" showLineNumbers=7 {2}
const one: number = 1;
const two = \`\${one}\` + 1;
// highlight-next-line
export {two};
\`\`\`

\`\`\`diff
- old
+ new
\`\`\`

    indented code

## Boxes

:::note[Title]
A note.
:::

:::danger
- [x] done
- [ ] to do

1. one
2. two
:::

> A quotation.[^1]

---

![A red field](./red.svg)

<details>
<summary>More</summary>

Text with H<sub>2</sub>O, <kbd>Ctrl</kbd> and <abbr title="Graphics processing unit">GPU</abbr>.

</details>

<table><tr><th align="right">12</th></tr></table>

[^1]: A footnote.
`;

/** Everything that comes with MDX. */
const COMPONENTS = `---
title: Every component
description: All that a page of components can hold.
---

import {useState} from 'react';
import Admonition from '@theme/Admonition';
import CodeBlock from '@theme/CodeBlock';
import TabItem from '@theme/TabItem';
import Tabs from '@theme/Tabs';
import ThemedImage from '@theme/ThemedImage';
import TOCInline from '@theme/TOCInline';

export function Counter() {
  const [count, setCount] = useState(0);
  return <button type="button" data-hydrate="" onClick={() => setCount(count + 1)}>{count}</button>;
}

# Every component

<TOCInline toc={toc} />

<Counter />

<Tabs>
  <TabItem value="one" label="First">The first part.</TabItem>
  <TabItem value="two" label="Second" default>The second part.</TabItem>
</Tabs>

<Admonition type="tip" title="A tip">Text.</Admonition>

<CodeBlock language="js" title="code.js" showLineNumbers>{\`one();\\ntwo();\`}</CodeBlock>

<CodeBlock><b>bold</b> code</CodeBlock>

<ThemedImage alt="An icon" sources={{light: '/favicon.svg', dark: '/favicon.svg'}} />

## A section {#section}

| a | b |
| :-: | --: |
| 1 | 2 |
`;

const HOSTILE_TITLE = '</title></script><script>go()</script>';
const HOSTILE_DESCRIPTION = '"><img src=x onerror="go()">]]>';

const HOSTILE_AUTHOR = `
hostile:
  name: '<b onclick="go()">A</b>'
  description: '<script>go()</script>'
  url: 'javascript:go()'
  page: true
`;

const HOSTILE_TAG = `
hostile:
  label: '</script><script>go()</script>'
  description: '<i onclick="go()">'
`;

/** What a text could try. Braces are text in it, whatever its front matter says. */
const HOSTILE = `---
title: '${HOSTILE_TITLE}'
description: '${HOSTILE_DESCRIPTION}'
authors: [hostile]
tags: [hostile]
mdx: {format: mdx}
---

Braces {globalThis.go()} <b onclick="go()">b</b> <script>go()</script>

<!-- truncate -->

<p style="color: red" onmouseover=go()>Coloured</p>

<svg></p><style><a id="</style><img src=/favicon.svg onerror=go()>"></svg>

<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=go()&gt;">

<noscript><p title="</noscript><iframe src=//a.example></iframe>">

<a href="java&#9;script:go()" ping="//a.example">a</a> [b](javascript:go())

[c](pathname://javascript:1/go()) [d](pathname:////a.example) <div class="offer menu">Sign in</div>

## In ![<script src=/go.js></script><meta http-equiv=refresh content=0;url=//a.example>](./red.svg) a heading

### And <img src=x onerror=go()> ![<a href=//a.example class=offer><em>](./red.svg) another

:::note[A title]{onclick="go()"}
<form action="//a.example"><input name=a autofocus onfocus=go()></form>
:::
`;

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

describe.each(['the site', 'a site of every feature'])('%s', (which) => {
  let pages: BuiltPage[];
  let headers: string;
  let fixture: FixtureSite | undefined;

  beforeAll(async () => {
    let dir: string | undefined;
    if (which !== 'the site') {
      fixture = fixtureSite({
        'blog/2026-01-02-features.md': MARKDOWN,
        'blog/2026-01-03-hostile.md': HOSTILE,
        'blog/authors.yml': `${readFileSync('blog/authors.yml', 'utf8')}${HOSTILE_AUTHOR}`,
        'blog/tags.yml': `${readFileSync('blog/tags.yml', 'utf8')}${HOSTILE_TAG}`,
        'blog/red.svg': PICTURE,
        'i18n/fa/docusaurus-plugin-content-blog/2026-01-02-features.md': MARKDOWN,
        'i18n/fa/docusaurus-plugin-content-blog/red.svg': PICTURE,
        'i18n/fa/docusaurus-plugin-content-pages/components.mdx': COMPONENTS,
      });
      dir = path.join(fixture.dir, 'build');
      await buildSite({siteDir: fixture.dir, outDir: dir, locales: ['en', 'fa']});
    }
    pages = builtPages(dir);
    headers = builtFile('_headers', dir);
  }, 300_000);

  afterAll(() => fixture?.remove());

  test('has its policy in every page, before anything that it governs', () => {
    for (const {file, $} of pages) {
      const [first, second] = $('head').children().toArray();
      expect($(first).attr('charset'), file).toBe('utf-8');
      expect($(second).attr('http-equiv'), file).toBe('Content-Security-Policy');
      expect($('meta[http-equiv="Content-Security-Policy"]').length, file).toBe(1);
    }
  });

  test('has no style, no handler and no script in its pages that a policy would block', () => {
    expect(pages.flatMap(blockedMarkup)).toEqual([]);
  });

  test('names every inline script in the headers, and no other', () => {
    const policy = new Map(headersOf('/', parseHeadersFile(headers))).get(
      'Content-Security-Policy',
    );
    const html = pages.map((page) => page.html);
    const inline = html.flatMap((page) => activeParts(parse(page)).inline);
    expect(inline.length).toBeGreaterThan(0);
    expect(policy?.match(/'sha256-[^']+'/g)).toEqual(scriptHashes(inline));
  });

  test('loads scripts, styles and pictures from its own host only', () => {
    const addresses = pages.flatMap(({$}) =>
      $('script[src], img[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=preload]')
        .toArray()
        .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? ''),
    );
    expect(addresses.filter((address) => !/^(\/(?!\/)|data:)/.test(address))).toEqual([]);
  });

  if (which === 'the site') return;

  test('keeps the sides of columns and the numbers of lines', () => {
    const {$} = pages.find(({file}) => file === 'fa/2026/01/02/features/index.html') as BuiltPage;
    const sides = (row: string) =>
      $(`${row} > *`)
        .toArray()
        .map((cell) => $(cell).attr('data-align'));
    expect(sides('.prose table:first tbody tr')).toEqual([undefined, 'start', 'center', 'end']);
    expect(
      $('.prose [data-line]')
        .toArray()
        .map((line) => $(line).attr('data-line')),
    ).toEqual(['7', '8', '9', '10']);
  });

  test('shows what a text tries as text, or not at all', () => {
    const {$} = pages.find(({file}) => file === '2026/01/03/hostile/index.html') as BuiltPage;
    expect($('.prose').text()).toContain('Braces {globalThis.go()} b');
    expect($('.prose').text()).toContain('Coloured');
    const foreign = 'script, style, math, iframe, form, input, [onerror], [ping], .offer, .menu';
    expect($('.prose').find(foreign).length).toBe(0);
    expect($('.prose [href*=script], .prose [href*="a.example"]').length).toBe(0);
  });

  test('has the words of headings alone in the list of them', () => {
    const {$} = pages.find(({file}) => file === '2026/01/03/hostile/index.html') as BuiltPage;
    const list = $('.toc-list').first();
    expect(list.find('a').first().text()).toBe('In  a heading');
    expect(list.find('*').not('ul, li, a, em').length).toBe(0);
    expect($('meta[http-equiv=refresh], script[src*="go.js"]').length).toBe(0);
  });

  test('has none of it in Markdown either', () => {
    const dir = path.join(fixture?.dir ?? '', 'build');
    const text = builtFile('2026/01/03/hostile/index.md', dir);
    expect(text).toContain('Braces {globalThis.go()} **b**');
    expect(text).toContain(HOSTILE_DESCRIPTION.replace('<', String.raw`\<`));
    expect(text.match(/(?<!\\)<(?!https:)|javascript:|a\.example/gi)).toEqual(null);
  });

  test('has no address in its pages that is a script', () => {
    const addresses = pages.flatMap(({$}) =>
      $('[href]')
        .toArray()
        .map((element) => $(element).attr('href') ?? ''),
    );
    expect(addresses.filter((address) => /^\s*javascript:.*go\(/is.test(address))).toEqual([]);
  });

  test('has titles and descriptions for what they are, in pages and feeds', () => {
    const {$} = pages.find(({file}) => file === '2026/01/03/hostile/index.html') as BuiltPage;
    expect($('h1').text()).toBe(HOSTILE_TITLE);
    expect($('title').text()).toContain(HOSTILE_TITLE);
    expect($('meta[property="og:title"]').attr('content')).toBe(HOSTILE_TITLE);
    expect($('meta[name=description]').attr('content')).toBe(HOSTILE_DESCRIPTION);
    expect($('script[type="application/ld+json"]').length).toBe(1);
    const things = JSON.stringify(JSON.parse($('script[type="application/ld+json"]').text()));
    expect(things).toContain(HOSTILE_TITLE);
    for (const [feed, item] of [
      ['rss.xml', 'item'],
      ['atom.xml', 'entry'],
    ] as const) {
      const $feed = load(builtFile(feed, path.join(fixture?.dir ?? '', 'build')), {xml: true});
      const hostile = $feed(item).filter((_, it) => $feed('title', it).text() === HOSTILE_TITLE);
      expect(hostile.length, feed).toBe(1);
      // RSS takes what it says of an article for HTML.
      const html = hostile.find('description').text();
      const summary = feed === 'rss.xml' ? load(html).text() : hostile.find('summary').text();
      expect(summary, feed).toBe(HOSTILE_DESCRIPTION);
    }
  });
});
