import {describe, expect, it} from 'vitest';
import {buildGraph} from '../../../src/content/graph';
import {listedPages, sitePages} from '../../../src/content/pages';
import {pagesByPath} from '../../../src/content/pagesByPath';
import {localeCodes, type LocaleCode} from '../../../src/locales';
import {article, collections, page, treeOf} from './site';

const pagesOf = (texts: Record<string, string>, postsPerPage = 10) =>
  sitePages(treeOf({...collections, ...texts}), {postsPerPage});

const english = (texts: Record<string, string>, postsPerPage?: number) =>
  Object.fromEntries(
    pagesOf(texts, postsPerPage)
      .filter(({locale}) => locale === 'en')
      .map(({id, path}) => [id, path]),
  );

const articles = (count: number, lines: string[] = []) =>
  Object.fromEntries(
    Array.from({length: count}, (_, index) => [
      `blog/2026-02-0${index + 1}-a.md`,
      article({lines}),
    ]),
  );

describe('the pages of a language', () => {
  it('are its articles, its own pages and the lists of them', () => {
    expect(
      english({
        ...articles(1, ['tags: [research]']),
        'blog/2026-03-01-b/index.mdx': article({lines: ['slug: b']}),
        'i18n/en/docusaurus-plugin-content-pages/about.md': page(),
        'i18n/en/docusaurus-plugin-content-pages/more/terms.mdx': page(),
      }),
    ).toEqual({
      home: '/',
      archive: '/archive/',
      feeds: '/feeds/',
      tags: '/tags/',
      authors: '/authors/',
      search: '/search/',
      translations: '/translations/',
      'article:2026-02-01-a': '/2026/02/01/a/',
      'article:2026-03-01-b': '/b/',
      'tag:research': '/tags/research/',
      'author:lark': '/authors/lark/',
      'page:about': '/about/',
      'page:more/terms': '/more/terms/',
    });
  });

  it('have no archive and no tags while there are no articles', () => {
    expect(english({})).toEqual({
      home: '/',
      authors: '/authors/',
      translations: '/translations/',
      'author:lark': '/authors/lark/',
    });
  });

  it('number the further pages of long lists', () => {
    expect(english(articles(5, ['tags: [research]']), 2)).toMatchObject({
      'home:2': '/page/2/',
      'home:3': '/page/3/',
      'tag:research:2': '/tags/research/page/2/',
      'tag:research:3': '/tags/research/page/3/',
      'author:lark:2': '/authors/lark/page/2/',
      'author:lark:3': '/authors/lark/page/3/',
    });
    expect(english(articles(4), 2)).not.toHaveProperty('home:3');
  });

  it('leave drafts out altogether', () => {
    const pages = english({
      ...articles(2, ['draft: true', 'tags: [research]']),
      'i18n/en/docusaurus-plugin-content-pages/about.md': page().replace(
        'title',
        'draft: true\ntitle',
      ),
    });
    expect(Object.keys(pages)).toEqual(['home', 'authors', 'translations', 'author:lark']);
  });

  it('leave out articles of the future, and have all when they are asked for drafts', () => {
    const tree = treeOf({
      ...collections,
      ...articles(2, ['tags: [research]']),
      'blog/2026-03-01-b.md': article({lines: ['draft: true']}),
      'i18n/en/docusaurus-plugin-content-pages/about.md': page().replace(
        'title',
        'draft: true\ntitle',
      ),
    });
    const idsAt = (now: string, drafts: boolean) =>
      sitePages(tree, {postsPerPage: 1, now: new Date(now), drafts}).map(({id}) => id);
    expect(idsAt('2026-01-31T23:59:59Z', false)).not.toContain('tag:research');
    expect(idsAt('2026-02-01T00:00:00Z', false)).toContain('article:2026-02-01-a');
    expect(idsAt('2026-02-01T00:00:00Z', false)).not.toContain('home:2');
    const all = idsAt('2026-01-31T23:59:59Z', true);
    expect(all).toEqual(expect.arrayContaining(['article:2026-03-01-b', 'page:about', 'home:3']));
  });

  it('do not count unlisted articles in lists', () => {
    const listed = articles(2, ['tags: [research]']);
    const unlisted = {
      'blog/2026-03-01-b.md': article({lines: ['unlisted: true', 'tags: [research, open-source]']}),
    };
    const pages = english({...listed, ...unlisted}, 2);
    expect(pages).toHaveProperty('article:2026-03-01-b');
    expect(pages).not.toHaveProperty('home:2');
    expect(pages).not.toHaveProperty('tag:research:2');
    expect(pages).not.toHaveProperty('author:lark:2');
    // As Docusaurus: the page of a tag that only unlisted articles have exists, unlisted.
    expect(pages).toHaveProperty('tag:open-source');
  });

  it('list no page that is unlisted', () => {
    const folder = 'i18n/en/docusaurus-plugin-content-pages';
    const tree = treeOf({
      [`${folder}/about.md`]: page(),
      [`${folder}/hidden.md`]: page().replace('title', 'unlisted: true\ntitle'),
    });
    const names = listedPages(tree.locales.en, {postsPerPage: 10}).map(({name}) => name);
    expect(names).toEqual(['about']);
  });

  it('have a glossary where it says something in the language', () => {
    const glossary = {'glossary.yml': 'token:\n  en: {form: token, definition: A unit.}\n'};
    const withGlossary = pagesOf(glossary).filter(({id}) => id === 'glossary');
    expect(withGlossary.map(({locale, path}) => [locale, path])).toEqual([['en', '/glossary/']]);
  });

  it('take permalinks of tags and authors from their files', () => {
    const pages = english({
      ...articles(1, ['tags: [research]']),
      'blog/tags.yml': 'research:\n  label: R\n  permalink: /studies\n',
      'blog/authors.yml':
        'lark:\n  name: L\n  page: {permalink: /the-lark}\nwren:\n  name: W\nweb3:\n  name: W\n  page: true\n',
    });
    expect(pages).toMatchObject({
      'tag:research': '/tags/studies/',
      'author:lark': '/authors/the-lark/',
      'author:web3': '/authors/web-3/',
    });
    expect(pages).not.toHaveProperty('author:wren');
  });
});

