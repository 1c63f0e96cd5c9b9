/** Where content lives, and what file names say. */
import {defaultLocale, localeCodes, type LocaleCode} from '../locales';

/** Files below this folder are served as they are, from the site's root. */
export const staticDir = 'static';

/** The folder of a language's articles, authors.yml and tags.yml, from the site folder. */
export function articlesDir(locale: LocaleCode): string {
  return locale === defaultLocale ? 'blog' : `i18n/${locale}/docusaurus-plugin-content-blog`;
}

/** The folder of a language's pages; unlike its articles, English has one here too. */
export function pagesDir(locale: LocaleCode): string {
  return `i18n/${locale}/docusaurus-plugin-content-pages`;
}

/** The folder of a language's pages of the handbook. */
export function handbookDir(locale: LocaleCode): string {
  return locale === defaultLocale
    ? 'docs'
    : `i18n/${locale}/docusaurus-plugin-content-docs/current`;
}

/** The folder of a language's texts of a kind, as `MarkdownPage` has kinds. */
export function contentDir(kind: 'article' | 'page' | 'handbook', locale: LocaleCode): string {
  return {article: articlesDir, page: pagesDir, handbook: handbookDir}[kind](locale);
}

/** The folders of all that a language's authors write. */
export function contentDirs(locale: LocaleCode): string[] {
  return [articlesDir(locale), pagesDir(locale), handbookDir(locale)];
}

/** The file that introduces a language's authors. */
export function authorsFile(locale: LocaleCode): string {
  return `${articlesDir(locale)}/authors.yml`;
}

/** The file that names a language's tags. */
export function tagsFile(locale: LocaleCode): string {
  return `${articlesDir(locale)}/tags.yml`;
}

/** authors.yml and tags.yml of every language. */
export function collectionFiles(): string[] {
  return localeCodes.flatMap((locale) => [authorsFile(locale), tagsFile(locale)]);
}

/** The path inside a folder, or nothing when the file is elsewhere or ignored. */
export function pathInside(folder: string, file: string): string | undefined {
  const inside = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : undefined;
  return inside?.split('/').some((segment) => segment.startsWith('_')) ? undefined : inside;
}

/** Tells Markdown files by their extension. */
export function isMarkdown(file: string): boolean {
  return /\.mdx?$/.test(file);
}

/** The folder of a file, without a slash at the end. */
export function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

/** A file's path without extension; `index` stands for its folder. */
export function stemOf(file: string): string {
  return file.replace(/\.mdx?$/, '').replace(/(^|\/)index$/, '');
}

/**
 * What makes versions of a page of the handbook one, and ends its address. As in Docusaurus
 * `index`, `readme` and the folder's own name stand for the folder (docs plugin, `docs.ts`).
 *
 * @param inside the file's path inside its handbook folder
 */
export function handbookName(inside: string): string {
  const stem = stemOf(inside);
  const folder = folderOf(stem);
  const isIndex = /(?:^|\/)readme$/i.test(stem) || stem === `${folder}/${folder.split('/').at(-1)}`;
  return isIndex ? folder : stem;
}

/** Why a file's name does not make it an article. */
export type FileNameProblem =
  | 'nested'
  | 'no-date'
  | 'short-date'
  | 'impossible-date'
  | 'other-calendar'
  | 'no-slug'
  | 'bad-slug';

/** What an article's file name says. The name is the same in every language. */
export type ArticleFileName =
  | {readonly name: string; readonly date: string; readonly slug: string}
  | {readonly name: string; readonly problem: FileNameProblem};

/**
 * Reads `YYYY-MM-DD-slug.md`, `.mdx`, or `YYYY-MM-DD-slug/index.md`.
 *
 * @param inside the file's path inside its articles folder
 */
export function parseArticleFileName(inside: string): ArticleFileName {
  const name = stemOf(inside);
  if (name.includes('/')) {
    return {name, problem: 'nested'};
  }
  const [, date, slug = ''] = /^(\d{4}-\d{2}-\d{2})(?:-(.*))?$/s.exec(name) ?? [];
  if (!date) {
    return {name, problem: /^\d{4}-\d{1,2}-\d{1,2}\b/.test(name) ? 'short-date' : 'no-date'};
  }
  if (!isRealDate(date)) {
    return {name, problem: 'impossible-date'};
  }
  if (isOfOtherCalendar(date)) {
    return {name, problem: 'other-calendar'};
  }
  if (!slug) {
    return {name, problem: 'no-slug'};
  }
  // `.` and `..` are other folders.
  const isSlug = isAddressPart(slug) && !/^\.{1,2}$/.test(slug);
  return isSlug ? {name, date, slug} : {name, problem: 'bad-slug'};
}

/** Tells whether the calendar has the day, written `YYYY-MM-DD`. */
export function isRealDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  // Date.parse takes 30 February for 1 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** 1405 is a year of the Persian calendar, 1448 one of the Islamic one; no site is as old. */
export function isOfOtherCalendar(date: string): boolean {
  return Number(date.slice(0, 4)) < 1900;
}

/** Tells whether the text needs no escaping in an address (RFC 3986, “unreserved”). */
export function isAddressPart(text: string): boolean {
  return /^[A-Za-z0-9._~-]+$/.test(text);
}
