import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {readFileSync} from 'node:fs';
import {runDocusaurus} from '../../src/cli/docusaurus';
import {fixtureSite, type FixtureSite} from '../support/fixtureSite';
import {localeCodes} from '../../src/locales';
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
    'i18n/fa/docusaurus-plugin-content-blog/2026-01-02-article.md': ARTICLE,
    'i18n/en/docusaurus-plugin-content-pages/about.md': ABOUT,
    'i18n/fa/docusaurus-plugin-content-pages/about.md': ABOUT,
  });
  outDir = path.join(site.dir, 'build');
  for (const locale of localeCodes) {
    const args = ['build', '--locale', locale, '--out-dir', outDir];
    const code = await runDocusaurus({siteDir: site.dir, args, env: ADDRESS, onOutput: () => {}});
    expect(code).toBe(0);
  }
}, 120_000);

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
  expect(links.map((link) => page?.$(link).attr('href'))).toEqual([
    'https://code.example/murmuration/edit/main/blog/2026-01-02-article.md',
    'https://code.example/murmuration/edit/main/i18n/fa/docusaurus-plugin-content-blog/2026-01-02-article.md',
    ...['ar', 'ru', 'zh'].map(
      (locale) =>
        `https://code.example/murmuration/new/main/i18n/${locale}/docusaurus-plugin-content-blog?filename=2026-01-02-article.md`,
    ),
  ]);
});
