/** What was read of pages before: parsing them takes most of the time that an index takes. */
import path from 'node:path';
import type {MarkdownPage} from '../content/article';
import type {ShownSection} from '../content/shownSections';
import {contentCodeHash, openValueCache, type ValueCache} from '../contentCache';
import type {LocaleCode} from '../locales';

export type SectionCache = Pick<ValueCache<unknown>, 'save'> & {
  readonly get: (page: MarkdownPage) => readonly ShownSection[] | undefined;
  readonly keep: (page: MarkdownPage, sections: readonly ShownSection[]) => void;
};

/** Opens the cache of a language. */
export async function openSectionCache(siteDir: string, locale: LocaleCode): Promise<SectionCache> {
  const file = path.join(siteDir, '.cache', 'search', `${locale}.json`);
  const cache = await openValueCache<readonly ShownSection[]>(file, contentCodeHash());
  const keyOf = ({source}: MarkdownPage): string => `${source.path}\0${source.text}`;
  return {
    get: (page) => cache.get(keyOf(page)),
    keep: (page, sections) => cache.set(keyOf(page), sections),
    save: cache.save,
  };
}
