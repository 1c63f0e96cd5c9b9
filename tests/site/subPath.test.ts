import path from 'node:path';
import sharp from 'sharp';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {existsSync, readFileSync} from 'node:fs';
import {buildSite} from '../../src/build/buildSite';
import {defaultLocale, localeCodes} from '../../src/locales';
import {everyFeature} from '../fixtures/everyFeature';
import {fixtureSite, type FixtureSite} from '../support/fixtureSite';
import {crawl} from '../support/crawl';
import {builtPages} from '../support/site';

const ARTICLE = `---
title: An article
description: What it is about.
authors: [editors]
tags: [research]
---

Summary with a [link](/about/).

<!-- truncate -->

Text with a [link to a tag](/tags/research/) and to [itself](./2026-01-02-article.md#place).

## Place {#place}

More text.[^note]

[^note]: A note.
`;

/** What no list shows, and what is not published at all. */
const HIDDEN = {
  'blog/2026-01-05-unlisted.md': ARTICLE.replace('---\n\n', 'unlisted: true\n---\n\n'),
  'blog/2026-01-06-draft.md': ARTICLE.replace('---\n\n', 'draft: true\n---\n\n'),
  'blog/2999-01-01-later.md': ARTICLE,
};

const PICTURED = ARTICLE.replace(
  'tags: [research]',
  'image: ./red.png\nimage_alt: A red field',
).replace('2026-01-02-article', '2026-01-03-pictured');

const ABOUT = `---
title: About
description: About the site.
---

# About
`;

/** The languages below the root of the site. */
const OTHERS = localeCodes.filter((code) => code !== defaultLocale);

const ADDRESS = {
  SITE_URL: 'https://people.example',
  BASE_URL: '/murmuration',
  REPOSITORY_URL: 'https://code.example/murmuration/',
};
let site: FixtureSite;
let outDir: string;

beforeAll(async () => {
  site = fixtureSite({
    'blog/2026-01-02-article.md': ARTICLE,
    'blog/2026-01-03-pictured.md': PICTURED,
    'blog/2026-01-04-everything.md': `${everyFeature}\n![A red field](./red.png "It is red")\n`,
    ...HIDDEN,
    'i18n/fa/docusaurus-plugin-content-blog/2026-01-02-article.md': ARTICLE,
    'i18n/en/docusaurus-plugin-content-pages/about.md': ABOUT,
    'i18n/fa/docusaurus-plugin-content-pages/about.md': ABOUT,
  });
  outDir = path.join(site.dir, 'build');
  const picture = {width: 1600, height: 900, channels: 3, background: '#c02020'} as const;
  await sharp({create: picture}).png().toFile(path.join(site.dir, 'blog/red.png'));
  await buildSite({siteDir: site.dir, outDir, env: ADDRESS});
}, 300_000);

afterAll(() => site?.remove());

test('a site below a path has no link that leads out of it or nowhere', () => {
  expect(crawl({dir: outDir, url: 'https://people.example', baseUrl: '/murmuration/'})).toEqual([]);
});

test('its canonical addresses, feeds and sitemaps carry host and path', () => {
  const article = builtPages(outDir).find(({file}) => file === 'fa/2026/01/02/article/index.html');
  const address = 'https://people.example/murmuration/fa/2026/01/02/article/';
  expect(article?.$('link[rel=canonical]').attr('href')).toBe(address);
  expect(article?.$('script[src]').attr('src')).toMatch(/^\/murmuration\/fa\/reader\.js\?v=/);
  const read = (file: string) => readFileSync(path.join(outDir, file), 'utf8');
  expect(read('robots.txt')).toContain('Sitemap: https://people.example/murmuration/sitemap.xml');
  expect(read('fa/sitemap-pages.xml')).toContain(`<loc>${address}</loc>`);
  expect(read('fa/rss.xml')).toContain('https://people.example/murmuration/fa/2026/01/02/article');
});

test('with a repository, every version can be edited or begun from the table of translations', () => {
  const page = builtPages(outDir).find(({file}) => file === 'translations/index.html');
  const links = page?.$('.state__edit').toArray() ?? [];
  const addresses = links.map((link) => page?.$(link).attr('href'));
  expect(addresses.filter((address) => address?.includes('2026-01-02-article'))).toEqual([
    'https://code.example/murmuration/edit/main/blog/2026-01-02-article.md',
    'https://code.example/murmuration/edit/main/i18n/fa/docusaurus-plugin-content-blog/2026-01-02-article.md',
    ...OTHERS.filter((locale) => locale !== 'fa').map(
      (locale) =>
        `https://code.example/murmuration/new/main/i18n/${locale}/docusaurus-plugin-content-blog?filename=2026-01-02-article.md`,
    ),
  ]);
});

