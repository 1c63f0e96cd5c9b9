import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Root} from 'mdast';
import {describe, expect, test} from 'vitest';
import {parseArticle, publishedAt, type Article} from '../../src/content/article';
import {nodesOf} from '../../src/content/nodes';
import {parseText} from '../../src/content/parseText';
import {readProse} from '../../src/content/prose';
import {readContentTree} from '../../src/content/readTree';
import {localeCodes, locales, type LocaleCode} from '../../src/locales';
import {BUILD_DIR, builtFile, builtPages, homeOf, SITE} from '../support/site';

const pages = builtPages();
const tree = await readContentTree(process.cwd());

/** The Markdown that is published of an article, read as a source is. */
function publishedMarkdown(article: Article): {text: string; parsed: ReturnType<typeof parseText>} {
  const text = builtFile(`${folderOf(article)}index.md`);
  const source = {path: article.source.path.replace(/\.mdx$/, '.md'), text};
  return {text, parsed: parseText(parseArticle(source, `${article.name}.md`, article.locale))};
}

function folderOf({locale, path: inside}: Article): string {
  return homeOf(locale) + inside.slice(1);
}

/** The addresses in a text, but for those in its code. */
function addressesIn(root: Root): string[] {
  return nodesOf(root, 'link', 'image').map(({url}) => url);
}

/** Those of the site that nothing was published at. */
function deadAddresses(addresses: readonly string[]): string[] {
  return addresses.filter((address) => {
    const {origin, pathname, hash} = new URL(address);
    if (origin !== SITE) return false;
    const file = decodeURIComponent(pathname);
    if (!file.endsWith('/')) return !existsSync(path.join(BUILD_DIR, file));
    const page = pages.find((candidate) => candidate.path === file);
    return (
      !page || (hash !== '' && page.$(`[id="${decodeURIComponent(hash.slice(1))}"]`).length === 0)
    );
  });
}

describe.each(localeCodes)('the Markdown of articles in %s', (locale: LocaleCode) => {
  const articles = tree.locales[locale].articles.filter((article) =>
    pages.some((page) => page.path === folderOf(article)),
  );

  test('is there for each of them, compressed too, and its page leads to it', () => {
    expect(articles.length).toBeGreaterThan(1);
    for (const article of articles) {
      const file = `${folderOf(article)}index.md`;
      for (const name of [file, `${file}.br`, `${file}.gz`]) {
        expect(existsSync(path.join(BUILD_DIR, name)), name).toBe(true);
      }
      const page = pages.find((candidate) => candidate.path === folderOf(article));
      const links = page?.$('link[rel=alternate][type="text/markdown"]').toArray() ?? [];
      expect(links.map((link) => page?.$(link).attr('href'))).toEqual([SITE + file]);
    }
  });

  test('says title, description, date, language and address', () => {
    for (const article of articles) {
      const {text} = publishedMarkdown(article);
      const {title = '', description = ''} = article.fields;
      expect(text.startsWith(`# ${title}\n\n${description}\n\n- `), article.source.path).toBe(true);
      const [, head = ''] = /\n\n((?:- .*\n)+)\n/.exec(text) ?? [];
      expect(head).toMatch(/\d{4}-\d\d-\d\d/);
      expect(head).toContain(`${locales[locale].label} (${locales[locale].htmlLang})`);
      expect(head).toContain(`<${SITE}${folderOf(article)}>`);
      expect(head).toContain('](https://creativecommons.org/licenses/by/4.0/)');
    }
  });

  test('has every sentence of its source', () => {
    let count = 0;
    for (const article of articles) {
      const blocks = (parsed: ReturnType<typeof parseText>) =>
        readProse(parsed).map((block) =>
          block
            .map(({value}) => value)
            .join('')
            .replace(/\s+/g, ''),
        );
      const published = new Set(blocks(publishedMarkdown(article).parsed));
      const source = blocks(parseText(article));
      count += source.length;
      expect(
        source.filter((block) => !published.has(block)),
        article.source.path,
      ).toEqual([]);
    }
    // Whatever has been written, it is more than a few headings.
    expect(count).toBeGreaterThan(20);
  });

  test('has nothing of the site’s own syntax, and no tag', () => {
    for (const article of articles) {
      const {text, parsed} = publishedMarkdown(article);
      expect(text.startsWith('---')).toBe(false);
      const code = nodesOf(parsed.root, 'code', 'inlineCode').map(({value}) => value);
      const prose = code.reduce((rest, it) => rest.replace(it, ''), text);
      expect(prose.match(/:::|\{#|<!--/g), article.source.path).toEqual(null);
      const tags = nodesOf(parsed.root, 'html').map(({value}) => value);
      expect(
        tags.filter((tag) => !/^<\/?su[bp]>$/.test(tag)),
        article.source.path,
      ).toEqual([]);
    }
  });

  test('has whole addresses, all of which lead somewhere', () => {
    for (const article of articles) {
      const addresses = addressesIn(publishedMarkdown(article).parsed.root);
      expect(addresses.filter((address) => !URL.canParse(address))).toEqual([]);
      expect(deadAddresses(addresses), article.source.path).toEqual([]);
    }
  });

  test('is listed in llms.txt, the newest first, beside nothing else in Markdown', () => {
    const text = builtFile(`${homeOf(locale)}llms.txt`);
    const parsed = parseText(parseArticle({path: 'llms.md', text}, 'llms.md', locale));
    const addresses = addressesIn(parsed.root);
    expect(deadAddresses(addresses)).toEqual([]);
    const listed = addresses.filter((address) => address.endsWith('.md'));
    const shown = articles.filter(({fields}) => !fields.unlisted);
    const all = shown.map((article) => `${SITE}${folderOf(article)}index.md`);
    expect([...listed].sort()).toEqual([...all].sort());
    const moments = new Map(shown.map((article, at) => [all[at], publishedAt(article)]));
    const order = listed.map((address) => moments.get(address) ?? NaN);
    expect(order).toEqual([...order].sort((a, b) => b - a));
    for (const {fields} of shown) {
      expect(text).toContain(`- [${fields.title}](`);
      expect(text).toContain(`: ${fields.description}\n`);
    }
  });
});

test('no other page names a Markdown file', () => {
  const articles = new Set(
    localeCodes.flatMap((code) => tree.locales[code].articles.map(folderOf)),
  );
  const others = pages.filter((page) => !articles.has(page.path));
  expect(others.length).toBeGreaterThan(50);
  expect(others.filter(({html}) => html.includes('text/markdown')).map(({file}) => file)).toEqual(
    [],
  );
});
