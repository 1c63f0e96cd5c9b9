/**
 * Which languages are to be built: those that would show something else than when they were
 * built last. Pure, so that a test can put many changes to it.
 */
import {buildGraph} from '../content/graph';
import {contentDirs} from '../content/layout';
import {sitePages} from '../content/pages';
import {pagesByPath} from '../content/pagesByPath';
import {firstAddress} from '../content/redirects';
import {translationTable} from '../content/translationTable';
import {articleVersions} from '../content/translations';
import {localeCodes, type LocaleCode} from '../locales';
import {sha256} from './hashFiles';
import type {BuildInputs} from './inputs';

/** One hash a language: the same as long as its pages would be the same to the byte. */
export type LanguageKeys = Readonly<Record<LocaleCode, string>>;

/**
 * What a language is made from: its own files, all code, and of other languages what its pages
 * tell of them. Code includes the interface of every language, for pages offer one another in
 * each one's words.
 */
export function languageKeys(inputs: BuildInputs): LanguageKeys {
  const {files, changes, settings} = inputs;
  const folders = new Map(localeCodes.map((code) => [code, contentDirs(code)]));
  const ownerOf = (file: string) =>
    localeCodes.find((code) => folders.get(code)?.some((folder) => file.startsWith(`${folder}/`)));
  const owned = new Map<LocaleCode | undefined, unknown[]>();
  for (const [file, hash] of Object.entries(files)) {
    const owner = ownerOf(file);
    const entry = owner ? [file, hash, changes.get(file)] : [file, hash];
    owned.set(owner, [...(owned.get(owner) ?? []), entry]);
  }
  const code = sha256(JSON.stringify([settings, owned.get(undefined)]));
  const shown = shownByLanguage(inputs);
  return Object.fromEntries(
    localeCodes.map((locale) => [
      locale,
      sha256(JSON.stringify([code, owned.get(locale) ?? [], shown(locale)])),
    ]),
  ) as LanguageKeys;
}

/** What the pages of a language show that does not stand in its own files alone. */
function shownByLanguage({tree, listing}: BuildInputs): (locale: LocaleCode) => unknown {
  const graph = buildGraph(tree, listing);
  const pages = sitePages(tree, listing);
  const versions = articleVersions(tree);
  return (locale) => ({
    pages: pagesByPath(graph, locale),
    // Lists get and lose pages as articles come out.
    addresses: pages.filter((page) => page.locale === locale).map(({path}) => path),
    articles: translationTable(tree, graph, locale),
    redirects: graph.redirects.filter((redirect) => redirect.locale === locale),
    feedIds: tree.locales[locale].articles.map((article) => {
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
  return localeCodes.filter((locale) => built.get(locale)?.record.key !== keys[locale]);
}
