/** Articles, pages and the handbook: one Markdown file each, its name and front matter read. */
import type {LocaleCode} from '../locales';
import {readFields, type FieldProblem, type FieldTable, type FieldValues} from './fields';
import {parseFrontMatter, type FrontMatter} from './frontMatter';
import {folderOf, handbookName, parseArticleFileName, stemOf, type ArticleFileName} from './layout';
import {articlePermalink, handbookBase, permalink} from './permalinks';
import {
  articleFields,
  handbookFields,
  pageFields,
  type ArticleValues,
  type HandbookValues,
  type PageValues,
} from './schemas';
import type {SourceFile} from './source';

type ContentFile = {
  readonly locale: LocaleCode;
  readonly source: SourceFile;
  readonly frontMatter: FrontMatter;
  readonly fieldProblems: readonly FieldProblem[];
  /** The address inside its language, such as `/about/`. */
  readonly path: string;
};

export type Article = ContentFile & {
  readonly kind: 'article';
  /** The file name without extension, which makes articles of several languages one. */
  readonly name: string;
  readonly fileName: ArticleFileName;
  readonly fields: ArticleValues;
};

export type Page = ContentFile & {
  readonly kind: 'page';
  /** The path in its folder without extension: `about`. */
  readonly name: string;
  readonly fields: PageValues;
};

export type HandbookPage = ContentFile & {
  readonly kind: 'handbook';
  /** The path in its folder without extension: `translate`. It makes versions one. */
  readonly name: string;
  readonly fields: HandbookValues;
};

/** Anything written in a Markdown file. */
export type MarkdownPage = Article | HandbookPage | Page;

/** What says which text it was made from, and so falls behind when that changes. */
export type Translatable = Article | HandbookPage;

/** The id of a page, the same in every language; as in `SitePage`. */
export function pageId({kind, name}: Pick<MarkdownPage, 'kind' | 'name'>): string {
  return `${kind}:${name}`;
}

/**
 * Reads an article. Never throws; what is wrong is kept in the parts.
 *
 * @param inside the file's path inside the articles folder of its language
 */
export function parseArticle(source: SourceFile, inside: string, locale: LocaleCode): Article {
  const fileName = parseArticleFileName(inside);
  const head = readHead(source, articleFields);
  return {
    ...head,
    kind: 'article',
    locale,
    name: fileName.name,
    fileName,
    path: articlePath(fileName, head.fields.slug),
  };
}

/**
 * Reads a page. Never throws; what is wrong is kept in the parts.
 *
 * @param inside the file's path inside the pages folder of its language
 */
export function parsePage(source: SourceFile, inside: string, locale: LocaleCode): Page {
  const head = readHead(source, pageFields);
  const name = stemOf(inside);
  return {
    ...head,
    kind: 'page',
    locale,
    name: name || 'index',
    path: permalink(head.fields.slug ?? name),
  };
}

/**
 * Reads a page of the handbook. Never throws; what is wrong is kept in the parts.
 *
 * @param inside the file's path inside the handbook folder of its language
 */
export function parseHandbookPage(
  source: SourceFile,
  inside: string,
  locale: LocaleCode,
): HandbookPage {
  const head = readHead(source, handbookFields);
  const name = handbookName(inside);
  const {slug} = head.fields;
  // A slug replaces the file's name; one with a slash before it, the folder's too.
  const end =
    slug === undefined ? name : slug.startsWith('/') ? slug : `${folderOf(inside)}/${slug}`;
  return {
    ...head,
    kind: 'handbook',
    locale,
    name: name || 'index',
    path: permalink(handbookBase, end),
  };
}

function readHead<Table extends FieldTable>(
  source: SourceFile,
  table: Table,
): Pick<ContentFile, 'source' | 'frontMatter' | 'fieldProblems'> & {fields: FieldValues<Table>} {
  const frontMatter = parseFrontMatter(source.text);
  const {values, problems} = readFields(table, frontMatter.yaml.data);
  return {source, frontMatter, fields: values, fieldProblems: problems};
}

/** A misnamed article gets an address too, as in Docusaurus, so that one fault stays one. */
function articlePath(fileName: ArticleFileName, slug: string | undefined): string {
  if (slug !== undefined) {
    return permalink(slug);
  }
  return 'slug' in fileName
    ? articlePermalink(fileName.date, fileName.slug)
    : permalink(fileName.name);
}

/** Tells whether an article is dated after a moment. Its day begins at midnight in UTC. */
export function isLater(article: Article, now: Date | undefined): boolean {
  return now !== undefined && publishedAt(article) > now.getTime();
}

/** The moment that an article is dated, in milliseconds; NaN when nothing says one. */
export function publishedAt({fields, fileName}: Article): number {
  return timeOf(fields.date ?? ('date' in fileName ? fileName.date : ''));
}

/** Docusaurus takes a time without a zone for UTC, as YAML does, and not for the builder’s. */
function timeOf(date: string): number {
  const [, day = '', time = '00:00', zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]([\d:.]+)\s*(\S+)?)?$/i.exec(date) ?? [];
  return Date.parse(`${day}T${time}${zone}`);
}
