import {readFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import * as z from 'zod';
import {buildSite} from '../../src/build/buildSite';
import {runDocusaurus} from '../../src/cli/docusaurus';
import {defaultLocale, localeCodes, locales, type LocaleCode} from '../../src/locales';
import {messageReader} from '../../src/messages';
import {
  fixtureArticles,
  fixtureFiles,
  titleOf,
  type FixtureArticle,
} from '../fixtures/translations';
import {crawl} from '../support/crawl';
import {readJsonFeed, readRss} from '../support/feedRules';
import {fixtureSite, type FixtureSite} from '../support/fixtureSite';
import {builtPages, homeOf, SITE, type BuiltPage} from '../support/site';

let site: FixtureSite;
let outDir: string;
let pages: Map<string, BuiltPage>;

beforeAll(async () => {
  site = fixtureSite(fixtureFiles());
  outDir = path.join(site.dir, 'build');
  await buildSite({siteDir: site.dir, outDir});
  pages = new Map(builtPages(outDir).map((page) => [page.path, page]));
}, 180_000);

afterAll(() => site?.remove());

// The shapes that schema.org and Google's documentation of articles and breadcrumbs ask for.
const url = z.url({protocol: /^https$/});
const moment = z.iso.datetime();
const work = z.strictObject({
  '@type': z.literal('BlogPosting'),
  '@id': url,
  url,
  inLanguage: z.enum(localeCodes.map((code) => locales[code].htmlLang)),
});
const organization = z.strictObject({'@type': z.literal('Organization'), name: z.string(), url});
const blogPosting = z.strictObject({
  ...work.shape,
  headline: z.string().min(1).max(110),
  description: z.string().min(1),
  image: url,
  datePublished: moment,
  dateModified: moment,
  author: z.array(organization).min(1),
  publisher: organization,
  isPartOf: z.strictObject({
    '@type': z.literal('Blog'),
    name: z.string(),
    url,
    inLanguage: work.shape.inLanguage,
  }),
  license: url,
  keywords: z.array(z.string()).min(1),
  translationOfWork: work.optional(),
  workTranslation: z.array(work).min(1).optional(),
});
const breadcrumbList = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z.tuple([crumb(1).extend({item: url}), crumb(2)]),
});

function crumb(position: number) {
  return z.strictObject({
    '@type': z.literal('ListItem'),
    position: z.literal(position),
    name: z.string().min(1),
  });
}

function addressOf({name}: FixtureArticle, locale: LocaleCode): string {
  return `${homeOf(locale)}${name.slice(0, 10).replaceAll('-', '/')}/${name.slice(11)}/`;
}

function versionsOf({versions}: FixtureArticle): LocaleCode[] {
  return localeCodes.filter((code) => versions[code]);
}

const published = fixtureArticles.filter(
  ({visibility}) => visibility === 'listed' || visibility === 'unlisted',
);
const listed = fixtureArticles.filter(({visibility}) => visibility === 'listed');

/** Every published version, with its page. */
function eachVersion(check: (page: BuiltPage, entry: FixtureArticle, locale: LocaleCode) => void) {
  for (const entry of published) {
    for (const locale of versionsOf(entry)) {
      const page = pages.get(addressOf(entry, locale));
      if (!page) throw new Error(`${addressOf(entry, locale)} was not built.`);
      check(page, entry, locale);
    }
  }
}

/** The title of what stands above articles that are in no list; English has the theme's own. */
function banner(kind: 'draft' | 'unlisted', locale: LocaleCode): string {
  if (locale === defaultLocale) return `${kind[0]?.toUpperCase()}${kind.slice(1)} page`;
  return messageReader(site.dir, locale)(`theme.contentVisibility.${kind}Banner.title`);
}

function list({$}: BuiltPage, selector: string, attribute: string): string[] {
  return $(selector)
    .toArray()
    .map((element) => $(element).attr(attribute) ?? '');
}

test('an article is built in the languages that have it, unless it is a draft or not yet out', () => {
  const built = [...pages.values()].filter(({$}) => $('article.article').length > 0);
  const expected = published.flatMap((entry) =>
    versionsOf(entry).map((locale) => addressOf(entry, locale)),
  );
  expect(built.map((page) => page.path).sort()).toEqual(expected.sort());
});

