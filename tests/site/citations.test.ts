import {parseAll} from 'html-metadata';
import {describe, expect, test} from 'vitest';
import {formatDate} from '../../src/content/format';
import {localeCodes, locales, type LocaleCode} from '../../src/locales';
import {readBibtex, zoteroItem} from '../support/references';
import {builtFile, builtPages, dateOf, homeOf, SITE, type BuiltPage} from '../support/site';

const pages = builtPages();
const articles = pages.filter(({$}) => $('article.article').length > 0);

function overview(locale: LocaleCode): BuiltPage {
  const path = `${homeOf(locale)}2026/11/21/decentralizing-ai-overview/`;
  const page = articles.find((article) => article.path === path);
  if (!page) throw new Error(`${path} was not built.`);
  return page;
}

/** What stands in the byline. */
function authorsOf({$}: BuiltPage): string[] {
  return $('.article__header [rel=author]')
    .map((_, author) => $(author).text())
    .get();
}

test('Zotero saves every article whole, as a post of the blog', () => {
  expect(articles.length).toBeGreaterThanOrEqual(13);
  for (const page of articles) {
    const {$, path, locale} = page;
    expect(zoteroItem($), path).toEqual({
      itemType: 'blogPost',
      title: $('h1').text(),
      creators: authorsOf(page),
      publicationTitle: 'Murmuration',
      date: dateOf(page).replaceAll('-', '/'),
      language: locales[locale].htmlLang,
      url: SITE + path,
      abstractNote: $('.article__standfirst').text(),
      rights: 'https://creativecommons.org/licenses/by/4.0/',
    });
  }
});

test.each([
  ['en', 'Decentralizing AI: an overview', 'The editors'],
  ['fa', 'تمرکززدایی از هوش مصنوعی: نگاهی کلی', 'تحریریه'],
  ['ar', 'لامركزية الذكاء الاصطناعي: نظرة عامة', 'هيئة التحرير'],
  ['ru', 'Децентрализация ИИ: общая картина', 'Редакция'],
  ['zh', '去中心化人工智能概览', '编辑部'],
] as const)('Citoid reads the article in its language (%s)', async (locale, title, author) => {
  const {$} = overview(locale);
  const {highwirePress, dublinCore, openGraph} = await parseAll($);
  const keywords = $('.tag-links a')
    .map((_, tag) => $(tag).text())
    .get();
  expect(highwirePress).toEqual({
    title,
    author,
    publication_date: '2026/11/21',
    language: locales[locale].htmlLang,
    keywords: keywords.join('; '),
  });
  expect(dublinCore).toEqual({rights: 'https://creativecommons.org/licenses/by/4.0/'});
  expect($('link[rel="schema.DC"]').attr('href')).toBe('http://purl.org/dc/elements/1.1/');
  expect(openGraph).toMatchObject({title, site_name: 'Murmuration', type: 'article'});
});

test('what is no article says nothing of citations', () => {
  for (const {$, file} of pages) {
    const isArticle = $('article.article').length > 0;
    expect($('meta[name^=citation_], meta[name^="z:"]').length > 0, file).toBe(isArticle);
    expect($('.cite').length, file).toBe(isArticle ? 1 : 0);
  }
});

describe('the citation below an article', () => {
  test.each([
    [
      'en',
      'The editors, “Decentralizing AI: an overview”, Murmuration, 21 November 2026, https://murmuration.example/2026/11/21/decentralizing-ai-overview/',
    ],
    [
      'fa',
      'تحریریه، «تمرکززدایی از هوش مصنوعی: نگاهی کلی»، وبلاگ Murmuration، منتشرشده در ۳۰ آبان ۱۴۰۵، https://murmuration.example/fa/2026/11/21/decentralizing-ai-overview/',
    ],
    [
      'ar',
      'هيئة التحرير، «لامركزية الذكاء الاصطناعي: نظرة عامة»، مدونة Murmuration، تاريخ النشر ٢١ نوفمبر ٢٠٢٦، https://murmuration.example/ar/2026/11/21/decentralizing-ai-overview/',
    ],
    [
      'ru',
      'Редакция. Децентрализация ИИ: общая картина // Murmuration. 21 ноября 2026 г. URL: https://murmuration.example/ru/2026/11/21/decentralizing-ai-overview/',
    ],
    [
      'zh',
      '编辑部：《去中心化人工智能概览》，Murmuration，2026年11月21日，https://murmuration.example/zh/2026/11/21/decentralizing-ai-overview/',
    ],
  ] as const)('is written as readers of the language write one (%s)', (locale, text) => {
    const shown = overview(locale).$('.cite__text').text();
    expect(shown.replace(/\u00a0/g, ' ')).toBe(text);
  });

  test('names what the page shows, and leaves the address to run from left to right', () => {
    for (const page of articles) {
      const {$, path, locale} = page;
      const text = $('.cite__text').text();
      const authors = authorsOf(page);
      expect(authors, path).not.toEqual([]);
      const parts = [...authors, $('h1').text(), formatDate(dateOf(page), locale)];
      for (const part of parts) expect(text, path).toContain(part);
      expect($('.cite__text bdi[dir=ltr]').text(), path).toBe(decodeURI(SITE + path));
    }
  });

  test('comes as a file that bibliographies take', () => {
    const keys = articles.map((page) => {
      const {$, path, locale} = page;
      const link = $('.cite a[download]').attr('href') ?? '';
      expect(link).toBe(`${path}cite.bib`);
      const items = readBibtex(builtFile(link));
      expect(items, path).toEqual([
        expect.objectContaining({
          type: 'webpage',
          title: $('h1').text(),
          author: authorsOf(page).map((family) => ({family})),
          issued: {'date-parts': [dateOf(page).split('-').map(Number)]},
          publisher: 'Murmuration',
          URL: SITE + path,
          language: locales[locale].babel,
        }),
      ]);
      return items[0]?.id;
    });
    expect(new Set(keys).size).toBe(articles.length);
  });

  test('is titled in every language', () => {
    const titles = localeCodes.map((locale) => overview(locale).$('.cite summary').text());
    expect(new Set(titles).size).toBe(localeCodes.length);
  });
});
