import {describe, expect, it} from 'vitest';
import {article, bodyOf, check, native, page} from '../site';

const here = 'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md';

/** Checks one Persian article with a text, beside other files. */
function checkText(text: string, texts: Record<string, string> = {}, files: string[] = []): string {
  return check({[here]: article({body: bodyOf(text)}), ...texts}, files);
}

const english = {
  'blog/2026-02-28-there.md': article({body: bodyOf('## One {#one}\n\n## Two {#two}')}),
  'i18n/ru/docusaurus-plugin-content-blog/2026-02-28-there.md': article({lines: [native]}),
};
const persian = {
  'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-there.md': article({
    lines: ['tags: [research]', native],
    body: bodyOf('## یک {#one}\n\n## دو {#two}'),
  }),
  'i18n/fa/docusaurus-plugin-content-pages/about.md': page('## Licence {#licence}\n'),
};

describe('addresses', () => {
  it.each([
    '/',
    '/tags/',
    '/archive/',
    '/authors/',
    '/authors/lark/',
    '/feeds/',
    '/rss.xml',
    '/tags/research/feed.json',
    '/sitemap-pages.xml',
    '/about/',
    '/about',
    '/about/#licence',
    '/about/?q=1#licence',
    '/2026/02/28/there/',
    '/2026/02/28/there/#two',
    '../there/',
    '/files/data.csv',
    'https://example.org/nothing',
    'mailto:lark@example.org',
    'pathname:///anything',
  ])('lets %s pass', (url) => {
    expect(checkText(`[a](${url})`, persian, ['static/files/data.csv'])).toBe('');
  });

  it('knows that the sitemap of all languages stands beside those of the default one', () => {
    expect(checkText('[a](/sitemap.xml)', persian)).toContain('no page “/sitemap.xml');
    const home = {'blog/2026-02-28-a.md': article({body: bodyOf('[a](/sitemap.xml)')})};
    expect(check(home)).toBe('');
  });

  it('names the languages that have the page', () => {
    expect(checkText('[a](/2026/02/28/there/)', english)).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:1 error broken-link
      There is no page “/2026/02/28/there/” in Persian.
      It exists in English and Russian: translate it first, or take the link out."
    `);
  });

  it('names the nearest page when none has it', () => {
    expect(checkText('[a](/abuot/) and [b](/nothing/like/it/)', persian)).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:1 error broken-link
      There is no page “/abuot/” in Persian.
      Did you mean “/about/”? An address is written without site and language, like /about/ or /2026/02/28/slug/.

      i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:18 error broken-link
      There is no page “/nothing/like/it/” in Persian.
      An address is written without site and language, like /about/ or /2026/02/28/slug/."
    `);
  });

  it('tells to leave out the language', () => {
    expect(checkText('[a](/fa/about/) [b](/ru/2026/02/28/there/)', {...english, ...persian}))
      .toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:1 error broken-link
      The address “/fa/about/” names a language.
      Write /about/: a link stays in its own language.

      i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:17 error broken-link
      The address “/ru/2026/02/28/there/” names a language.
      A link stays in its own language, Persian; readers switch by the menu."
    `);
  });

  it('knows that drafts have no page, and tags without articles neither', () => {
    const draft = {
      'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-there.md': article({
        lines: ['draft: true', 'tags: [research]'],
      }),
    };
    expect(
      checkText('[a](/2026/02/28/there/) [b](./2026-02-28-there.md) [c](/tags/research/)', draft),
    ).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:1 error broken-link
      The link leads to a draft, which has no page yet.
      Publish the draft first, or take the link out.

      i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:25 error broken-link
      The link leads to a draft, which has no page yet.
      Publish the draft first, or take the link out.

      i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:52 error broken-link
      There is no page “/tags/research/” in Persian.
      A tag has a page once a published article has the tag."
    `);
  });

  it('reads links by reference and in tags', () => {
    expect(checkText('[a][b] <a href="/nowhere/">c</a>\n\n[b]: /nothing/')).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:8 error broken-link
      There is no page “/nowhere/” in Persian.
      An address is written without site and language, like /about/ or /2026/02/28/slug/.

      i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:11:1 error broken-link
      There is no page “/nothing/” in Persian.
      An address is written without site and language, like /about/ or /2026/02/28/slug/."
    `);
  });

  it('wants an address', () => {
    expect(checkText('[a]()')).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:1 error broken-link
      The link leads nowhere: its address is empty.
      Write an address between “(” and “)”."
    `);
  });

  it('does not look into code', () => {
    expect(checkText('`[a](/nothing/)`\n\n    [b](/nothing/)')).toBe('');
  });
});