test('nothing of a draft or a future article is in any page, feed or sitemap', () => {
  const hidden = fixtureArticles.filter((entry) => !published.includes(entry));
  const files = localeCodes.flatMap((locale) =>
    ['rss.xml', 'atom.xml', 'feed.json', 'sitemap-pages.xml'].map((file) => homeOf(locale) + file),
  );
  const texts = [
    ...[...pages.values()].map(({html}) => html),
    ...files.map((file) => readFileSync(path.join(outDir, file), 'utf8')),
  ];
  for (const {name} of hidden) {
    for (const text of texts) expect(text).not.toContain(name.slice(11));
  }
});

test('drafts and articles of the future are in an author’s preview', async () => {
  const preview = path.join(site.dir, 'preview');
  const args = ['build', '--dev', '--locale', 'zh', '--out-dir', preview];
  expect(await runDocusaurus({siteDir: site.dir, args, onOutput: () => {}})).toBe(0);
  const archive = readFileSync(path.join(preview, 'zh', 'archive', 'index.html'), 'utf8');
  for (const entry of fixtureArticles) {
    const {versions, name, visibility} = entry;
    expect(archive.includes(`/${name.slice(11)}/`), name).toBe(Boolean(versions.zh));
    if (!versions.zh) continue;
    const html = readFileSync(path.join(preview, addressOf(entry, 'zh'), 'index.html'), 'utf8');
    expect(html.includes(banner('draft', 'zh')), name).toBe(visibility === 'draft');
  }
}, 60_000);

test('an unlisted article says so in its language, and asks not to be indexed', () => {
  expect(published.some(({visibility}) => visibility === 'unlisted')).toBe(true);
  eachVersion(({$, html}, {visibility}, locale) => {
    const isUnlisted = visibility === 'unlisted';
    expect($('article').text().includes(banner('unlisted', locale))).toBe(isUnlisted);
    expect(html.includes('noindex')).toBe(isUnlisted);
  });
});

