import {useLocation} from '@docusaurus/router';
import {usePluginData} from '@docusaurus/useGlobalData';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ShownVersion, TranslationsData} from '../content/pagesByPath';
import {localeCodes, type LocaleCode} from '../locales';

/** Where something is in one language. */
export type Address = {
  readonly locale: LocaleCode;
  /** From the root of the host, base URL included. */
  readonly href: string;
  /** The same with scheme and host, for search engines and feeds. */
  readonly url: string;
};

/** One language's version of a page: what the graph says of it, and its addresses. */
export type Version = ShownVersion & Address & {readonly id: string};

/**
 * All languages that have the page being read, this one included, in the table's order.
 * Listed and unlisted versions do not name one another: who reads one need not find the other.
 */
export function usePageVersions(): Version[] {
  const {pathname} = useLocation();
  const {siteConfig, i18n} = useDocusaurusContext();
  const {baseUrl} = siteConfig;
  const pages = usePages();
  const address = useAddress();
  const page = pages[`/${pathname.slice(baseUrl.length)}`];
  const own = page?.versions.find(({locale}) => locale === i18n.currentLocale);
  if (!page) return [];
  const versions = page.versions.filter(({unlisted}) => unlisted === own?.unlisted);
  return versions.map((version) => ({
    id: page.id,
    ...version,
    ...address(version.locale, version.path),
  }));
}

/** The id of the page at an address, base URL included; as in `SitePage`. */
export function usePageId(permalink: string): string | undefined {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  return usePages()[`/${permalink.slice(baseUrl.length)}`]?.id;
}

/** The front page of every language. */
export function useHomes(): Record<LocaleCode, Address> {
  const address = useAddress();
  const homes = localeCodes.map((locale) => [locale, address(locale, '/')]);
  return Object.fromEntries(homes) as Record<LocaleCode, Address>;
}

/** Tells whether a page exists in the language being read, by its path there. */
export function useHasPage(): (path: string) => boolean {
  const pages = usePages();
  return (path) => Object.hasOwn(pages, path);
}

function usePages(): TranslationsData['pages'] {
  return (usePluginData('translations') as TranslationsData).pages;
}

/** Finds the address of a path in a language. */
export function useAddress(): (locale: LocaleCode, path: string) => Address {
  const {localeConfigs} = useDocusaurusContext().i18n;
  return (locale, path) => {
    const config = localeConfigs[locale];
    if (!config) throw new Error(`The configuration has no language “${locale}”.`);
    const href = config.baseUrl + path.slice(1);
    return {locale, href, url: config.url + href};
  };
}
