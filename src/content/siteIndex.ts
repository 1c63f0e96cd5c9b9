/** Looks addresses and files up: what the rules on links ask again and again. */
import {defaultLocale, localeCodes, type LocaleCode} from '../locales';
import type {MarkdownPage} from './article';
import {feedFiles, feedsOf} from './feeds';
import {staticDir} from './layout';
import type {MarkdownBody} from './markdown';
import {sitePages, type ListOptions} from './pages';
import {redirectsOf, type Redirect} from './redirects';
import {allMarkdown, markdownOf, type ContentTree} from './tree';

export type SiteIndex = {
  readonly tree: ContentTree;
  /** The moment of the build, when it counts. */
  readonly now: Date | undefined;
  /** The addresses of a production build, by language. */
  readonly addresses: Readonly<Record<LocaleCode, ReadonlySet<string>>>;
  /** The addresses of files that the build makes, by language. */
  readonly generatedFiles: Readonly<Record<LocaleCode, ReadonlySet<string>>>;
  /** What is written in Markdown, by address, by language; drafts too. */
  readonly markdownByAddress: Readonly<Record<LocaleCode, ReadonlyMap<string, MarkdownPage>>>;
  readonly redirects: readonly Redirect[];
  readonly markdownByFile: ReadonlyMap<string, MarkdownPage>;
  readonly bodies: ReadonlyMap<MarkdownPage, MarkdownBody>;
};

/** The index of sitemaps stands at the root of the site only. */
function sitemapFiles(locale: LocaleCode): string[] {
  return [...(locale === defaultLocale ? ['/sitemap.xml'] : []), '/sitemap-pages.xml'];
}

/**
 * Builds the index of a tree, once for all rules.
 * @param bodies those of all pages of the tree
 */
export function indexSite(
  tree: ContentTree,
  options: ListOptions,
  bodies: ReadonlyMap<MarkdownPage, MarkdownBody>,
): SiteIndex {
  const pages = sitePages(tree, options);
  const byLocale = <T>(entry: (locale: LocaleCode) => T) =>
    Object.fromEntries(localeCodes.map((locale) => [locale, entry(locale)])) as Record<
      LocaleCode,
      T
    >;
  return {
    tree,
    now: options.now,
    addresses: byLocale(
      (code) => new Set(pages.filter(({locale}) => locale === code).map(({path}) => path)),
    ),
    generatedFiles: byLocale((code) => {
      const feeds = feedsOf(tree.locales[code], options);
      return new Set([...sitemapFiles(code), ...feeds.flatMap(feedFiles)]);
    }),
    markdownByAddress: byLocale(
      (code) => new Map(markdownOf(tree.locales[code]).map((page) => [page.path, page])),
    ),
    redirects: redirectsOf(tree, pages),
    markdownByFile: new Map(allMarkdown(tree).map((page) => [page.source.path, page])),
    bodies,
  };
}

/** The body of an article or a page of the tree. */
export function bodyOf({bodies}: SiteIndex, page: MarkdownPage): MarkdownBody {
  const body = bodies.get(page);
  if (!body) throw new Error(`Nobody has read ${page.source.path}.`);
  return body;
}

/** Tells whether an address leads to a file: one of `static/`, or a feed or a sitemap of a language. */
export function isServedFile(
  {tree, generatedFiles}: SiteIndex,
  address: string,
  locale: LocaleCode,
): boolean {
  return generatedFiles[locale].has(address) || tree.files.has(staticDir + address);
}

/** The languages that have a page at the address. */
export function localesWith(site: SiteIndex, address: string): LocaleCode[] {
  return localeCodes.filter((code) => site.addresses[code].has(address));
}

/** Parts a language's prefix off: `/fa/about/` gives `fa` and `/about/`. English has none. */
export function splitPrefix(address: string): {locale: LocaleCode; address: string} | undefined {
  const locale = localeCodes.find(
    (code) => code !== defaultLocale && address.startsWith(`/${code}/`),
  );
  return locale && {locale, address: address.slice(locale.length + 1)};
}
