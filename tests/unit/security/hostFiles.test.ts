import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {localeCodes} from '../../../src/locales';
import {
  formatHeadersFile,
  headersOf,
  parseHeadersFile,
  siteRules,
} from '../../../src/security/headersFile';
import {nginxHeaders} from '../../../src/security/nginx';
import {netlifyErrorPages, nginxErrorPages} from '../../../src/security/notFoundPages';

const hashes = ["'sha256-IKiTULUK+jbX+vo64/='"];
const ROOT = {url: 'https://people.example', baseUrl: '/'};
const BELOW = {url: 'https://people.example', baseUrl: '/blog/'};

/** How long a path may be kept, by the text of a file. */
function cachingIn(text: string, path: string): string[] {
  return headersOf(path, parseHeadersFile(text))
    .filter(([name]) => name === 'Cache-Control')
    .map(([, value]) => value);
}

describe('the file _headers', () => {
  const text = formatHeadersFile(siteRules(ROOT, hashes));

  test('has a path at the beginning of a line, and its headers indented below it', () => {
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^(|\/[\w./-]*\*?| {2}[A-Z][\w-]+: \S.*)$/);
    }
    expect(text).toMatch(/^\/\*\n {2}Content-Security-Policy: default-src 'none'; /);
  });

  test('keeps to what Cloudflare Pages takes: 100 rules, 2,000 characters in a line', () => {
    expect(parseHeadersFile(text).length).toBeLessThan(100);
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(2000);
  });

  test('has as many rules as the handbook says to whoever adds a language', () => {
    const sentence = /has (\d+) rules for each language and (\d+) more/;
    const [, each, more] = sentence.exec(readFileSync('docs/run.md', 'utf8')) ?? [];
    const rules = siteRules(ROOT, hashes).length;
    expect(rules).toBe(Number(each) * localeCodes.length + Number(more));
  });

  test('is read as it was written', () => {
    expect(parseHeadersFile(text)).toEqual(siteRules(ROOT, hashes));
    expect(parseHeadersFile(`# A remark\n${text}`)).toEqual(siteRules(ROOT, hashes));
  });

  test('says one thing of each header of a path: hosts would join two into nonsense', () => {
    for (const path of ['/', '/fa/', '/assets/js/a.js', '/fa/assets/a.css', '/rss.xml', '/x']) {
      const names = headersOf(path, parseHeadersFile(text)).map(([name]) => name);
      expect(names).toEqual([...new Set(names)]);
    }
  });

  test.each(['', 'fa/', 'ar/', 'ru/', 'zh/'])('keeps hashed names for good, below /%s', (home) => {
    const forever = ['public, max-age=31536000, immutable'];
    for (const file of [
      ...['assets/css/a.css', 'cards/a.jpg', 'covers/a.svg', 'reader.js', 'search.js'],
      ...['search.css', 'search/terms-1.json'],
    ]) {
      expect(cachingIn(text, `/${home}${file}`), file).toEqual(forever);
    }
    for (const file of ['rss.xml', 'atom.xml', 'feed.json', 'sitemap-pages.xml']) {
      expect(cachingIn(text, `/${home}${file}`), file).toEqual(['public, max-age=900']);
    }
    for (const file of [
      ...['', 'about/', '2026/11/21/assets/', '404.html', 'favicon.svg'],
      ...['search/index.json', 'search/text/a.json'],
    ]) {
      expect(cachingIn(text, `/${home}${file}`), file).toEqual([]);
    }
  });

  test('speaks of the site’s own paths only, where it lies below one', () => {
    const rules = siteRules(BELOW, hashes);
    expect(rules.map(({path}) => path).filter((path) => !path.startsWith('/blog/'))).toEqual([]);
    expect(headersOf('/other/', rules)).toEqual([]);
    expect(headersOf('/blog/fa/reader.js', rules).map(([name]) => name)).toContain('Cache-Control');
  });
});

describe('the directives for nginx', () => {
  const text = nginxHeaders(ROOT, hashes);

  test('are whole, and every header is sent with errors too but for the caching', () => {
    for (const line of text.split('\n')) {
      expect(line).toMatch(
        /^(|#.*|charset(_types)? .*;|set .*;|if \(.*\) \{| {2}set .*;|\}|add_header .*;)$/,
      );
    }
    const added = text.split('\n').filter((line) => line.startsWith('add_header'));
    expect(added.filter((line) => !line.endsWith('" always;'))).toEqual([
      'add_header Cache-Control $cache_control;',
    ]);
    expect(added).toContain('add_header X-Content-Type-Options "nosniff" always;');
    expect(added).toHaveLength(7);
  });

  test('name the encoding of Markdown, which says it nowhere itself', () => {
    expect(text).toMatch(/^charset utf-8;\ncharset_types text\/markdown text\/plain /m);
  });

  test('have everything else asked for anew', () => {
    expect(text).toContain('set $cache_control "public, max-age=0, must-revalidate";');
  });

  test('open no location, in which they would have to be repeated', () => {
    expect(text).not.toMatch(/^\s*location/m);
  });

  test.each([ROOT, BELOW])('give each path the caching that _headers gives it ($baseUrl)', (at) => {
    const headers = formatHeadersFile(siteRules(at, hashes));
    const rules = [...nginxHeaders(at, hashes).matchAll(/if \(\$uri ~ "(.*)"\) \{\n.*"(.*)";/g)];
    expect(rules).toHaveLength(2);
    for (const file of ['', 'a/', 'assets/a.js', 'fa/cards/a', 'zh/reader.js', 'readerxjs']) {
      const path = at.baseUrl + file;
      const found = rules.filter(([, pattern = '']) => new RegExp(pattern).test(path));
      expect(
        found.map(([, , value]) => value),
        path,
      ).toEqual(cachingIn(headers, path));
    }
  });

  test('hold no value that nginx would change', () => {
    expect(() => nginxHeaders(ROOT, ['$uri'])).toThrow('nginx cannot be given');
  });
});

describe('the 404 pages', () => {
  test('are told to nginx as one page for each path', () => {
    expect(nginxErrorPages(BELOW)).toMatchInlineSnapshot(`
      "# Include this file in the server block of the site.

      set $not_found /blog/404.html;
      if ($uri ~ "^(?<language_home>/blog/fa/|/blog/ar/|/blog/ru/|/blog/zh/)") {
        set $not_found "\${language_home}404.html";
      }
      error_page 403 404 =404 $not_found;
      "
    `);
  });

  test('are told to Netlify as rules for the languages below the root', () => {
    expect(netlifyErrorPages(BELOW)).toMatchInlineSnapshot(`
      "/blog/fa/* /blog/fa/404.html 404
      /blog/ar/* /blog/ar/404.html 404
      /blog/ru/* /blog/ru/404.html 404
      /blog/zh/* /blog/zh/404.html 404
      "
    `);
  });
});
