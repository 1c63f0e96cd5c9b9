/** Writes the index of a language beside its pages. */
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {listedArticles, type ListOptions} from '../content/pages';
import type {LocaleContent} from '../content/tree';
import {LanguageCache, type CacheOptions} from '../languageCache';
import {shortHash} from '../hash';
import {knownSections, searchDocuments, searchTags, type SearchDocument} from './documents';
import {INDEX_FILE, SEARCH_DIR, textFile, type FoundPage} from './format';
import {indexDocuments} from './indexing';
import {languageOf} from './languages';
import {openSectionCache} from './sectionCache';
import type {Language} from './words';

/** The files of an index by their names in its folder, as texts. */
export function searchFiles(
  documents: readonly SearchDocument[],
  tags: readonly FoundPage[],
  language: Language,
): Map<string, string> {
  const {index, shards} = indexDocuments(
    documents,
    tags,
    language,
    (shard) => `terms-${shortHash(JSON.stringify(shard))}.json`,
  );
  return new Map([
    [INDEX_FILE, JSON.stringify(index)],
    ...[...shards].map(([name, shard]) => [name, JSON.stringify(shard)] as const),
    ...documents.map((page) => [textFile(page), JSON.stringify(page.sections)] as const),
  ]);
}

type Options = {
  /** The folder that the language is built to. */
  readonly dir: string;
  readonly content: LocaleContent;
  readonly listing: ListOptions;
  readonly siteDir: string;
  readonly cache: CacheOptions;
};

/** Writes the index of a language; none for one without articles, which has no search. */
export async function writeSearchIndex(options: Options): Promise<void> {
  const {dir, content, listing, siteDir} = options;
  if (listedArticles(content, listing).length === 0) return;
  const cache = await openSectionCache(siteDir, content.locale);
  const documents = searchDocuments(content, listing, knownSections(cache));
  await cache.save('replace');
  const tags = searchTags(content, documents);
  const files = await new LanguageCache<[name: string, text: string][]>(options.cache).getOrMake(
    ['search', JSON.stringify([documents, tags])],
    () => [...searchFiles(documents, tags, languageOf(content.locale))],
  );
  for (const [name, text] of files) {
    const file = path.join(dir, SEARCH_DIR, name);
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, text);
  }
}
