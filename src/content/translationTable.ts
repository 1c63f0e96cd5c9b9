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
  return articleRows(tree, graph, locale, ({unlisted}) => !unlisted).map((row) => ({
    ...row,
    versions: row.versions.map(({locale, path, file, state}) => ({
      locale,
      path,
      file,
      state: shownState(state, progress),
    })),
  }));
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
  return articleRows(tree, graph, locale, () => true);
}

function articleRows(
  tree: ContentTree,
  graph: SiteGraph,
  locale: LocaleCode,
  isShown: (version: GraphVersion) => boolean,
): TranslationRow[] {
  return [...articleVersions(tree).values()]
    .flatMap((family) => tableRow(family, graph, locale, isShown))
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** Lists the pages of the handbook in the order of their names; see `translationTable`. */
export function handbookTable(
  tree: ContentTree,
  graph: SiteGraph,
  locale: LocaleCode,
): TranslationRow[] {
  return [...handbookVersions(tree).values()]
    .flatMap((family) => tableRow(family, graph, locale, () => true))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Nothing for a text that the graph leaves out, such as a draft, or has no version to show of.
 * A version that is not shown gives no title either.
 */
function tableRow(
  {id, name, byLocale}: Versions,
  {pages}: SiteGraph,
  locale: LocaleCode,
  isShown: (version: GraphVersion) => boolean,
): TranslationRow[] {
  const page = Object.hasOwn(pages, id) ? pages[id] : undefined;
  const versions = page?.versions.filter(isShown) ?? [];
  if (versions.length === 0) return [];
  const titleLocale =
    [locale, page?.original, ...localeCodes].find(
      (code) => code && versions.some((version) => version.locale === code),
    ) ?? locale;
  const title = byLocale.get(titleLocale)?.fields.title ?? name;
  const withFiles = versions.map((version) => ({
    ...version,
    file: byLocale.get(version.locale)?.source.path ?? '',
  }));
  return [{id, name, title, titleLocale, versions: withFiles}];
}
