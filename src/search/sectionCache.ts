/** What was read of pages before: parsing them takes most of the time that an index takes. */
import path from 'node:path';
import type {Article, Page} from '../content/article';
import {openValueCache, type ValueCache} from '../contentCache';
import type {LocaleCode} from '../locales';
import {searchSections} from './documents';
import type {SearchSection} from './format';

export type SectionCache = Pick<ValueCache<unknown>, 'save'> & {
  readonly sectionsOf: (page: Article | Page) => readonly SearchSection[];
};

/**
 * Opens the cache of a language.
 * @param code changes with the code that reads pages
 */
export async function openSectionCache(
  siteDir: string,
  locale: LocaleCode,
  code: string,
): Promise<SectionCache> {
  const file = path.join(siteDir, '.cache', 'search', `${locale}.json`);
  const cache = await openValueCache<readonly SearchSection[]>(file, code);
  return {
    sectionsOf(page) {
      const from = `${page.source.path}\0${page.source.text}`;
      const known = cache.get(from);
      if (known) return known;
      const sections = searchSections(page);
      cache.set(from, sections);
      return sections;
    },
    save: cache.save,
  };
}
