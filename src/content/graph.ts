/** The graph of translations: in which languages a page exists, where, and in what state. */
import {localeCodes, type LocaleCode} from '../locales';
import type {Translatable} from './article';
import type {Method} from './fieldTypes';
import {sitePages, versionsById, type ListOptions, type PageVersion} from './pages';
import {redirectsOf, type Redirect} from './redirects';
import {
  allVersions,
  compare,
  isTranslation,
  sourceOf,
  type SectionRef,
  type Versions,
} from './translations';
import type {ContentTree} from './tree';

/**
 * `current`: says what its source says now, or is an original of its own. `outdated`: its
 * source has moved on, or is gone. `partial`: it lacks sections that its source has.
 */
export type VersionState = 'original' | 'current' | 'outdated' | 'partial';

/** A page in one language, and how it came about. */
export type GraphVersion = PageVersion & {
  readonly state: VersionState;
  /** Only those who know the address find it: it stands in no list and no menu. */
  readonly unlisted?: true;
  readonly method: Method;
  readonly translator?: string;
  readonly reviewer?: string;
  /** The day or moment of the translation, as its author wrote it. */
  readonly date?: string;
  /** The language it was translated from. */
  readonly from?: LocaleCode;
  /** Sections of its source that are new or say something else than when it was made. */
  readonly changed?: readonly SectionRef[];
  /** Its own sections whose source was taken out. */
  readonly removed?: readonly SectionRef[];
  /** Sections of its source that it lacks or has left empty. */
  readonly missing?: readonly SectionRef[];
};

export type GraphPage = {
  /** As in `SitePage`. */
  readonly id: string;
  /** The language of the original; only of what is translated, and only if the build has it. */
  readonly original?: LocaleCode;
  /** In the order of the locale table; languages without the page are left out. */
  readonly versions: readonly GraphVersion[];
};

/** Plain data: it can be written as JSON. */
export type SiteGraph = {
  readonly pages: Readonly<Record<string, GraphPage>>;
  /** Addresses that pages had before. */
  readonly redirects: readonly Redirect[];
};

/** Builds the graph of all pages that `sitePages` lists with the same options. */
export function buildGraph(tree: ContentTree, options: ListOptions): SiteGraph {
  const pages = sitePages(tree, options);
  const families = new Map(allVersions(tree).map((family) => [family.id, family]));
  return {
    pages: Object.fromEntries(
      [...versionsById(pages)].map(([id, byLocale]) => [
        id,
        graphPage(id, byLocale, families.get(id)),
      ]),
    ),
    redirects: redirectsOf(tree, pages),
  };
}

/** The state of a page in a language; `missing` when it does not exist there. */
export function stateIn(
  {pages}: Pick<SiteGraph, 'pages'>,
  id: string,
  locale: LocaleCode,
): VersionState | 'missing' {
  const page = Object.hasOwn(pages, id) ? pages[id] : undefined;
  return page?.versions.find((version) => version.locale === locale)?.state ?? 'missing';
}

function graphPage(
  id: string,
  pageVersions: ReadonlyMap<LocaleCode, PageVersion>,
  family: Versions | undefined,
): GraphPage {
  const versions = localeCodes.flatMap((code): GraphVersion[] => {
    const version = pageVersions.get(code);
    const text = family?.byLocale.get(code);
    if (!version) {
      return [];
    }
    return family && text
      ? [{...version, ...textState(text, family)}]
      : [{...version, state: 'current', method: 'human'}];
  });
  const original = versions.find(({state}) => state === 'original')?.locale;
  return {id, ...(original && {original}), versions};
}

function textState(text: Translatable, family: Versions): Omit<GraphVersion, keyof PageVersion> {
  const {authorship, translation, unlisted} = text.fields;
  const hidden = unlisted && {unlisted};
  if (!isTranslation(text)) {
    const state = text === family.original ? 'original' : 'current';
    return {state, method: 'human', ...authorship, ...hidden};
  }
  const {from, method = 'human', translator, reviewer, date} = translation ?? {};
  return {
    ...progress(text, family),
    ...hidden,
    method,
    ...(from && {from}),
    ...(translator && {translator}),
    ...(reviewer && {reviewer}),
    ...(date && {date}),
  };
}

/** How far a translation has kept up. What it lacks weighs more than what has changed. */
function progress(
  text: Translatable,
  family: Versions,
): Pick<GraphVersion, 'state' | 'changed' | 'removed' | 'missing'> {
  const source = sourceOf(text, family);
  if (!source) {
    return {state: 'outdated'};
  }
  const {changed, removed, missing} = compare(text, source);
  const isCurrent = changed.length === 0 && removed.length === 0;
  return {
    state: missing.length > 0 ? 'partial' : isCurrent ? 'current' : 'outdated',
    ...(changed.length > 0 && {changed}),
    ...(removed.length > 0 && {removed}),
    ...(missing.length > 0 && {missing}),
  };
}