describe('every page of an article', () => {
  test('names as alternates the versions that exist, and English or the first as default', () => {
    eachVersion((page, entry) => {
      const own = versionsOf(entry);
      const alternates = own.map(
        (code) => `${locales[code].htmlLang} ${SITE}${addressOf(entry, code)}`,
      );
      const first = own.find((code) => entry.versions[code]?.state === 'original');
      const fallback = own.includes('en') ? 'en' : (first ?? 'en');
      const named = page
        .$('link[hreflang]')
        .toArray()
        .map((link) => `${page.$(link).attr('hreflang')} ${page.$(link).attr('href')}`);
      expect(named).toEqual([...alternates, `x-default ${SITE}${addressOf(entry, fallback)}`]);
    });
  });

  test('is canonical, and names its own locale and the others’ for cards', () => {
    eachVersion((page, entry, locale) => {
      expect(list(page, 'link[rel=canonical]', 'href')).toEqual([SITE + addressOf(entry, locale)]);
      expect(list(page, 'meta[property="og:locale"]', 'content')).toEqual([
        locales[locale].ogLocale,
      ]);
      expect(list(page, 'meta[property="og:locale:alternate"]', 'content')).toEqual(
        versionsOf(entry)
          .filter((code) => code !== locale)
          .map((code) => locales[code].ogLocale),
      );
    });
  });

  test('offers in its menu the versions that exist, and says of the others that they do not', () => {
    eachVersion((page, entry) => {
      const menu = page
        .$('#language-menu li')
        .toArray()
        .map((item) => {
          const link = page.$(item).find('a').attr('href');
          return link ?? page.$(item).find('small').text();
        });
      expect(menu).toEqual(
        localeCodes.map((code) =>
          entry.versions[code]
            ? addressOf(entry, code)
            : `(${locales[code].phrases.notTranslated})`,
        ),
      );
    });
  });

  test('tells machines what it translates, or what translates it', () => {
    eachVersion((page, entry, locale) => {
      const {'@graph': things}: {'@graph': unknown[]} = JSON.parse(
        page.$('script[type="application/ld+json"]').text(),
      );
      const posting = blogPosting.parse(things[0]);
      const crumbs = breadcrumbList.parse(things[1]);
      const work = (code: LocaleCode) => ({
        '@type': 'BlogPosting',
        '@id': `${SITE}${addressOf(entry, code)}#article`,
        url: SITE + addressOf(entry, code),
        inLanguage: locales[code].htmlLang,
      });
      const {from} = entry.versions[locale] ?? {};
      const translations = versionsOf(entry).filter(
        (code) => entry.versions[code]?.from === locale,
      );
      expect(posting).toMatchObject({...work(locale), headline: titleOf(entry, locale)});
      expect(posting.translationOfWork).toEqual(from && work(from));
      expect(posting.workTranslation).toEqual(
        translations.length > 0 ? translations.map(work) : undefined,
      );
      expect(Date.parse(posting.datePublished)).toBe(Date.parse(entry.name.slice(0, 10)));
      expect(crumbs.itemListElement[0]).toMatchObject({
        name: page.$('.site-header__brand').text(),
        item: SITE + homeOf(locale),
      });
      expect(crumbs.itemListElement[1].name).toBe(posting.headline);
    });
  });

  test('says how it came to be, and whether it has kept up', () => {
    const english = (entry: FixtureArticle) => pages.get(addressOf(entry, 'en'));
    const notice = (name: string, locale: LocaleCode) => {
      const entry = fixtureArticles.find((candidate) => candidate.name.endsWith(name));
      const page = entry && pages.get(addressOf(entry, locale));
      return page?.$('.provenance').text();
    };
    for (const entry of published.filter(({versions}) => versions.en)) {
      const {method, from} = entry.versions.en ?? {};
      const shown = english(entry)?.$('.provenance').length;
      expect(shown, entry.name).toBe(method === 'human' && !from ? 0 : 1);
    }
    expect(notice('machine', 'en')).toBe(
      'Written by a language model; no person has reviewed it yet.',
    );
    expect(notice('russian-first', 'en')).toBe('Translated from the original (Русский).');
    expect(notice('outdated', 'fa')).toMatch(
      /بازبینی نکرده است\. متن اصلی پس از ترجمه تغییر کرده است/,
    );
    expect(notice('partial', 'ru')).toMatch(/Некоторых разделов оригинала здесь нет\.$/);
    expect(notice('reviewed', 'ar')).toContain('بمراجعة A reader');
  });
});

test('what looks like code in the prose of an article is text', () => {
  eachVersion((page) => {
    expect(page.$('.prose').text()).toContain('Braces {like these}, a < b and');
  });
});

test('a long list goes on on a second page, in the languages that have one', () => {
  const english = listed.filter(({versions}) => versions.en);
  expect(english.length).toBeGreaterThan(10);
  const [first, second] = ['/', '/page/2/'].map((address) => pages.get(address));
  const titles = [first, second].flatMap((page) =>
    page ? list(page, '.teaser__title a', 'href') : [],
  );
  expect(titles.sort()).toEqual(english.map((entry) => addressOf(entry, 'en')).sort());
  expect(first?.$('.pager a[rel=next]').attr('href')).toBe('/page/2/');
  expect(second?.$('.pager a[rel=prev]').attr('href')).toBe('/');
  expect(second && list(second, '#language-menu a', 'href')).toEqual(['/page/2/']);
  expect(second?.$('title').text()).toBe('Older articles · Page 2 of 2 | Murmuration');
});

test('no two pages of a language have the same title', () => {
  for (const locale of localeCodes) {
    const own = [...pages.values()].filter((page) => page.locale === locale);
    // A page that moved has nothing of its own to be called by.
    const shown = own.filter(({$}) => $('meta[http-equiv=refresh]').length === 0);
    const titles = shown.map(({$}) => $('title').text());
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  }
});

