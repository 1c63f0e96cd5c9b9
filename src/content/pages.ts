/** The pages the site has in each language, and which of them are versions of one another. */
import type {LocaleCode} from '../locales';
import {isLater, pageId, type Article, type MarkdownPage, type Page} from './article';
import {termIn, type Glossary} from './glossary';
import {listPermalink} from './permalinks';
import {allLocales, type ContentTree, type LocaleContent} from './tree';

/** One page in one language. */
export type SitePage = {
  /**
   * The same for all versions of a page: `home`, `archive`, `search`, `feeds`, `tags`, `authors`,
   * `translations`, `glossary`, `article:<file name>`, `tag:<key>`, `author:<key>`, `page:<name>`,
   * `handbook:<name>`. Later pages of a list end in their number: `home:2`, `tag:<key>:2`.
   */
  readonly id: string;
  /** The id of the list that it is a later page of; else its own. */
  readonly firstPage: string;
  readonly locale: LocaleCode;
  /** The address without `baseUrl` and without the language's prefix: `/tags/research/`. */
  readonly path: string;
};

/** The same page in one language. */
export type PageVersion = Pick<SitePage, 'locale' | 'path'>;

export type ListOptions = {
  /** As in the options of the blog plugin. */
  readonly postsPerPage: number;
  /** Leaves out articles dated later; when it is left out, no article is too late. */
  readonly now?: Date | undefined;
  /** Takes drafts and later articles in, as the development server does. */
  readonly drafts?: boolean;
};

/**
 * Lists the pages of a production build, where drafts and articles of the future do not exist
 * and unlisted articles have a page but stand in no list. Follows `routes.ts` of
 * @docusaurus/plugin-content-blog.
 */
export function sitePages(tree: ContentTree, options: ListOptions): SitePage[] {
  return allLocales(tree).flatMap((content) => localePages(content, tree.glossary, options));
}

function localePages(content: LocaleContent, {terms}: Glossary, options: ListOptions): SitePage[] {
  const {locale} = content;
  const published = publishedArticles(content, options);
  const listed = listedOf(published);
  const page = (id: string, path: string, firstPage = id): SitePage => ({
    id,
    firstPage,
    locale,
    path,
  });
  const markdownPage = (it: MarkdownPage): SitePage => page(pageId(it), it.path);
  const list = (id: string, path: string, articles: readonly Article[]): SitePage[] =>
    pageNumbers(articles.length, options).map((number) =>
      page(number === 1 ? id : `${id}:${number}`, listPermalink(path, number), id),
    );
  const isOut = ({fields}: Pick<MarkdownPage, 'fields'>) => options.drafts || !fields.draft;
  const tagPages = content.tags.entries.flatMap(({key, path}) => {
    const tagged = published.filter(({fields}) => fields.tags?.includes(key));
    // Docusaurus gives a tag of unlisted articles a page, and shows them there.
    const shown = tagged.every(({fields}) => fields.unlisted) ? tagged : listedOf(tagged);
    return path && shown.length > 0 ? list(`tag:${key}`, path, shown) : [];
  });
  const authorPages = content.authors.entries.flatMap(({key, path}) => {
    const written = listed.filter(({fields}) => fields.authors?.includes(key));
    return path ? list(`author:${key}`, path, written) : [];
  });
  return [
    ...list('home', '/', listed),
    ...(listed.length > 0
      ? [page('archive', '/archive/'), page('search', '/search/'), page('feeds', '/feeds/')]
      : []),
    ...(tagPages.length > 0 ? [page('tags', '/tags/')] : []),
    ...(content.authors.entries.length > 0 ? [page('authors', '/authors/')] : []),
    // Made from the graph, and so there in every language.
    page('translations', '/translations/'),
    ...(terms.some((term) => termIn(term, locale)) ? [page('glossary', '/glossary/')] : []),
    ...published.map(markdownPage),
    ...tagPages,
    ...authorPages,
    ...[...content.pages, ...content.handbook].filter(isOut).map(markdownPage),
  ];
}

/** What is written in Markdown and stands in the lists of a build: articles, and then pages. */
export function listedMarkdown(content: LocaleContent, options: ListOptions): (Article | Page)[] {
  return [...listedArticles(content, options), ...listedPages(content, options)];
}

/** The pages that the lists of a build show. */
export function listedPages({pages}: LocaleContent, {drafts}: ListOptions): Page[] {
  return pages.filter(({fields}) => !fields.unlisted && (drafts || !fields.draft));
}

/** The articles that the lists of a build show. */
export function listedArticles(content: LocaleContent, options: ListOptions): Article[] {
  return listedOf(publishedArticles(content, options));
}

/** The articles that a build has, unlisted ones too. */
export function publishedArticles({articles}: LocaleContent, options: ListOptions): Article[] {
  return articles.filter((article) => isPublished(article, options));
}

/** Tells whether a build has the article. */
function isPublished(article: Article, {now, drafts}: ListOptions): boolean {
  return drafts || (!article.fields.draft && !isLater(article, now));
}

function listedOf(articles: readonly Article[]): Article[] {
  return articles.filter(({fields}) => !fields.unlisted);
}

/** The numbers of a list's pages. An empty list has one page. */
function pageNumbers(count: number, {postsPerPage}: ListOptions): number[] {
  const pages = Math.max(1, Math.ceil(count / postsPerPage));
  return Array.from({length: pages}, (_, index) => index + 1);
}

/** Groups pages by their id, and then by their language. */
export function versionsById(
  pages: readonly SitePage[],
): Map<string, Map<LocaleCode, PageVersion>> {
  const byId = new Map<string, Map<LocaleCode, PageVersion>>();
  for (const {id, locale, path} of pages) {
    const versions = byId.get(id) ?? new Map<LocaleCode, PageVersion>();
    byId.set(id, versions.set(locale, {locale, path}));
  }
  return byId;
}
