/** What was read of pages before: parsing them takes most of the time that an index takes. */
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Article, Page} from '../content/article';
import {replaceFile} from '../contentCache';
import type {LocaleCode} from '../locales';
import {searchSections} from './documents';
import type {SearchSection} from './format';

export type SectionCache = {
  readonly sectionsOf: (page: Article | Page) => readonly SearchSection[];
  /** Keeps what was asked for: beside what was known, or in its place. */
  readonly save: (how: 'add' | 'replace') => Promise<void>;
};

/**
 * Opens the cache of a language. A file that cannot be read is as none.
 * @param code changes with the code that reads pages: what other code read is as not there
 */
export async function openSectionCache(
  siteDir: string,
  locale: LocaleCode,
  code: string,
): Promise<SectionCache> {
  const file = path.join(siteDir, '.cache', 'search', `${locale}.json`);
  const known = await readKnown(file, code);
  const used: Known = {};
  return {
    sectionsOf(page) {
      const {path: name, text} = page.source;
      const key = createHash('sha256').update(`${name}\0${text}`).digest('hex');
      return (used[key] = known[key] ?? searchSections(page));
    },
    save(how) {
      const sections = how === 'add' ? {...known, ...used} : used;
      return replaceFile(file, Buffer.from(JSON.stringify({code, sections})));
    },
  };
}

type Known = Record<string, readonly SearchSection[]>;

async function readKnown(file: string, code: string): Promise<Known> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8'));
    return kept.code === code ? kept.sections : {};
  } catch {
    return {};
  }
}
