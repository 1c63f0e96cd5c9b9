import type {LocaleCode} from '../locales';
import type {GraphPage, GraphVersion, SiteGraph, VersionState} from './graph';

/** How a translation keeps up with its source, which changes without a change to its own file. */
export type Progress = Exclude<VersionState, 'original'>;

/** `translation`: how it keeps up is left open; see `shownVersion`. */
export type ShownState = VersionState | 'translation';

/** What pages tell of a version; how it was made, only its own. */
export type ShownVersion = Pick<GraphVersion, 'locale' | 'path' | 'unlisted' | 'from'> &
  Partial<Pick<GraphVersion, 'method' | 'reviewer'>> & {readonly state: ShownState};

type ShownPage = Pick<GraphPage, 'id'> & {readonly versions: readonly ShownVersion[]};

/** What the pages of one language know of the graph: each page of that language, by its path. */
export type TranslationsData = {
  readonly pages: Readonly<Record<string, ShownPage>>;
};

/** Whether pages say how translations keep up, or leave that open for whoever publishes them. */
export type ProgressShown = 'now' | 'later';

/** Picks the pages that a language has, by their paths in it. */
export function pagesByPath(
  {pages}: SiteGraph,
  locale: LocaleCode,
  progress: ProgressShown,
): TranslationsData['pages'] {
  return Object.fromEntries(
    Object.values(pages).flatMap(({id, versions}) => {
      const own = versions.find((version) => version.locale === locale);
      if (!own) return [];
      const {method, reviewer} = own;
      const shown = versions.map((version) =>
        version === own
          ? {...shownVersion(own, progress), method, ...(reviewer && {reviewer})}
          : shownVersion(version, 'later'),
      );
      return [[own.path, {id, versions: shown}] as const];
    }),
  );
}

/**
 * Keeps of a version what pages show. With `later` it stays the same when the text of an original
 * is changed, and so do pages that are built from it.
 */
function shownVersion(
  {locale, path, unlisted, from, state}: GraphVersion,
  progress: ProgressShown,
): ShownVersion {
  return {
    locale,
    path,
    ...(unlisted && {unlisted}),
    ...(from && {from}),
    state: shownState(state, progress),
  };
}

/** What pages show of a state. */
export function shownState(state: VersionState, progress: ProgressShown): ShownState {
  return progress === 'later' && state !== 'original' ? 'translation' : state;
}
