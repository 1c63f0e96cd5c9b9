/** The content tree: everything that authors write, in all languages, as plain data. */
import {localeCodes, type LocaleCode} from '../locales';
import {
  parseArticle,
  parseHandbookPage,
  parsePage,
  type Article,
  type HandbookPage,
  type MarkdownPage,
  type Page,
} from './article';
import {parseAuthors, parseTags, type Authors, type Tags} from './collections';
import {glossaryFile, parseGlossary, type Glossary} from './glossary';
import {
  articlesDir,
  authorsFile,
  handbookDir,
  isMarkdown,
  pagesDir,
  pathInside,
  tagsFile,
} from './layout';
import type {SourceFile} from './source';

/** What one language has. */
export type LocaleContent = {
  readonly locale: LocaleCode;
  /** In the order of their file names, that is, oldest first. */
  readonly articles: readonly Article[];
  readonly pages: readonly Page[];
  readonly handbook: readonly HandbookPage[];
  readonly authors: Authors;
  readonly tags: Tags;
};

export type ContentTree = {
  readonly locales: Readonly<Record<LocaleCode, LocaleContent>>;
  readonly glossary: Glossary;
  /** Paths of all files that content may lead to: its folders' and those of `static/`. */
  readonly files: ReadonlySet<string>;
};

/**
 * Parses the files of a site. Never throws on bad content: parts that cannot be read are
 * kept with what is wrong with them.
 *
 * @param sources Markdown files, authors.yml, tags.yml and glossary.yml; others are ignored
 * @param files paths of all other files that exist, such as images
 */
export function createContentTree(
  sources: readonly SourceFile[],
  files: Iterable<string> = [],
): ContentTree {
  const sorted = [...sources].sort(byPath);
  const locales = localeCodes.map((locale) => [locale, localeContent(locale, sorted)]);
  return {
    locales: Object.fromEntries(locales) as Record<LocaleCode, LocaleContent>,
    glossary: parseGlossary(sources.find(({path}) => path === glossaryFile)),
    files: new Set([...files, ...sources.map(({path}) => path)]),
  };
}

function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : 1;
}

function localeContent(locale: LocaleCode, sources: readonly SourceFile[]): LocaleContent {
  const sourceAt = (path: string) => sources.find((source) => source.path === path);
  const parseAll = <T>(
    folder: string,
    parse: (source: SourceFile, inside: string, locale: LocaleCode) => T,
  ): T[] =>
    sources.flatMap((source) => {
      const inside = pathInside(folder, source.path);
      return inside && isMarkdown(inside) ? [parse(source, inside, locale)] : [];
    });
  return {
    locale,
    articles: parseAll(articlesDir(locale), parseArticle),
    pages: parseAll(pagesDir(locale), parsePage),
    handbook: parseAll(handbookDir(locale), parseHandbookPage),
    authors: parseAuthors(authorsFile(locale), sourceAt(authorsFile(locale))),
    tags: parseTags(tagsFile(locale), sourceAt(tagsFile(locale))),
  };
}

/** Each language's content, in the order of the locale table. */
export function allLocales(tree: ContentTree): LocaleContent[] {
  return localeCodes.map((locale) => tree.locales[locale]);
}

/** Everything that a language has in Markdown files. */
export function markdownOf({articles, pages, handbook}: LocaleContent): MarkdownPage[] {
  return [...articles, ...pages, ...handbook];
}

/** Everything in Markdown files, in all languages. */
export function allMarkdown(tree: ContentTree): MarkdownPage[] {
  return allLocales(tree).flatMap(markdownOf);
}

/** Every file that was parsed: those that a check looks at. */
export function checkedFiles(tree: ContentTree): SourceFile[] {
  const collections = allLocales(tree).flatMap(({authors, tags}) => [authors, tags]);
  return [
    ...allMarkdown(tree).map(({source}) => source),
    ...[...collections, tree.glossary].filter(({exists}) => exists).map(({source}) => source),
  ];
}

/** The tree as it would be with one article more, or with other words in one. */
export function withArticle(
  tree: ContentTree,
  article: Article,
  files: readonly string[] = [],
): ContentTree {
  const content = tree.locales[article.locale];
  const others = content.articles.filter(({source}) => source.path !== article.source.path);
  const articles = [...others, article].sort((a, b) => byPath(a.source, b.source));
  return {
    ...tree,
    locales: {...tree.locales, [article.locale]: {...content, articles}},
    files: new Set([...tree.files, article.source.path, ...files]),
  };
}
