import {existsSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {buildSite} from '../../src/build/buildSite';
import {localeCodes, locales} from '../../src/locales';
import {fixtureFiles} from '../fixtures/translations';
import {fixtureSite, type FixtureSite} from '../support/fixtureSite';
import {BUILD_DIR, builtPages, dateOf, isNoindex, type BuiltPage} from '../support/site';

/** Articles of a site, by their addresses. */
function articlesOf(pages: readonly BuiltPage[]): Map<string, BuiltPage> {
  const articles = pages.filter(({$}) => $('article.article').length > 0);
  return new Map(articles.map((page) => [page.path, page]));
}

function related({$}: BuiltPage): string[] {
  return $('.related a')
    .map((_, link) => $(link).attr('href'))
    .get();
}

/** The addresses of all versions of an article, its own among them. */
function versionsOf({$}: BuiltPage): string[] {
  return $('link[rel=alternate][hreflang]')
    .map((_, link) => new URL($(link).attr('href') ?? '').pathname)
    .get();
}

const articles = articlesOf(builtPages());

test('every article leads to three others, none of which is it in another language', () => {
  expect(articles.size).toBeGreaterThanOrEqual(13);
  for (const page of articles.values()) {
    const links = related(page);
    expect(links, page.path).toHaveLength(3);
    const taken = versionsOf(page);
    for (const link of links) {
      const other = articles.get(link);
      if (!other) throw new Error(`${page.path} leads to ${link}, which is no article.`);
      expect(taken, page.path).not.toContain(link);
      taken.push(...versionsOf(other));
    }
  }
});

test('those of its own language come first, and all of them before others are shown', () => {
  for (const page of articles.values()) {
    const languages = related(page).map((link) => articles.get(link)?.locale);
    const others = [...articles.values()].filter((other) => other !== page && !isNoindex(other));
    const own = others.filter(({locale}) => locale === page.locale);
    const shown = Math.min(own.length, 3);
    expect(languages.map((locale) => locale === page.locale)).toEqual(
      languages.map((_, at) => at < shown),
    );
  }
});

test('each has its title, its picture and its date, and says what language it is in', () => {
  for (const page of articles.values()) {
    const {$, locale} = page;
    const items = $('.related li');
    expect(items, page.path).toHaveLength(3);
    items.each((_, item) => {
      const link = $(item).find('a');
      const other = articles.get(link.attr('href') ?? '');
      if (!other) throw new Error(`${page.path} leads to no article.`);
      expect(link.text()).toBe(other.$('h1').text());
      expect($(item).find('time').attr('datetime')).toBe(dateOf(other));
      const isForeign = other.locale !== locale;
      const cover = $(item).find('img').attr('src') ?? '';
      const theirs = other.$('.article__header .cover');
      // Of an article in another language there is a copy, in the folder of this one; it is of the
      // drawn cover, even where the article has a picture.
      if (!isForeign || theirs.hasClass('cover--flock')) {
        expect(path.basename(cover)).toBe(path.basename(theirs.attr('src') ?? ''));
      }
      expect(existsSync(path.join(BUILD_DIR, cover)), cover).toBe(true);
      const {htmlLang, dir, label} = locales[other.locale];
      expect([link.attr('lang'), link.attr('hreflang'), link.attr('dir')]).toEqual(
        isForeign ? [htmlLang, htmlLang, dir] : [undefined, undefined, undefined],
      );
      expect($(item).text().includes(label)).toBe(isForeign);
    });
  }
});

test('the heading is in the language of the page', () => {
  const headings = localeCodes.map((code) =>
    [...articles.values()]
      .find(({locale}) => locale === code)
      ?.$('.related h2')
      .text(),
  );
  expect(new Set(headings).size).toBe(localeCodes.length);
});

test('pages that are no articles lead to none', () => {
  const others = builtPages().filter(({$}) => $('article.article').length === 0);
  expect(others.length).toBeGreaterThan(60);
  for (const {$, file} of others) expect($('.related').length, file).toBe(0);
});

let site: FixtureSite;
let fixtures: Map<string, BuiltPage>;

beforeAll(async () => {
  site = fixtureSite(fixtureFiles());
  const outDir = path.join(site.dir, 'build');
  await buildSite({siteDir: site.dir, outDir});
  fixtures = articlesOf(builtPages(outDir));
}, 180_000);

afterAll(() => site?.remove());

test('what stands in no list, is a draft or not yet out is nowhere shown', () => {
  const shown = [...fixtures.values()].flatMap(related);
  expect(shown.length).toBeGreaterThan(20);
  for (const link of shown) {
    const other = fixtures.get(link);
    expect(other && isNoindex(other), link).toBe(false);
  }
});
