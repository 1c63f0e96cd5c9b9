import {parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {XMLParser} from 'fast-xml-parser';
import {describe, expect, it} from 'vitest';
import {locales} from '../../../src/locales';
import {writeAtom} from '../../../src/publish/feeds/atom';
import {cleanHtml} from '../../../src/publish/feeds/cleanHtml';
import type {FeedDocument} from '../../../src/publish/feeds/document';
import {writeJsonFeed} from '../../../src/publish/feeds/jsonFeed';
import {writeRss} from '../../../src/publish/feeds/rss';
import {feedStylesheet} from '../../../src/publish/feeds/stylesheet';

const PAGE = 'https://flock.example/fa/2026/01/02/a/';

/** What is left of the inside of an article's text. */
function clean(inside: string): string {
  const {childNodes} = parseFragment(`<div id=text class=prose>${inside}</div>`);
  const whole = cleanHtml(childNodes[0] as Tree.Element, {url: PAGE, locale: locales.fa});
  const [, left = whole] = /^<div lang="fa" dir="rtl">(.*)<\/div>$/s.exec(whole) ?? [];
  return left;
}

describe('the text of an article in a feed', () => {
  it('says its language and direction', () => {
    const {childNodes} = parseFragment('<div><p>متن</div>');
    expect(cleanHtml(childNodes[0] as Tree.Element, {url: PAGE, locale: locales.fa})).toBe(
      '<div lang="fa" dir="rtl"><p>متن</p></div>',
    );
  });

  it('has whole addresses', () => {
    expect(clean('<a href="/tags/">a</a><a href=#b>b</a><a href="../c/">c</a>')).toBe(
      '<a href="https://flock.example/tags/">a</a>' +
        `<a href="${PAGE}#b">b</a>` +
        '<a href="https://flock.example/fa/2026/01/02/c/">c</a>',
    );
    expect(clean('<a href="mailto:lark@flock.example">m</a>')).toContain('"mailto:lark@');
  });

  it('leads nowhere that no page may lead', () => {
    const addresses = ['javascript:go()', 'java\tscript:go()', 'file:///etc/passwd', 'data:,x'];
    for (const address of addresses) {
      expect(clean(`<a href="${address}">a</a>`)).toBe('<a>a</a>');
    }
    expect(clean('<img src="file:///a.png" alt="b">')).toBe('<img alt="b">');
  });

  it('keeps a small picture that the bundler wrote into the page', () => {
    const picture = '<img src="data:image/png;base64,AAEC" alt="a">';
    expect(clean(picture)).toBe(picture);
  });

  it('has nothing of the site’s styles and scripts', () => {
    expect(
      clean(
        '<h2 id=h class=anchor data-x=y>H<a class="hash-link" href=#h>#</a></h2>' +
          '<p style="color: red" onclick="go()"><!-- c --><span class=token>a</span> <script>b</script></p>' +
          '<div class="copy needs-script"><button>Copy</button><span role=status></span></div>' +
          '<svg><title>drawing</title></svg><style>p {}</style>',
      ),
    ).toBe('<h2 id="h">H</h2><p>a </p>');
  });

  it('keeps code to the letter, left to right', () => {
    const code =
      '<div dir=ltr class="language-py"><div class=c><pre tabindex=0 class=p><code>' +
      '<span class=line><span class="token">if</span> a &lt; b:\n</span><span class=line>  pass\n</span>' +
      '</code></pre></div></div>';
    expect(clean(code)).toBe('<div dir="ltr"><pre><code>if a &lt; b:\n  pass\n</code></pre></div>');
  });

  it('keeps tables, directions of words and the spans of cells', () => {
    expect(
      clean(
        '<div class=table-frame role=group tabindex=0><table><tbody><tr>' +
          '<td colspan=2 data-align=end><bdi dir=ltr class=x>GPU</bdi></td></tr></tbody></table></div>',
      ),
    ).toBe('<table><tbody><tr><td colspan="2"><bdi dir="ltr">GPU</bdi></td></tr></tbody></table>');
  });

  it('names nothing that has no role left to be named', () => {
    expect(
      clean('<div role=group aria-label=Table tabindex=0><table><tbody></tbody></table></div>'),
    ).toBe('<table><tbody></tbody></table>');
    expect(clean('<p><span role=img aria-label="A smile">:)</span>')).toBe('<p>:)</p>');
    const section = '<section aria-label="Notes"><p>a</p></section>';
    expect(clean(section)).toBe(section);
  });

  it('has one file of a picture, and its caption', () => {
    expect(
      clean(
        '<figure><picture><source srcset="/a.avif 1x" type=image/avif>' +
          '<img src="/a.jpg" alt="A flock" width=4 height=3 class=x loading=lazy decoding=async></picture>' +
          '<figcaption>At dusk</figcaption></figure>',
      ),
    ).toBe(
      '<figure><img src="https://flock.example/a.jpg" alt="A flock" width="4" height="3">' +
        '<figcaption>At dusk</figcaption></figure>',
    );
  });

  it('shows the boxes of a task list as signs', () => {
    expect(
      clean('<ul><li><input type=checkbox disabled checked> a<li><input type=checkbox> b</ul>'),
    ).toBe('<ul><li>☑ a</li><li>☐ b</li></ul>');
  });
});

const feed: FeedDocument = {
  locale: locales.ar,
  title: 'Birds & “others” <b>',
  description: 'd',
  home: 'https://flock.example/ar/',
  self: 'https://flock.example/ar/feed',
  stylesheet: '/ar/feed.css',
  icon: 'https://flock.example/large.png',
  favicon: 'https://flock.example/small.png',
  license: {name: 'L', url: 'https://license.example/'},
  updated: '2026-01-04T05:06:07.000Z',
  items: [
    {
      id: 'https://flock.example/ar/first/',
      url: 'https://flock.example/ar/second/',
      title: ']]> & </title>',
      summary: 'R&D of a <b> tag',
      html: '<div lang="ar" dir="rtl"><p>a &amp; b\u0001</p></div>',
      authors: [{name: 'Lark', url: 'https://flock.example/lark/'}, {name: 'Wren'}],
      tags: ['One', 'Two'],
      published: '2026-01-02T00:00:00.000Z',
      updated: '2026-01-03T00:00:00.000Z',
      image: {url: 'https://flock.example/ar/card.jpg', type: 'image/jpeg', bytes: 12},
    },
  ],
};

const parser = new XMLParser({ignoreAttributes: false, attributeNamePrefix: '@'});

describe('a feed', () => {
  const html = '<div lang="ar" dir="rtl"><p>a &amp; b\uFFFD</p></div>';

  it('is RSS to those who read RSS', () => {
    const xml = writeRss(feed);
    const {channel} = parser.parse(xml).rss;
    expect(xml).toContain('<?xml-stylesheet type="text/css" href="/ar/feed.css"?>');
    expect(channel).toMatchObject({
      title: feed.title,
      language: 'ar',
      lastBuildDate: 'Sun, 04 Jan 2026 05:06:07 GMT',
    });
    expect(channel.item).toMatchObject({
      title: ']]> & </title>',
      link: 'https://flock.example/ar/second/',
      guid: {'@isPermaLink': 'false', '#text': 'https://flock.example/ar/first/'},
      'dc:creator': ['Lark', 'Wren'],
      category: ['One', 'Two'],
      pubDate: 'Fri, 02 Jan 2026 00:00:00 GMT',
      enclosure: {'@length': '12', '@type': 'image/jpeg'},
      'content:encoded': html,
    });
  });

  it('has a summary in RSS that is itself when it is read as HTML', () => {
    const {description} = parser.parse(writeRss(feed)).rss.channel.item;
    expect(parseFragment(description).childNodes).toMatchObject([{value: 'R&D of a <b> tag'}]);
  });

  it('is Atom to those who read Atom', () => {
    const {entry, ...head} = parser.parse(writeAtom(feed)).feed;
    expect(head).toMatchObject({title: feed.title, '@xml:lang': 'ar', updated: feed.updated});
    expect(entry).toMatchObject({
      id: 'https://flock.example/ar/first/',
      published: '2026-01-02T00:00:00.000Z',
      updated: '2026-01-03T00:00:00.000Z',
      author: [{name: 'Lark', uri: 'https://flock.example/lark/'}, {name: 'Wren'}],
      summary: 'R&D of a <b> tag',
      category: [{'@term': 'One'}, {'@term': 'Two'}],
      content: {'@type': 'html', '#text': html},
    });
    expect(entry.link).toContainEqual({
      '@rel': 'enclosure',
      '@type': 'image/jpeg',
      '@length': '12',
      '@href': 'https://flock.example/ar/card.jpg',
    });
  });

  it('is JSON to those who read JSON Feed', () => {
    expect(JSON.parse(writeJsonFeed(feed))).toMatchObject({
      title: feed.title,
      language: 'ar',
      icon: 'https://flock.example/large.png',
      favicon: 'https://flock.example/small.png',
      items: [
        {
          id: 'https://flock.example/ar/first/',
          summary: 'R&D of a <b> tag',
          authors: [{name: 'Lark'}, {name: 'Wren'}],
          date_modified: '2026-01-03T00:00:00.000Z',
          attachments: [{mime_type: 'image/jpeg', size_in_bytes: 12}],
        },
      ],
    });
  });

  it('is explained to who opens it, whatever the words', () => {
    const css = feedStylesheet('A “feed”: "a\\b"', locales.ar);
    expect(css).toContain(String.raw`content: "A “feed”: \"a\\b\"";`);
    expect(css).toContain('direction: rtl;');
  });
});
