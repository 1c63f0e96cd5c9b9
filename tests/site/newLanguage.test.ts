import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {localeCodes, type LocaleCode} from '../../src/locales';
import {languageOf} from '../../src/search/languages';
import {openIndex} from '../../src/search/searcher';
import {crawl} from '../support/crawl';
import {readAtom, readJsonFeed, readRss} from '../support/feedRules';
import type {FixtureSite} from '../support/fixtureSite';
import {builtPages, SITE, type BuiltPage} from '../support/site';
import {joinShards, runNode, turkishSite} from '../support/turkishSite';

/** Of the articles in Turkish; the last is in no other language. */
const ADDRESSES = {
  flocks: '/2026/01/02/flocks/',
  queues: '/2026/01/04/queues/',
  letters: '/2026/01/06/letters/',
} as const;

let site: FixtureSite;
let dir: string;
let built: ReturnType<typeof runNode>;
let pages: readonly BuiltPage[];

beforeAll(() => {
  site = turkishSite();
  built = runNode(site.dir, [
    '--import',
    'tsx',
    'src/cli/main.ts',
    'build',
    '--locale',
    'en',
    'tr',
  ]);
  if (!existsSync(path.join(site.dir, 'shards/tr'))) throw new Error(built.output);
  dir = joinShards(site.dir, ['en', 'tr']);
  pages = builtPages(dir);
}, 300_000);

afterAll(() => site?.remove());

function pageAt(address: string): BuiltPage {
  const page = pages.find((candidate) => candidate.path === address);
  if (!page) throw new Error(`There is no ${address}.`);
  return page;
}

function read(file: string): string {
  return readFileSync(path.join(dir, file), 'utf8');
}

/** The address of each version that a page names, by its language. */
function alternates({$}: BuiltPage): Record<string, string | undefined> {
  const links = $('link[rel=alternate][hreflang]').toArray();
  return Object.fromEntries(
    links.map((link) => [$(link).attr('hreflang') ?? '', $(link).attr('href')?.replace(SITE, '')]),
  );
}

test('the content of the new language is checked, and nothing is wrong with it', () => {
  expect(built.output).toContain('files checked: no problems.');
  expect(built.output).not.toContain('[WARNING]');
});

test('the code needs an entry in the table and nothing else', () => {
  const {output, succeeded} = runNode(site.dir, ['node_modules/typescript/bin/tsc']);
  expect([succeeded, output]).toEqual([true, '']);
});

test('the interface passes the tests that those of all languages pass', () => {
  const {output, succeeded} = runNode(site.dir, ['node_modules/vitest/vitest.mjs', 'run']);
  expect(succeeded, output).toBe(true);
  expect(output).toContain('messages.test.ts');
});

test('every kind of page is there, in its language and direction', () => {
  const own = pages.filter(({path}) => path.startsWith('/tr/'));
  expect(own.map((page) => page.path)).toEqual(
    expect.arrayContaining([
      '/tr/',
      '/tr/2026/01/02/flocks/',
      '/tr/2026/01/04/queues/',
      '/tr/2026/01/06/letters/',
      '/tr/404.html',
      '/tr/about/',
      '/tr/archive/',
      '/tr/authors/editors/',
      '/tr/feeds/',
      '/tr/search/',
      '/tr/tags/research/',
      '/tr/translations/',
    ]),
  );
  for (const {$, file} of own) {
    const html = $('html');
    // A page that leads on from an old address is a page of its language, too.
    expect([file, html.attr('lang'), html.attr('dir')]).toEqual([file, 'tr', 'ltr']);
  }
  expect(pages.some(({path}) => path.startsWith('/tr/2026/01/05/'))).toBe(false);
});