describe('versions', () => {
  const tree = treeOf({
    ...collections,
    'blog/2026-02-01-a.md': article(),
    'i18n/zh/docusaurus-plugin-content-blog/2026-02-01-a/index.md': article({
      lines: ['slug: zh-a'],
    }),
    'i18n/fa/docusaurus-plugin-content-blog/2026-02-01-a.mdx': article(),
    'i18n/ru/docusaurus-plugin-content-blog/2026-02-02-b.md': article(),
  });
  const graph = buildGraph(tree, {postsPerPage: 10});
  const versionsAt = (locale: LocaleCode, path: string) =>
    pagesByPath(graph, locale, 'now')[path]?.versions.map((version) => ({
      locale: version.locale,
      path: version.path,
    }));

  it('are the same article in all languages that have it, in the table’s order', () => {
    const versions = [
      {locale: 'en', path: '/2026/02/01/a/'},
      {locale: 'fa', path: '/2026/02/01/a/'},
      {locale: 'zh', path: '/zh-a/'},
    ];
    expect(versionsAt('en', '/2026/02/01/a/')).toEqual(versions);
    expect(versionsAt('zh', '/zh-a/')).toEqual(versions);
  });

  it('are the page itself when no other language has it', () => {
    expect(versionsAt('ru', '/2026/02/02/b/')).toEqual([{locale: 'ru', path: '/2026/02/02/b/'}]);
  });

  it('say how they were made where they are read, and no other language needs to know', () => {
    const translation =
      'translation: {from: en, method: machine-reviewed, reviewer: Wren, sections: [3f9a1c2e]}';
    const translated = buildGraph(
      treeOf({
        ...collections,
        'blog/2026-02-01-a.md': article(),
        'i18n/fa/docusaurus-plugin-content-blog/2026-02-01-a.md': article({lines: [translation]}),
      }),
      {postsPerPage: 10},
    );
    const persianIn = (locale: LocaleCode) =>
      pagesByPath(translated, locale, 'now')['/2026/02/01/a/']?.versions[1];
    const told = {locale: 'fa', path: '/2026/02/01/a/', from: 'en'};
    expect(persianIn('fa')).toMatchObject({...told, method: 'machine-reviewed', reviewer: 'Wren'});
    expect(persianIn('en')).toEqual({...told, state: 'translation'});
  });

  it('are asked for by the paths of the language only', () => {
    expect(Object.keys(pagesByPath(graph, 'ar', 'now'))).toEqual([
      '/',
      '/authors/',
      '/translations/',
      '/authors/lark/',
    ]);
    expect(versionsAt('ar', '/')?.map(({locale}) => locale)).toEqual(localeCodes);
    expect(pagesByPath(graph, 'en', 'now')).not.toHaveProperty('/zh-a/');
  });
});
