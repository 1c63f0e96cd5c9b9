import {statSync} from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio';
import sharp from 'sharp';
import {globSync} from 'tinyglobby';
import {describe, expect, test} from 'vitest';
import {localeCodes, locales, type LocaleCode} from '../../src/locales';
import {readAtom, readJsonFeed, readRss, type ReadFeed} from '../support/feedRules';
import {BUILD_DIR, builtFile, builtPages, homeOf, isRedirect, SITE} from '../support/site';

const pages = builtPages().filter((page) => !isRedirect(page));
const pageAt = (address: string) => pages.find((page) => page.path === address);

/** The addresses of the pages of a language that have feeds. */
function placesOf(locale: LocaleCode): string[] {
  const home = homeOf(locale);
  return globSync(['rss.xml', 'tags/*/rss.xml'], {cwd: path.join(BUILD_DIR, home)})
    .sort()
    .map((file) => home + file.replace(/rss\.xml$/, ''));
}

function readAll(place: string): ReadFeed[] {
  return [
    readRss(builtFile(`${place}rss.xml`)),
    readAtom(builtFile(`${place}atom.xml`)),
    readJsonFeed(builtFile(`${place}feed.json`)),
  ];
}

describe.each(localeCodes)('the feeds in %s', (locale) => {
  const places = placesOf(locale);
  const feeds = places.flatMap(readAll);
  const items = feeds.flatMap((feed) => feed.items);

  test('are those of all articles and of each tag', () => {
    const tagged = pages.filter(
      (page) =>
        page.locale === locale && /^tags\/[^/]+\/$/.test(page.path.slice(homeOf(locale).length)),
    );
    expect(tagged.length).toBeGreaterThan(3);
    expect(places).toEqual([homeOf(locale), ...tagged.map((page) => page.path)].sort());
  });

  test('say the same in every format', () => {
    for (const place of places) {
      const [rss, atom, json] = readAll(place).map((feed) => ({...feed, self: ''}));
      expect(atom, place).toEqual(rss);
      expect(json, place).toEqual(rss);
    }
  });

  test('know their own addresses, language and page', () => {
    for (const place of places) {
      const own = readAll(place);
      expect(own.map(({self}) => self)).toEqual(
        ['rss.xml', 'atom.xml', 'feed.json'].map((file) => SITE + place + file),
      );
      for (const {home, language} of own) {
        expect(home).toBe(SITE + place);
        expect(language).toBe(locales[locale].htmlLang);
      }
      expect(own[0]?.items.map(({url}) => url.slice(SITE.length)).sort()).toEqual(
        pageAt(place)
          ?.$('.teaser__title a')
          .toArray()
          .map((link) => pageAt(place)?.$(link).attr('href'))
          .sort(),
      );
    }
  });

  test('have the newest first, each once', () => {
    for (const feed of feeds) {
      const dates = feed.items.map(({published}) => published);
      expect(dates).toEqual([...dates].sort().reverse());
      expect(new Set(feed.items.map(({id}) => id)).size).toBe(feed.items.length);
    }
  });

  test('say of an article what its page says', () => {
    expect(items.length).toBeGreaterThan(5);
    for (const item of items) {
      const $ = pageAt(item.url.slice(SITE.length))?.$;
      expect(item.title).toBe($?.('h1').text());
      expect(item.tags).toEqual(
        $?.('.tag-links a')
          .toArray()
          .map((link) => $(link).text()),
      );
      expect(item.updated >= item.published).toBe(true);
      expect(item.enclosure.url).toBe($?.('meta[property="og:image"]').attr('content'));
    }
  });

  test('have enclosures of the length that they say', () => {
    for (const {enclosure} of items) {
      const file = path.join(BUILD_DIR, new URL(enclosure.url).pathname);
      expect(statSync(file).size, enclosure.url).toBe(enclosure.bytes);
      expect(enclosure.type).toBe('image/jpeg');
    }
  });

  test('hold whole articles that need nothing of the site', () => {
    for (const {html, url} of items) {
      const $ = load(html, {}, false);
      const whole = $.root().children();
      expect([whole.length, whole.attr('lang'), whole.attr('dir')]).toEqual([
        1,
        locales[locale].htmlLang,
        locales[locale].dir,
      ]);
      expect($('script, style, button, svg, picture, [class], [style], [tabindex]').length).toBe(0);
      const attributes = $('*')
        .toArray()
        .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []));
      expect(attributes.filter((name) => /^(on|data-)/.test(name))).toEqual([]);
      const addresses = $('[href], [src]')
        .toArray()
        .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '');
      expect(addresses.filter((address) => !/^(https?|mailto):/.test(address))).toEqual([]);
      expect(words($.root().text())).toEqual(words(textOf(url)));
    }
  });
});

/** The words of an article's text on its page, without what the site puts beside them. */
function textOf(url: string): string {
  const page = pageAt(url.slice(SITE.length));
  const $ = load(page?.html ?? '');
  $('.hash-link, .needs-script').remove();
  return $('.prose').text();
}

const words = (text: string) => text.split(/\s+/).filter(Boolean);

test.each(localeCodes)(
  'the icons that feeds in %s name are square, and large or small',
  async (locale) => {
    const {icon, favicon} = JSON.parse(builtFile(`${homeOf(locale)}feed.json`));
    for (const [address, size] of [
      [icon, 512],
      [favicon, 180],
    ]) {
      expect(address.startsWith(`${SITE}/`)).toBe(true);
      const image = sharp(path.join(BUILD_DIR, address.slice(SITE.length)));
      expect(await image.metadata()).toMatchObject({format: 'png', width: size, height: size});
    }
  },
);

describe('the page of feeds', () => {
  test.each(localeCodes)('gives every address to copy, in %s', (locale) => {
    const $ = pageAt(`${homeOf(locale)}feeds/`)?.$;
    const links = $?.('main a[type]')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(links?.sort()).toEqual(
      placesOf(locale)
        .flatMap((place) => ['rss.xml', 'atom.xml', 'feed.json'].map((file) => place + file))
        .sort(),
    );
    const copied = $?.('main [data-copy]')
      .toArray()
      .map((button) => $(button).attr('data-copy'));
    expect(copied?.sort()).toEqual(placesOf(locale).map((place) => `${SITE}${place}rss.xml`));
  });

  test('is where every link to feeds leads', () => {
    for (const {$, file, locale} of pages.filter((page) => !page.path.endsWith('/feeds/'))) {
      expect($('a[href$=".xml"], a[href$="feed.json"]').length, file).toBe(0);
      expect($(`.footer-links a[href="${homeOf(locale)}feeds/"]`).length, file).toBe(1);
    }
  });
});
