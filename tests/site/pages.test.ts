import sharp from 'sharp';
import {describe, expect, test} from 'vitest';
import {publishedAt, type Article} from '../../src/content/article';
import {readContentTree} from '../../src/content/readTree';
import {publishedArticles, sitePages} from '../../src/content/pages';
import {redirectsOf} from '../../src/content/redirects';
import {articleVersions, compare, sourceOf} from '../../src/content/translations';
import {buildTime} from '../../src/buildTime';
import {localeCodes, locales, type LocaleCode} from '../../src/locales';
import {
  BUILD_DIR,
  builtFile,
  builtPages,
  dateOf,
  homeOf,
  isNoindex,
  isRedirect,
  SITE,
  type BuiltPage,
} from '../support/site';

const tree = await readContentTree('.');
const listing = {postsPerPage: 10, now: buildTime('.', process.env)};
const built = builtPages();
const pages = built.filter((page) => !isRedirect(page));
const addressed = pages.filter(({file}) => !file.endsWith('404.html'));
const byPath = new Map(pages.map((page) => [page.path, page]));

function pathIn(locale: LocaleCode, path: string): string {
  return homeOf(locale) + path.slice(1);
}

/** What authors wrote and the build publishes, in a language. */
function articlesIn(locale: LocaleCode): Article[] {
  return publishedArticles(tree.locales[locale], listing);
}

function pageOf({locale, path}: Article): BuiltPage {
  const page = byPath.get(pathIn(locale, path));
  if (!page) throw new Error(`${path} is missing in ${locale}.`);
  return page;
}

describe('the build', () => {
  test('has the pages that the content asks for, and no others', () => {
    const expected = sitePages(tree, listing);
    const addresses = expected.map(({locale, path}) => pathIn(locale, path));
    expect(addressed.map(({path}) => path).sort()).toEqual(addresses.sort());
    const old = redirectsOf(tree, expected).map(({locale, from}) => pathIn(locale, from));
    const redirects = built.filter(isRedirect).map(({path}) => path);
    expect(redirects.sort()).toEqual(old.sort());
  });

  test.each(localeCodes)('has a 404 page in %s', (locale) => {
    const page = byPath.get(`${homeOf(locale)}404.html`);
    expect(page?.$('html').attr('lang')).toBe(locales[locale].htmlLang);
    expect(page && isNoindex(page)).toBe(true);
  });

  test('serves no article under a language that it was not written in', () => {
    for (const {path} of localeCodes.flatMap(articlesIn)) {
      const found = localeCodes.filter((locale) => byPath.has(pathIn(locale, path)));
      const written = localeCodes.filter((locale) =>
        articlesIn(locale).some((article) => article.path === path),
      );
      expect(found, path).toEqual(written);
    }
  });
});