describe('headings', () => {
  it('have to be there, in this page and in others', () => {
    const text = '## A {#a-b}\n\n[1](#ab) [2](./2026-02-28-there.md#twoo) [3](/about/#x) [4](#a-b)';
    expect(checkText(text, persian)).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:11:1 error broken-link
      No heading of this page has the anchor “#ab”.
      Did you mean “#a-b”? Its anchors: #a-b.

      i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:11:10 error broken-link
      No heading of i18n/fa/docusaurus-plugin-content-blog/2026-02-28-there.md has the anchor “#twoo”.
      Did you mean “#two”? Its anchors: #one, #two.

      i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:11:42 error broken-link
      No heading of i18n/fa/docusaurus-plugin-content-pages/about.md has the anchor “#x”.
      Its anchors: #licence."
    `);
  });

  it('may be written with percent-escapes', () => {
    expect(checkText(`## هوش\n\n[a](#${encodeURIComponent('هوش')})`)).toBe('');
  });

  it('are not asked for in pages without any', () => {
    expect(checkText('[a](#b)')).toContain(
      'The page has no headings; take “#” and what follows it out.',
    );
    expect(checkText('[a](/tags/#b) [b](#top) [c](#)', persian)).toBe('');
  });

  it('are not asked for where a page could not be read to its end', () => {
    const there = 'i18n/fa/docusaurus-plugin-content-blog/2026-02-28-there.mdx';
    const broken = {[there]: article({body: '{/* truncate */}\n\n{a b}\n'})};
    const report = checkText('[a](./2026-02-28-there.mdx#b)', broken);
    expect(report).toContain('mdx-syntax');
    expect(report).not.toContain('broken-link');
  });
});

describe('files', () => {
  it.each([
    './2026-02-28-there.md',
    '2026-02-28-there.md',
    '/2026-02-28-there.md#one',
    './data.csv',
    '@site/static/a.pdf',
  ])('lets %s pass', (url) => {
    const files = ['i18n/fa/docusaurus-plugin-content-blog/data.csv', 'static/a.pdf'];
    expect(checkText(`[a](${url})`, persian, files)).toBe('');
  });

  it.each(['../.env.production', '../gradle.properties', '../state.json~', '../a.'])(
    'are content, which %s is not, even if a page has such an address',
    (url) => {
      const address = url.replace('..', '/p');
      const other = article({
        lines: ['tags: [research]', native, `slug: ${address}`],
        body: bodyOf('Text.'),
      });
      const texts = {'i18n/fa/docusaurus-plugin-content-blog/2026-02-27-other.md': other};
      const body = article({lines: ['slug: /p/here'], body: bodyOf(`[a](${url})`)});
      const report = check({[here]: body, ...texts});
      expect(report).toContain(`There is no file “${url}” beside this one.`);
    },
  );

  it('are named with the nearest when they are missing', () => {
    expect(checkText('[a](./2026-02-28-their.md) [b](./data.csv)', persian)).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:1 error broken-link
      There is no file “./2026-02-28-their.md” in Persian.
      Did you mean “./2026-02-28-there.md”? Write the name of a file in the same folder.

      i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:28 error broken-link
      There is no file “./data.csv” beside this one.
      Put the file into the folder of the article, or correct its name."
    `);
  });

  it('may be of the future, unless the link is so too', () => {
    const links = bodyOf('[a](/2026/02/28/there/) [b](./2026-02-28-there.md)');
    const at = (day: string) =>
      check({...persian, [here]: article({lines: [`date: ${day}`], body: links})}, [], now);
    const now = new Date('2026-02-27');
    expect(at('2026-02-26')).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:10:1 error broken-link
      The link leads to i18n/fa/docusaurus-plugin-content-blog/2026-02-28-there.md, which is dated later and has no page yet.
      Take the link out until that day, or give one of the two another date.

      i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:10:25 error broken-link
      The link leads to i18n/fa/docusaurus-plugin-content-blog/2026-02-28-there.md, which is dated later and has no page yet.
      Take the link out until that day, or give one of the two another date."
    `);
    expect(at('2026-02-28')).toBe('');
  });

  it('may exist in other languages only, or elsewhere', () => {
    expect(checkText('[a](./2026-02-28-there.md)', english)).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:1 error broken-link
      There is no file “./2026-02-28-there.md” in Persian.
      It exists in English and Russian: translate it first, or take the link out."
    `);
    expect(checkText('[a](./about.md)', persian)).toContain(
      'There is no file “./about.md” in Persian.',
    );
    expect(checkText('[a](../2026-02-28-there.md)', persian)).toContain(
      'link its address: /2026/02/28/there/',
    );
  });

  it('of pages and of other languages are linked by address', () => {
    expect(
      checkText('[a](../docusaurus-plugin-content-pages/about.md) [b](/blog/2026-02-28-there.md)', {
        ...persian,
        'blog/2026-02-28-there.md': article(),
      }),
    ).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:1 error broken-link
      “../docusaurus-plugin-content-pages/about.md” cannot be linked by its file from here.
      Link its address in Persian: /about/

      i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:9:50 error broken-link
      “/blog/2026-02-28-there.md” cannot be linked by its file from here.
      Link its address in Persian: /2026/02/28/there/"
    `);
  });

  it('are published from inline links only', () => {
    expect(checkText('<a href="./2026-02-28-there.md">a</a>', persian)).toContain(
      'Write: [text](./2026-02-28-there.md)',
    );
    expect(
      checkText('[a][b]\n\n[b]: ./data.csv', {}, [
        'i18n/fa/docusaurus-plugin-content-blog/data.csv',
      ]),
    ).toMatchInlineSnapshot(`
      "i18n/fa/docusaurus-plugin-content-blog/2026-02-28-here.md:11:1 error broken-link
      The file “./data.csv” is not published with a link like this.
      Write the address in the link itself: [text](./data.csv)"
    `);
  });
});
