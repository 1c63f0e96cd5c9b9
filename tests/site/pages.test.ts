import {describe, expect, test} from 'vitest';
import {readContentTree} from '../../src/content/readTree';
import {sitePages} from '../../src/content/pages';
import {buildTime} from '../../src/buildTime';
import {localeCodes, locales, type LocaleCode} from '../../src/locales';
import {builtFile, builtPages, homeOf, SITE, type BuiltPage} from '../support/site';

const pages = builtPages();
const addressed = pages.filter(({file}) => !file.endsWith('404.html'));
const byPath = new Map(pages.map((page) => [page.path, page]));

function pathIn(locale: LocaleCode, path: string): string {
  return homeOf(locale) + path.slice(1);
}

describe('the build', () => {
  test('has the pages that the content asks for, and no others', async () => {
    const options = {postsPerPage: 10, now: buildTime('.', process.env)};
    const expected = sitePages(await readContentTree('.'), options).map(({locale, path}) =>
      pathIn(locale, path),
    );
    expect(addressed.map(({path}) => path).sort()).toEqual(expected.sort());
  });

  test.each(localeCodes)('has a 404 page in %s', (locale) => {
    const page = byPath.get(`${homeOf(locale)}404.html`);
    expect(page?.$('html').attr('lang')).toBe(locales[locale].htmlLang);
  });

  test('serves no article under a language that it was not written in', () => {
    const slug = '/2026/11/21/comparing-compute-quotes/';
    const found = localeCodes.filter((locale) => byPath.has(pathIn(locale, slug)));
    expect(found).toEqual(['zh']);
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

  test('has a title, one main heading, and a description where one was written', () => {
    for (const {file, $} of pages) {
      expect($('title').text(), file).toMatch(/\S/);
      const written = $('.article, .welcome, .text-page').length > 0;
      expect($('meta[name=description][content]').length, file).toBeGreaterThanOrEqual(
        written ? 1 : 0,
      );
      expect($('h1').length, file).toBe(1);
      expect($('main').length, file).toBe(1);
    }
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

describe('an article', () => {
  const articles = addressed.filter(({$}) => $('article.article').length > 0);

  test('ends with its licence and the date of its last correction', () => {
    expect(articles.length).toBeGreaterThanOrEqual(13);
    for (const {path, $} of articles) {
      const footer = $('.article__footer');
      expect(footer.find('a[rel~=license]').attr('href'), path).toContain('creativecommons.org');
      expect(footer.find('time').attr('datetime'), path).toMatch(/^\d{4}-\d\d-\d\d$/);
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

  test('has the same sections, tables, notes and figures in every language', () => {
    for (const slug of ['decentralizing-ai-overview', 'full-stack-decentralized-ai']) {
      const shapes = localeCodes.map((locale) => {
        const $ = byPath.get(pathIn(locale, `/2026/11/21/${slug}/`))?.$;
        if (!$) throw new Error(`${slug} is missing in ${locale}.`);
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
      });
      for (const shape of shapes) expect(shape).toEqual(shapes[0]);
    }
  });
});

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
    // Search engines are not to list the results of others.
    const isNoindex = ({$}: BuiltPage) => $('meta[name=robots][content*=noindex]').length > 0;
    const hidden = addressed.filter(isNoindex).map(({path}) => path);
    expect(hidden).toEqual(expect.arrayContaining(['/search/', '/fa/search/']));
    const shown = addressed.filter(({path}) => !hidden.includes(path));
    expect(listed.sort()).toEqual(shown.map(({path}) => SITE + path).sort());
  });

  test('tell of every article when it last changed', () => {
    for (const locale of localeCodes) {
      const entries = builtFile(`${homeOf(locale)}sitemap-pages.xml`).split('<url>');
      const articles = entries.filter((text) => /\/2026\/\d\d\/\d\d\//.test(text));
      expect(articles.length).toBeGreaterThan(1);
      for (const entry of articles) {
        expect(entry).toMatch(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/);
      }
    }
  });
});
