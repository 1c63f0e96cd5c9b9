import type {LocaleCode} from '../locales';
import type {GraphPage, SiteGraph} from './graph';

/** What the pages of one language know of the graph: each page of that language, by its path. */
export type TranslationsData = {
  readonly pages: Readonly<Record<string, GraphPage>>;
};

/** Picks the pages that a language has, by their paths in it. */
export function pagesByPath({pages}: SiteGraph, locale: LocaleCode): TranslationsData['pages'] {
  return Object.fromEntries(
    Object.values(pages).flatMap((page) => {
      const own = page.versions.find((version) => version.locale === locale);
      return own ? [[own.path, page] as const] : [];
    }),
  );
}
