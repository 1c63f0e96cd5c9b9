import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {localeCodes, locales} from '../../src/locales';
import {REVALIDATE} from '../../src/security/caching';
import {headersOf, parseHeadersFile} from '../../src/security/headersFile';
import {hasNginx, runNginx, type RunningNginx} from '../support/nginx';
import {BUILD_DIR, builtFile, builtPages, homeOf} from '../support/site';

const isHere = hasNginx();

let siteDir: string;
let nginx: RunningNginx | undefined;

beforeAll(async () => {
  builtPages();
  if (!isHere) return;
  siteDir = mkdtempSync(path.join(os.tmpdir(), 'served-'));
  symlinkSync(realpathSync(BUILD_DIR), path.join(siteDir, 'build'), 'dir');
  nginx = await runNginx(siteDir);
});

afterAll(() => {
  nginx?.stop();
  if (siteDir) rmSync(siteDir, {recursive: true, force: true});
});

beforeEach(({skip}) =>
  skip(!isHere, 'There is no nginx with its module for Brotli, and none can be installed here.'),
);

/** Asks for a path as it is, without following where it leads. */
async function get(address: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${nginx?.url}${address}`, {redirect: 'manual', headers});
  return {
    status: response.status,
    header: (name: string) => response.headers.get(name),
    text: await response.text(),
  };
}

const rules = parseHeadersFile(builtFile('_headers'));

/** Security headers and caching, as the file for other hosts gives them to a path. */
function headersFor(address: string): Record<string, string> {
  return {'Cache-Control': REVALIDATE, ...Object.fromEntries(headersOf(address, rules))};
}

/** A page of each language that is an article. */
const articles = localeCodes.map((locale) => {
  const page = builtPages().find((it) => it.locale === locale && /\/\d{4}\/\d\d\//.test(it.path));
  if (!page) throw new Error(`There is no article in ${locale}.`);
  return page;
});

describe.each(localeCodes)('nginx, asked for what is in %s,', (locale) => {
  test('serves the front page and an article', async () => {
    const home = await get(homeOf(locale));
    expect([home.status, home.header('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(home.text).toContain(
      `<html lang=${locales[locale].htmlLang} dir=${locales[locale].dir}`,
    );
    for (const article of articles.filter((it) => it.locale === locale)) {
      const {status, text} = await get(article.path);
      expect([status, text === article.html]).toEqual([200, true]);
    }
  });

  test('serves the 404 page of that language, also for a folder without a page', async () => {
    const page = builtFile(`${homeOf(locale).slice(1)}404.html`);
    for (const missing of ['nowhere/', 'nowhere.html', 'assets/', '2026/']) {
      const {status, text, header} = await get(homeOf(locale) + missing);
      expect([missing, status, text === page]).toEqual([missing, 404, true]);
      expect(header('content-security-policy')).toContain("default-src 'none'");
      expect(header('cache-control')).toBeNull();
    }
  });
});

test('nginx writes down nobody who asks for what is not there', async () => {
  const before = nginx?.log();
  for (const missing of ['/2026/', '/fa/2026/', '/assets/', '/nowhere', '/nowhere/']) {
    expect([missing, (await get(missing)).status]).toEqual([missing, 404]);
  }
  expect(nginx?.log()).toBe(before);
});

test('nginx sends the headers that other hosts send, with everything', async () => {
  const style = builtPages()[0]?.$('link[rel=stylesheet]').attr('href') ?? '';
  expect(style).toMatch(/^\/assets\/css\//);
  for (const address of ['/', '/fa/', style, '/reader.js', '/fa/rss.xml', '/favicon.svg']) {
    const {status, header} = await get(address);
    const wanted = headersFor(address);
    const found = Object.keys(wanted).map((name) => [name, header(name)]);
    expect([address, status, Object.fromEntries(found)]).toEqual([address, 200, wanted]);
  }
  expect(headersFor(style)['Cache-Control']).toBe('public, max-age=31536000, immutable');
});

test('nginx sends the compressed copy that a browser reads', async () => {
  const plain = builtFile('fa/index.html');
  for (const [accepted, sent] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const {header, text} = await get('/fa/', {'Accept-Encoding': accepted});
    expect([accepted, header('content-encoding'), text === plain]).toEqual([accepted, sent, true]);
    expect(header('vary')).toBe('Accept-Encoding');
  }
});

test('nginx sends compressed copies through proxies, too', async () => {
  const asked = {'Accept-Encoding': 'gzip', Via: '1.1 proxy.example'};
  expect((await get('/fa/', asked)).header('content-encoding')).toBe('gzip');
});

test('nginx calls each file what it is', async () => {
  const types = {
    '/rss.xml': 'text/xml; charset=utf-8',
    '/feed.json': 'application/json',
    '/llms.txt': 'text/plain; charset=utf-8',
    '/SHA256SUMS': 'text/plain; charset=utf-8',
    '/favicon.svg': 'image/svg+xml',
    [`${articles[0]?.path}index.md`]: 'text/markdown; charset=utf-8',
  };
  const found = await Promise.all(
    Object.keys(types).map(async (file) => [file, (await get(file)).header('content-type')]),
  );
  expect(Object.fromEntries(found)).toEqual(types);
});

test('nginx does not say which it is', async () => {
  expect((await get('/')).header('server')).toBe('nginx');
});

test('nginx sends to the slash, whatever name it is called by', async () => {
  const {status, header} = await get('/fa', {Host: 'blog.example'});
  expect([status, header('location')]).toEqual([301, '/fa/']);
});

test('nginx serves what the link leads to from one request to the next', async () => {
  const next = path.join(siteDir, 'next');
  const link = path.join(siteDir, 'build');
  mkdirSync(next);
  writeFileSync(path.join(next, 'index.html'), 'The next release');
  symlinkSync(next, `${link}.new`, 'dir');
  expect((await get('/')).text).toBe(builtFile('index.html'));
  renameSync(`${link}.new`, link);
  expect((await get('/')).text).toBe('The next release');
});
