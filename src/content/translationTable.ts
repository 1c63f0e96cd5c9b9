/** Articles against languages: the table that readers, translators and authors look at. */
import {localeCodes, type LocaleCode} from '../locales';
import type {GraphVersion, SiteGraph} from './graph';
import {articleId} from './pages';
import {articleVersions} from './translations';
import type {ContentTree} from './tree';

/** One article, with what each language has of it. */
export type TranslationRow = {
  /** The file name without extension, the same in every language. */
  readonly name: string;
  readonly title: string;
  /** The language of the title: the one asked for, else the original's, else the first. */
  readonly titleLocale: LocaleCode;
  readonly versions: readonly (GraphVersion & {readonly file: string})[];
};

/**
 * Lists the articles of a graph, the newest first.
 * @param locale the language in which titles are wanted, where there is one
 */
export function translationTable(
  tree: ContentTree,
  {pages}: SiteGraph,
  locale: LocaleCode,
): TranslationRow[] {
  return [...articleVersions(tree)]
    .flatMap(([name, {byLocale}]): TranslationRow[] => {
      const page = pages[articleId(name)];
      if (!page) return [];
      const titleLocale =
        [locale, page.original, ...localeCodes].find(
          (code) => code && page.versions.some((version) => version.locale === code),
        ) ?? locale;
      const title = byLocale.get(titleLocale)?.fields.title ?? name;
      const versions = page.versions.map((version) => ({
        ...version,
        file: byLocale.get(version.locale)?.source.path ?? '',
      }));
      return [{name, title, titleLocale, versions}];
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}