test('an author’s page leads to where else the author is found', () => {
  const {$} = pageAt('/tr/authors/editors/');
  const links = $('.author-links a').toArray();
  expect(links.map((link) => [$(link).text(), $(link).attr('href')])).toEqual([
    ['Web sitesi', 'https://example.org/'],
    ['GitHub', 'https://github.com/murmuration'],
    ['Mastodon', 'https://social.example/@murmuration'],
    ['E-posta', 'mailto:editors@example.org'],
  ]);
  expect($('.author-links a[target]').length).toBe(0);
});

test('pages speak the language', () => {
  const {$} = pageAt('/tr/2026/01/02/flocks/');
  expect($('h1').text()).toBe('Bir sürü bir ağa ne öğretebilir?');
  expect($('.skip-link').text()).toBe('Ana içeriğe geç');
  expect($('.article__header time').first().text()).toBe('2 Ocak 2026');
  expect($('.article').text()).toContain('Özgün metinden (English) çevrildi.');
  expect($('.article').text()).toContain('Notlar ve kaynaklar');
});

describe('versions', () => {
  test('name one another in both languages', () => {
    const versions = {
      en: '/2026/01/02/flocks/',
      tr: '/tr/2026/01/02/flocks/',
      'x-default': '/2026/01/02/flocks/',
    };
    expect(alternates(pageAt('/2026/01/02/flocks/'))).toEqual(versions);
    expect(alternates(pageAt('/tr/2026/01/02/flocks/'))).toEqual(versions);
  });

  test('are named only where they are', () => {
    expect(Object.keys(alternates(pageAt('/tr/2026/01/06/letters/')))).not.toContain('en');
    expect(Object.keys(alternates(pageAt('/2026/01/05/prices/')))).not.toContain('tr');
  });

  test('are offered to readers in their own words', () => {
    expect(pageAt('/2026/01/02/flocks/').html).toContain('Bu sayfanın Türkçesi de var.');
    expect(pageAt('/2026/01/05/prices/').html).toContain('henüz çevrilmedi');
  });
});

test('links lead somewhere, in both languages', () => {
  const others = localeCodes.filter((code) => code !== 'en').join('|');
  const notBuilt = new RegExp(`^\\S+ (?:${SITE})?/(?:${others})/`);
  const problems = crawl({dir, url: SITE, baseUrl: '/'});
  expect(problems.filter((problem) => !notBuilt.test(problem))).toEqual([]);
});

test('each article has a card of its own', async () => {
  const cards = Object.values(ADDRESSES).map(
    (address) => pageAt(`/tr${address}`).$('meta[property="og:image"]').attr('content') ?? '',
  );
  expect(new Set(cards).size).toBe(3);
  for (const card of cards) {
    expect(card).toMatch(/^https:\/\/murmuration\.example\/tr\/cards\//);
    const {width, height} = await sharp(path.join(dir, card.slice(SITE.length))).metadata();
    expect([width, height]).toEqual([1200, 630]);
  }
});

test.each([
  ['sığırcık', 'flocks'],
  ['sigircik', 'flocks'],
  ['IŞIK', 'letters'],
  ['kuyruk', 'queues'],
] as const)('the search finds “%s”', async (query, slug) => {
  const load = async (name: string) => JSON.parse(read(`tr/search/${name}`)) as unknown;
  const searcher = await openIndex(load, languageOf('tr' as LocaleCode));
  const {hits} = await searcher.search(query);
  expect(hits.map((hit) => hit.path)).toContain(ADDRESSES[slug]);
});

test.each([
  ['rss.xml', readRss],
  ['atom.xml', readAtom],
  ['feed.json', readJsonFeed],
])('%s has all articles, whole', (file, readFeed) => {
  const feed = readFeed(read(`tr/${file}`));
  expect(feed.language).toBe('tr');
  expect(feed.items.map(({title}) => title)).toEqual([
    'İki i, iki ayrı harf: ı ve i',
    'Memuru olmayan kuyrukta kim bekler?',
    'Bir sürü bir ağa ne öğretebilir?',
  ]);
  expect(feed.items[0]?.html).toContain('bu işaretler kesilir.');
});
