import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import sharp, {type Metadata} from 'sharp';
import {describe, expect, test} from 'vitest';
import {COVER_HEIGHT, COVER_WIDTH} from '../../src/flock/cover';
import {localeCodes, locales} from '../../src/locales';
import {BUILD_DIR, builtPages, insideOf, isRedirect, SITE, type BuiltPage} from '../support/site';

/** Pages that have an address of their own: neither the 404 pages nor redirects. */
const pages = builtPages().filter(
  (page) => page.$('link[rel=canonical]').length > 0 && !isRedirect(page),
);

function content({$}: BuiltPage, name: string): string[] {
  return $(`meta[property="${name}"], meta[name="${name}"]`)
    .toArray()
    .map((element) => $(element).attr('content') ?? '');
}

function one(page: BuiltPage, name: string): string {
  const values = content(page, name);
  expect(values, `${page.file}: ${name}`).toHaveLength(1);
  return values[0] ?? '';
}

/** Tells whether the author gave the page a picture, which is its card and its cover then. */
function hasPicture({$}: BuiltPage): boolean {
  return $('.article__header .cover:not(.cover--flock)').length > 0;
}

/** The file that an address of the published site leads to. */
function fileOf(url: string): string {
  expect(url.startsWith(`${SITE}/`), url).toBe(true);
  return path.join(BUILD_DIR, url.slice(SITE.length));
}

describe('every page', () => {
  test('names a card that exists, decodes, and is as large as it says', async () => {
    expect(pages.length).toBeGreaterThan(80);
    const seen = new Map<string, Promise<Metadata>>();
    for (const page of pages) {
      const url = one(page, 'og:image');
      const read = seen.get(url) ?? sharp(readFileSync(fileOf(url))).metadata();
      seen.set(url, read);
      const {width, height, format} = await read;
      expect([String(width), String(height), `image/${format}`]).toEqual([
        one(page, 'og:image:width'),
        one(page, 'og:image:height'),
        one(page, 'og:image:type'),
      ]);
      expect([width, height]).toEqual([1200, 630]);
      expect(one(page, 'twitter:card')).toBe('summary_large_image');
    }
  });

  test('has a card in its own language, described in it', () => {
    for (const page of pages) {
      const prefix = page.locale === 'en' ? '/cards/' : `/${page.locale}/cards/`;
      expect(one(page, 'og:image')).toMatch(
        new RegExp(`^${SITE}${prefix}[a-z0-9-]+-[0-9a-f]{16}\\.jpg$`),
      );
      const alt = one(page, 'og:image:alt');
      expect(one(page, 'twitter:image:alt')).toBe(alt);
      expect(alt).not.toContain('{title}');
      if (page.locale !== 'en') {
        const script = {
          Arab: /\p{Script=Arabic}/u,
          Cyrl: /\p{Script=Cyrillic}/u,
          Hans: /\p{Script=Han}/u,
          Latn: /[a-z]/i,
        }[locales[page.locale].script];
        expect(alt).toMatch(script);
      }
    }
  });

  test('says on its card what its heading says', () => {
    for (const page of pages) {
      const heading = page.$('main h1').first().text().replace(/\s+/g, ' ').trim();
      // Later pages of a list share the card of the first, and a picture has words of its own.
      if (/\/page\/\d+\/$/.test(page.path) || hasPicture(page)) continue;
      const alt = one(page, 'og:image:alt').replace(/\s+/g, ' ');
      expect(heading, page.file).not.toBe('');
      expect(alt, page.file).toContain(heading);
    }
  });

  test('has a card of less than 300 kB, which is what WhatsApp takes', () => {
    for (const url of new Set(pages.map((page) => one(page, 'og:image')))) {
      expect(readFileSync(fileOf(url)).length, url).toBeLessThan(300_000);
    }
  });
});

describe('an article', () => {
  const articles = pages.filter(({$}) => $('article.article').length > 0);

  test('without a picture shows a drawn cover, and every language the same', () => {
    const drawn = articles.filter((page) => !hasPicture(page));
    expect(drawn.length).toBeGreaterThan(10);
    const covers = new Map<string, Set<string>>();
    for (const page of drawn) {
      const {$} = page;
      const cover = $('.article__header .cover');
      expect(cover.attr('alt')).toBe('');
      expect([cover.attr('width'), cover.attr('height')]).toEqual(
        [COVER_WIDTH, COVER_HEIGHT].map(String),
      );
      const src = cover.attr('src') ?? '';
      expect(existsSync(path.join(BUILD_DIR, src)), src).toBe(true);
      const name = insideOf(page);
      covers.set(name, (covers.get(name) ?? new Set()).add(path.basename(src)));
    }
    for (const [name, files] of covers) expect(files.size, name).toBe(1);
    expect(new Set([...covers.values()].flatMap((files) => [...files])).size).toBe(covers.size);
  });

  test('is shown with the same cover in lists', () => {
    for (const locale of localeCodes) {
      const home = pages.find((page) => page.locale === locale && page.$('.welcome').length > 0);
      const teasers = home?.$('.teaser').toArray() ?? [];
      expect(teasers.length).toBeGreaterThan(1);
      for (const teaser of teasers) {
        const href = home?.$('h2 a', teaser).attr('href');
        const article = articles.find(({path: address}) => address === href);
        expect(home?.$('.cover', teaser).attr('src')).toBe(
          article?.$('.article__header .cover').attr('src'),
        );
      }
    }
  });

  test('is named to networks without the name of the site, which they show beside it', () => {
    for (const page of articles) {
      expect(one(page, 'og:title')).toBe(page.$('h1').text());
      expect(one(page, 'og:site_name')).toBe('Murmuration');
    }
  });

  test('names its card to search engines', () => {
    for (const page of articles) {
      const data = page.$('script[type="application/ld+json"]').text();
      expect(data).toContain(`"image":"${one(page, 'og:image')}"`);
    }
  });
});
