/** What is worked out of related articles before the pages of a language are built. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {replaceFile} from '../contentCache';
import type {RelatedArticle} from '../content/related';
import type {LocaleCode} from '../locales';

/** By the path of the file of the article that leads to them. */
export type RelatedByFile = Readonly<Record<string, readonly RelatedArticle[]>>;

const fileOf = (siteDir: string, locale: LocaleCode): string =>
  path.join(siteDir, '.cache', 'related', `${locale}.json`);

/** Leaves the related articles of a language where `readRelated` finds them. */
export function writeRelated(
  siteDir: string,
  locale: LocaleCode,
  related: RelatedByFile,
): Promise<void> {
  return replaceFile(fileOf(siteDir, locale), Buffer.from(JSON.stringify(related)));
}

/**
 * Reads what was written last.
 * @throws if nothing was
 */
export function readRelated(siteDir: string, locale: LocaleCode): RelatedByFile {
  try {
    return JSON.parse(readFileSync(fileOf(siteDir, locale), 'utf8'));
  } catch (cause) {
    throw new Error('Related articles are not known: build the site with “npm run build”.', {
      cause,
    });
  }
}
