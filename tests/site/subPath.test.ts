import path from 'node:path';
import sharp from 'sharp';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {existsSync, readFileSync} from 'node:fs';
import {buildSite} from '../../src/cli/build';
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
    ...['ar', 'ru', 'zh'].map(
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
