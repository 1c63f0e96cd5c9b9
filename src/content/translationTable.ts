/** Texts against languages: the table that readers, translators and authors look at. */
import {localeCodes, type LocaleCode} from '../locales';
import type {GraphVersion, SiteGraph} from './graph';
import {shownState, type ProgressShown, type ShownState} from './pagesByPath';
import {articleVersions, handbookVersions, type Versions} from './translations';
import type {ContentTree} from './tree';

/** One text, with what each language has of it. */
export type TranslationRow = {
  /** The id of its pages; as in `SitePage`. */
  readonly id: string;
  /** What people call it, the same in every language; as in `Versions`. */
  readonly name: string;
  readonly title: string;
  /** The language of the title: the one asked for, else the original's, else the first. */
  readonly titleLocale: LocaleCode;
  readonly versions: readonly (GraphVersion & {readonly file: string})[];
};

/** What the page of translations shows of an article. */
export type ShownRow = Omit<TranslationRow, 'versions'> & {
  readonly versions: readonly (Pick<GraphVersion, 'locale' | 'path'> & {
    readonly state: ShownState;
    /** From the site's folder. */
    readonly file: string;
  })[];
};

/** Lists what readers see of the articles of a graph: no version that stands in no list. */
export function shownTable(
  tree: ContentTree,
  graph: SiteGraph,
  locale: LocaleCode,
  progress: ProgressShown,
): ShownRow[] {
  return translationTable(tree, graph, locale)
    .map((row) => ({
      ...row,
      versions: row.versions
        .filter(({unlisted}) => !unlisted)
        .map(({locale, path, file, state}) => ({
          locale,
          path,
          file,
          state: shownState(state, progress),
        })),
    }))
    .filter(({versions}) => versions.length > 0);
}

/**
 * Lists the articles of a graph, the newest first.
 * @param locale the language in which titles are wanted, where there is one
 */
export function translationTable(
  tree: ContentTree,
  graph: SiteGraph,
  locale: LocaleCode,
): TranslationRow[] {
  return [...articleVersions(tree).values()]
    .flatMap((family) => tableRow(family, graph, locale))
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** Lists the pages of the handbook in the order of their names; see `translationTable`. */
export function handbookTable(
  tree: ContentTree,
  graph: SiteGraph,
  locale: LocaleCode,
): TranslationRow[] {
  return [...handbookVersions(tree).values()]
    .flatMap((family) => tableRow(family, graph, locale))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Nothing for a text that the graph leaves out, such as a draft. */
function tableRow(
  {id, name, byLocale}: Versions,
  {pages}: SiteGraph,
  locale: LocaleCode,
): TranslationRow[] {
  const page = pages[id];
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
  return [{id, name, title, titleLocale, versions}];
}