describe('the lists of a language', () => {
  test.each(localeCodes)('have its own articles and no others (%s)', (locale) => {
    const own = listed.filter(({versions}) => versions[locale]);
    const addresses = own.map((entry) => addressOf(entry, locale));
    const archive = pages.get(`${homeOf(locale)}archive/`);
    expect(archive && list(archive, '.archive-list a', 'href').sort()).toEqual(addresses.sort());
    for (const tag of ['research', 'typography']) {
      const tagged = own.filter(({tags}) => tags.includes(tag));
      const links = ['', 'page/2/'].flatMap((rest) => {
        const page = pages.get(`${homeOf(locale)}tags/${tag}/${rest}`);
        return page ? list(page, '.teaser__title a', 'href') : [];
      });
      expect(links.sort()).toEqual(tagged.map((entry) => addressOf(entry, locale)).sort());
    }
  });

  test.each(localeCodes)('are the same in feed and sitemap (%s)', (locale) => {
    const own = listed.filter(({versions}) => versions[locale]);
    const read = (file: string) => readFileSync(path.join(outDir, homeOf(locale), file), 'utf8');
    const titles = readRss(read('rss.xml')).items.map(({title}) => title);
    expect(titles.sort()).toEqual(own.map((entry) => titleOf(entry, locale)).sort());
    const sitemap = [...read('sitemap-pages.xml').matchAll(/<loc>(.*?)<\/loc>/g)];
    const articles = sitemap.map(([, url]) => url ?? '').filter((url) => /\/20\d\d\//.test(url));
    expect(articles.sort()).toEqual(own.map((entry) => SITE + addressOf(entry, locale)).sort());
  });
});

test('feeds know an article that was renamed by its first address, in all its languages', () => {
  const renamed = fixtureArticles.filter(({oldPath}) => oldPath);
  expect(renamed.length).toBeGreaterThan(0);
  for (const entry of renamed) {
    for (const locale of versionsOf(entry)) {
      const file = path.join(outDir, homeOf(locale), 'feed.json');
      const {items} = readJsonFeed(readFileSync(file, 'utf8'));
      const item = items.find(({title}) => title === titleOf(entry, locale));
      expect(item?.url).toBe(SITE + addressOf(entry, locale));
      expect(item?.id).toBe(SITE + homeOf(locale).slice(0, -1) + entry.oldPath);
    }
  }
});

test('the table of translations shows the state of every version', () => {
  const $ = pages.get('/translations/')?.$;
  const rows = $?.('tbody tr')
    .toArray()
    .map((row) =>
      $(row)
        .find('td')
        .toArray()
        .map((cell) => $(cell).text()),
    );
  const words = {
    original: 'original',
    current: 'up to date',
    outdated: 'outdated',
    partial: 'incomplete',
  };
  const expected = [...listed]
    .sort((a, b) => (a.name < b.name ? 1 : -1))
    .map(({versions}) =>
      localeCodes.map((code) => {
        const state = versions[code]?.state;
        return state ? words[state] : 'missing';
      }),
    );
  expect(rows).toEqual(expected);
});

test('an address that an article had before leads on, in every language that has the article', () => {
  const renamed = published.find(({oldPath}) => oldPath);
  const old = (locale: LocaleCode) => pages.get(`${homeOf(locale)}${renamed?.oldPath?.slice(1)}`);
  expect(localeCodes.filter(old)).toEqual(['en', 'ru']);
  for (const locale of ['en', 'ru'] as const) {
    const page = old(locale);
    const target = renamed && addressOf(renamed, locale);
    expect(page?.$('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=${target}`);
    expect(page?.$('link[rel=canonical]').attr('href')).toBe(`${SITE}${target}`);
    expect(page?.$('a').attr('href')).toBe(target);
    expect(page?.$('html').attr('lang')).toBe(locale);
  }
});

test('no pair of alternates is one-sided, and nothing leads nowhere', () => {
  for (const page of pages.values()) {
    for (const address of list(page, 'link[hreflang]', 'href')) {
      const other = pages.get(address.slice(SITE.length));
      expect(other && list(other, 'link[hreflang]', 'href')).toEqual(
        list(page, 'link[hreflang]', 'href'),
      );
    }
  }
  expect(crawl({dir: outDir, url: SITE, baseUrl: '/'})).toEqual([]);
});