describe('every page', () => {
  test('declares its language and direction', () => {
    for (const {file, locale, $} of pages) {
      expect($('html').attr('lang'), file).toBe(locales[locale].htmlLang);
      expect($('html').attr('dir'), file).toBe(locales[locale].dir);
    }
  });

  test('carries no script but the reader’s own', () => {
    for (const {file, $} of pages) {
      const sources = $('script[src]')
        .map((_, script) =>
          $(script)
            .attr('src')
            ?.replace(/\?v=[0-9a-f]{8}$/, ''),
        )
        .get();
      expect(sources, file).toEqual([expect.stringMatching(/^\/(\w\w\/)?reader\.js$/)]);
      // Data, and rules for the browser: neither is run.
      const rules = $('script[type=speculationrules]');
      expect(Object.keys(JSON.parse(rules.text()))).toEqual(['prefetch']);
      const data = '[type="application/ld+json"], [type=speculationrules]';
      const inline = $('script:not([src])').not(data).text();
      expect(inline.length, file).toBeLessThan(120);
    }
  });

  test('has a title, one main heading, and a description unless nothing is there', () => {
    for (const {file, $} of pages) {
      expect($('title').text(), file).toMatch(/\S/);
      const described = file.endsWith('404.html') ? 0 : 1;
      expect($('meta[name=description][content]').length, file).toBe(described);
      expect($('h1').length, file).toBe(1);
      expect($('main').length, file).toBe(1);
    }
  });

  test('has a title that no other page of its language has', () => {
    for (const locale of localeCodes) {
      const own = pages.filter((page) => page.locale === locale);
      const titles = own.map(({$}) => $('title').text());
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    }
  });

  test('has an icon for browsers that show no SVG, and after it one for those that do', async () => {
    for (const {file, $} of pages) {
      const types = $('link[rel=icon]').map((_, link) => $(link).attr('type'));
      expect(types.get(), file).toEqual(['image/png', 'image/svg+xml']);
    }
    const {$, locale} = pages.find((page) => page.locale !== 'en') as BuiltPage;
    expect($('link[rel=icon]').last().attr('href')).toBe(`${homeOf(locale)}favicon.svg`);
    const drawn = $('link[rel=icon]').first();
    const {width, height} = await sharp(BUILD_DIR + drawn.attr('href')).metadata();
    expect(drawn.attr('sizes')).toBe(`${width}x${height}`);
  });

  test('names the feeds of its language, and a tag its own, for readers that look for them', () => {
    for (const {file, path, locale, $} of pages) {
      const feeds = $('link[rel=alternate][type]:not([type="text/markdown"])')
        .map((_, link) => $(link).attr('href'))
        .get();
      const isTag = /\/tags\/[^/]+\/$/.test(path);
      const places = isTag ? [homeOf(locale), path] : [homeOf(locale)];
      expect(feeds, file).toEqual(
        places.flatMap((place) => ['rss.xml', 'atom.xml', 'feed.json'].map((it) => place + it)),
      );
    }
  });

  test('names itself as canonical', () => {
    for (const {path, $} of addressed) {
      expect($('link[rel=canonical]').attr('href')).toBe(SITE + path);
      expect($('meta[property="og:url"]').attr('content')).toBe(SITE + path);
    }
  });

  test('lists its versions, itself among them, and each version lists it in turn', () => {
    const versions = ({$}: (typeof pages)[number]) =>
      $('link[rel=alternate][hreflang]')
        .map((_, link) => `${$(link).attr('hreflang')} ${$(link).attr('href')}`)
        .get();
    for (const page of addressed) {
      const own = versions(page);
      expect(own).toContain(`${locales[page.locale].htmlLang} ${SITE}${page.path}`);
      expect(own.filter((version) => version.startsWith('x-default '))).toHaveLength(1);
      for (const version of own) {
        const path = version.slice(version.indexOf(SITE) + SITE.length);
        const other = byPath.get(path);
        expect(other, `${page.path} names ${path}`).toBeDefined();
        if (other) expect(versions(other)).toEqual(own);
      }
    }
  });

  test('offers in its language menu the versions that exist, and only those', () => {
    for (const {path, $} of addressed) {
      const offered = $('#language-menu a')
        .map((_, link) => $(link).attr('href'))
        .get();
      expect(offered).toContain(path);
      for (const href of offered) expect(byPath.has(href), `${path} offers ${href}`).toBe(true);
      const named = $('link[rel=alternate][hreflang]:not([hreflang=x-default])').length;
      expect(offered, path).toHaveLength(named);
    }
  });
});

test('the first front page alone tells machines what the site is called', () => {
  const saying = pages.filter(({$}) =>
    $('script[type="application/ld+json"]').text().includes('"WebSite"'),
  );
  expect(saying.map(({path}) => path)).toEqual(['/']);
  const {'@graph': things} = JSON.parse(
    saying[0]?.$('script[type="application/ld+json"]').text() ?? '{}',
  );
  expect(things[0]).toEqual({
    '@type': 'WebSite',
    '@id': `${SITE}/#website`,
    url: `${SITE}/`,
    name: 'Murmuration',
    inLanguage: localeCodes.map((code) => locales[code].htmlLang),
  });
});