test('cards carry host and path', () => {
  const page = builtPages(outDir).find(({file}) => file === 'fa/2026/01/02/article/index.html');
  const card = page?.$('meta[property="og:image"]').attr('content') ?? '';
  expect(card).toMatch(/^https:\/\/people\.example\/murmuration\/fa\/cards\/article-\w+\.jpg$/);
  expect(existsSync(path.join(outDir, 'fa/cards', path.basename(card)))).toBe(true);
  expect(page?.$('.article__header .cover').attr('src')).toMatch(/^\/murmuration\/fa\/covers\//);
});

test('a picture that an author gives is the card, the cover and nothing else beside them', async () => {
  const page = builtPages(outDir).find(({file}) => file === '2026/01/03/pictured/index.html');
  const property = (name: string) =>
    page
      ?.$(`meta[property="${name}"], meta[name="${name}"]`)
      .toArray()
      .map((element) => page.$(element).attr('content'));
  const card = property('og:image')?.[0] ?? '';
  expect(property('og:image')).toEqual([card]);
  expect(property('og:image:alt')).toEqual(['A red field']);
  const file = path.join(outDir, 'cards', path.basename(card));
  const {dominant} = await sharp(file).stats();
  expect(dominant.r).toBeGreaterThan(150);
  expect(dominant.g).toBeLessThan(60);
  const cover = page?.$('.article__header .cover');
  expect(cover?.attr('src')).toBe(`/murmuration/cards/${path.basename(card)}`);
  expect(cover?.attr('alt')).toBe('A red field');
});

test('articles are there as Markdown, with addresses that carry host and path', () => {
  const text = readFileSync(path.join(outDir, '2026/01/04/everything/index.md'), 'utf8');
  expect(text.replace(/red-\w+-(?=\d+\.)/, 'red-HASH-')).toMatchInlineSnapshot(`
    "# Everything that an article may hold

    Each kind of block once, so that all of the stylesheet has something to dress.

    - By [The editors](https://people.example/murmuration/authors/editors/)
    - Published: 2026-01-04
    - Language: English (en)
    - Address: <https://people.example/murmuration/2026/01/04/everything/>
    - Licence: [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)

    A summary with \`code\`, *emphasis* and **weight**.

    ## Text

    A [link](https://people.example/murmuration/tags/), a footnote[^1], ~~what was struck~~, a line\\
    break, H<sub>2</sub>O, \`Ctrl\`, and a word in Persian: می‌خواهم. Addresses that a parser only just takes: [https://example.org:65535/\\[a\\]|b](https://example.org:65535/%5Ba%5D%7Cb) and [https://例子.example/路径](https://xn--fsqu00a.example/%E8%B7%AF%E5%BE%84).

    ### A section within

    #### And one within that

    > A quotation that
    >
    > has two paragraphs.

    ---

    ## Lists

    - one
    - two
      - within
        1. counted
        2. again
    - [x] done
    - [ ] not done

    1. first
    2. second

    ## Tables

    | Start | Middle | End |
    | :- | :-: | -: |
    | a | b | 1 |
    | c | d | 22 |

    ## Code

    src/flock.ts

    \`\`\`ts
    // A comment.
    const birds = new Set<string>(['starling', 'starling']);
    export function count(): number {
      return birds.size + 0.5;
    }
    \`\`\`

    \`\`\`diff
    - taken out
    + put in
    \`\`\`

    ## Boxes

    > **note**
    >
    > A note.

    > **With a title**
    >
    > A warning with a [link](https://people.example/murmuration/2026/01/04/everything/#code).

    > **danger**
    >
    > Danger.

    **More**

    What was folded.

    ![A red field](https://people.example/murmuration/assets/images/red-HASH-1080.jpg "It is red")

    [^1]: What the footnote says.
    "
  `);
  const [, picture = ''] = /\/murmuration\/(assets\/images\/[^ ]+) "It is red"/.exec(text) ?? [];
  expect(existsSync(path.join(outDir, picture))).toBe(true);
});

test('what is unlisted is there as Markdown and in no list; what waits is not there', () => {
  const exists = (folder: string) => existsSync(path.join(outDir, folder, 'index.md'));
  expect(exists('2026/01/05/unlisted')).toBe(true);
  expect(exists('2026/01/06/draft')).toBe(false);
  expect(exists('2999/01/01/later')).toBe(false);
  const list = readFileSync(path.join(outDir, 'llms.txt'), 'utf8');
  expect(list.match(/https:\S+\.(?:md|txt)/g)).toEqual([
    'https://people.example/murmuration/2026/01/04/everything/index.md',
    'https://people.example/murmuration/2026/01/03/pictured/index.md',
    'https://people.example/murmuration/2026/01/02/article/index.md',
    ...OTHERS.map((code) => `https://people.example/murmuration/${code}/llms.txt`),
  ]);
});
