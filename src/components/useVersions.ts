import {useLocation} from '@docusaurus/router';
import {usePluginData} from '@docusaurus/useGlobalData';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {isLocaleCode, localeCodes, locales, type LocaleCode} from '../locales';
import type {TranslationsData} from '../content/pages';

/** One language's version of a page. */
export type Version = {
  readonly locale: LocaleCode;
  /** Address from the root of the host, base URL included. */
  readonly href: string;
  /** The same with scheme and host, for search engines and feeds. */
  readonly url: string;
};

/** All languages that have the page being read, this one included, in the table's order. */
export function usePageVersions(): Version[] {
  const {pathname} = useLocation();
  const {versions} = usePluginData('translations') as TranslationsData;
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const version = useVersion();
  const path = `/${pathname.slice(baseUrl.length)}`;
  return (versions[path] ?? []).map((page) => version(page.locale, page.path));
}

/** The front page of every language. */
export function useHomes(): Version[] {
  const version = useVersion();
  return localeCodes.map((locale) => version(locale, '/'));
}

/** Tells whether a page exists in a language, by its path there. */
export function useHasPage(): (path: string) => boolean {
  const {versions} = usePluginData('translations') as TranslationsData;
  return (path) => path in versions;
}

function useVersion(): (locale: LocaleCode, path: string) => Version {
  const {localeConfigs} = useDocusaurusContext().i18n;
  return (locale, path) => {
    const config = localeConfigs[locale];
    if (!config || !isLocaleCode(locale)) {
      throw new Error(
        `“${locale}” is in src/locales.ts (${Object.keys(locales)}), not in the config.`,
      );
    }
    const href = config.baseUrl + path.slice(1);
    return {locale, href, url: config.url + href};
  };
}