describe('an article', () => {
  const articles = addressed.filter(({$}) => $('article.article').length > 0);

  test('ends with its licence, and the day of its last correction if that came later', () => {
    expect(articles.length).toBeGreaterThanOrEqual(13);
    for (const page of articles) {
      const {path, $} = page;
      const footer = $('.article__footer');
      expect(footer.find('a[rel~=license]').attr('href'), path).toContain('creativecommons.org');
      const [, changed = ''] = /"dateModified":"(\d{4}-\d\d-\d\d)T/.exec(page.html) ?? [];
      expect(footer.find('time').attr('datetime'), path).toBe(
        changed > dateOf(page) ? changed : undefined,
      );
    }
  });

  test('shows the day that its file says', () => {
    for (const article of localeCodes.flatMap(articlesIn)) {
      const day = new Date(publishedAt(article)).toISOString().slice(0, 10);
      expect(dateOf(pageOf(article)), article.source.path).toBe(day);
    }
  });

  test.each([
    ['en', '21 November 2026'],
    ['fa', '۳۰ آبان ۱۴۰۵'],
    ['ar', '٢١ نوفمبر ٢٠٢٦'],
    ['ru', '21 ноября 2026 г.'],
    ['zh', '2026年11月21日'],
  ] as const)('is dated in the reader’s calendar and digits (%s)', (locale, date) => {
    const page = byPath.get(pathIn(locale, '/2026/11/21/decentralizing-ai-overview/'));
    expect(
      page
        ?.$('.article__header time')
        .text()
        .replace(/\u00a0/g, ' '),
    ).toBe(date);
  });

  test('has the same sections, tables, notes and figures as the source that it keeps up with', () => {
    const families = articleVersions(tree);
    for (const article of localeCodes.flatMap(articlesIn)) {
      const family = families.get(article.name);
      const source = family && sourceOf(article, family);
      if (!source || !keepsUp(article, source)) continue;
      expect(shapeOf(pageOf(article)), article.source.path).toEqual(shapeOf(pageOf(source)));
    }
  });
});

/** Whether the source has nothing that the translation was not made from, or lacks. */
function keepsUp(translation: Article, source: Article): boolean {
  const {changed, removed, missing} = compare(translation, source);
  return [changed, removed, missing].every(({length}) => length === 0);
}

function shapeOf({$}: BuiltPage) {
  return {
    sections: $('.prose :is(h2, h3)[id]')
      .map((_, heading) => $(heading).attr('id'))
      .get(),
    tables: $('.prose table')
      .map((_, table) => `${$(table).find('tr').length}×${$(table).find('th').length}`)
      .get(),
    items: $('.prose > ol > li').length,
    notes: $('.footnotes li').length,
    code: $('.prose pre').text(),
  };
}

describe('the sitemaps', () => {
  const locations = (xml: string) =>
    [...xml.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, url]) => url ?? '');

  test('are one for each language, in an index that robots.txt names', () => {
    expect(builtFile('robots.txt')).toContain(`\nSitemap: ${SITE}/sitemap.xml\n`);
    expect(locations(builtFile('sitemap.xml'))).toEqual(
      localeCodes.map((locale) => `${SITE}${homeOf(locale)}sitemap-pages.xml`),
    );
  });

  test('list every page that exists, and no other', () => {
    const listed = localeCodes.flatMap((locale) =>
      locations(builtFile(`${homeOf(locale)}sitemap-pages.xml`)),
    );
    const hidden = addressed.filter(isNoindex).map(({path}) => path);
    // Search engines are not to list the results of others.
    expect(hidden).toEqual(expect.arrayContaining(['/search/', '/fa/search/']));
    const shown = addressed.filter(({path}) => !hidden.includes(path));
    expect(listed.sort()).toEqual(shown.map(({path}) => SITE + path).sort());
  });

  test('tell of every article when it last changed', () => {
    for (const locale of localeCodes) {
      const entries = builtFile(`${homeOf(locale)}sitemap-pages.xml`).split('<url>');
      const listed = articlesIn(locale)
        .map(pageOf)
        .filter((page) => !isNoindex(page));
      expect(listed.length).toBeGreaterThan(1);
      for (const {path} of listed) {
        const entry = entries.find((text) => text.includes(`<loc>${SITE}${path}</loc>`));
        expect(entry, path).toMatch(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/);
      }
    }
  });
});
