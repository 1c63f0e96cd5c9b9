/**
 * Which languages are to be built: those that would show something else than when they were
 * built last. Pure, so that a test can put many changes to it.
 *
 * What is kept from one build to the next, from the whole to the parts. A store is asked where the
 * one above it has nothing that was made from the same:
 *
 * 1. a language as it is served (`shards.ts`), by `LanguageKey.served`;
 * 2. its pages as Docusaurus made them (`renderedPages.ts`), by `LanguageKey.rendered`;
 * 3. what became of each text and each page (`../languageCache.ts`), by that text or page, what
 *    it shows of others, and `codeHash`;
 * 4. cards, pictures, fonts and compressed files (`../contentCache.ts`), by what each is made from
 *    and how; sections, analyses and related articles, by their texts and the code that reads them.
 *
 * The first three lie in one folder for each language, which takes the place of the last one only
 * when the language is built; files that are the same in both are one file with two names.
 */
import {buildGraph, type SiteGraph} from '../content/graph';
import {contentDirs} from '../content/layout';
import {listedArticles, sitePages} from '../content/pages';
import {pagesByPath, type ProgressShown} from '../content/pagesByPath';
import {firstAddress} from '../content/redirects';
import {shownTable} from '../content/translationTable';
import {articleVersions} from '../content/translations';
import {sha256} from '../hash';
import {localeCodes, type LocaleCode} from '../locales';
import {borrowedFiles} from './borrowedFiles';
import type {ClientBundle} from './docusaurusProcess';
import type {BuildInputs} from './inputs';

/** Hashes of what a language is made from. */
export type LanguageKey = {
  /** The same as long as Docusaurus would make the same pages. */
  readonly rendered: string;
  /** The same as long as the served pages would be the same to the byte. */
  readonly served: string;
};

export type LanguageKeys = Readonly<Record<LocaleCode, LanguageKey>>;

/**
 * What a language is made from: its own files, all code, and of other languages what its pages
 * tell of them and the files that it takes from them. Code includes the interface of every
 * language, for pages offer one another in each one's words. How translations keep up is filled
 * in when pages are published, but for a language with programs, whose pages React reads again.
 */
export function languageKeys(inputs: BuildInputs): LanguageKeys {
  const {files, changes, tree, listing} = inputs;
  const code = codeHash(inputs);
  const graph = buildGraph(tree, listing);
  const shown = shownByLanguage(graph, inputs);
  const keyOf = (locale: LocaleCode): LanguageKey => {
    const own = Object.entries(files)
      .filter(([file]) => ownerOf(file) === locale)
      .map(([file, hash]) => [file, hash, changes.get(file)]);
    const from = [code, own, borrowed(locale, inputs)];
    const keyWith = (progress: ProgressShown): string =>
      sha256(JSON.stringify([from, shown(locale, progress)]));
    const served = keyWith('now');
    return {served, rendered: clientOf(locale, inputs) === 'full' ? served : keyWith('later')};
  };
  return Object.fromEntries(localeCodes.map((code) => [code, keyOf(code)])) as LanguageKeys;
}

/** An `.mdx` file is a program, and may become a React application; `.md` cannot say that it would. */
export function clientOf(locale: LocaleCode, {files}: Pick<BuildInputs, 'files'>): ClientBundle {
  const isProgram = (file: string) => file.endsWith('.mdx') && ownerOf(file) === locale;
  return Object.keys(files).some(isProgram) ? 'full' : 'lean';
}

/** One hash of all that belongs to no language: code, interface, settings. */
export function codeHash({files, settings}: Pick<BuildInputs, 'files' | 'settings'>): string {
  const shared = Object.entries(files).filter(([file]) => ownerOf(file) === undefined);
  return sha256(JSON.stringify([settings, shared]));
}

/** The language that a file is content of. */
function ownerOf(file: string): LocaleCode | undefined {
  return localeCodes.find((code) =>
    contentDirs(code).some((folder) => file.startsWith(`${folder}/`)),
  );
}

function borrowed(locale: LocaleCode, {tree, files}: BuildInputs): unknown {
  const others = Object.keys(files).filter((file) => ![locale, undefined].includes(ownerOf(file)));
  return borrowedFiles(tree.locales[locale], others).map((file) => [file, files[file]]);
}

/** What the pages of a language show that does not stand in its own files alone. */
function shownByLanguage(
  graph: SiteGraph,
  {tree, listing, foreignRelated}: BuildInputs,
): (locale: LocaleCode, progress: ProgressShown) => unknown {
  const pages = sitePages(tree, listing);
  const versions = articleVersions(tree);
  return (locale, progress) => ({
    pages: pagesByPath(graph, locale, progress),
    // Lists get and lose pages as articles come out.
    addresses: pages.filter((page) => page.locale === locale).map(({path}) => path),
    articles: shownTable(tree, graph, locale, progress),
    // Where a language has few articles of its own, they lead to those of others.
    related: foreignRelated.get(locale),
    redirects: graph.redirects.filter((redirect) => redirect.locale === locale),
    feedIds: listedArticles(tree.locales[locale], listing).map((article) => {
      const family = versions.get(article.name);
      return family && firstAddress(article, family);
    }),
  });
}

/** The languages that were not built before, or of which something else would be built now. */
export function languagesToBuild(
  keys: LanguageKeys,
  built: ReadonlyMap<LocaleCode, {readonly record: {readonly key: string}}>,
): LocaleCode[] {
  return localeCodes.filter((locale) => built.get(locale)?.record.key !== keys[locale].served);
}
