/** Writes the index of a language beside its pages. */
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {ListOptions} from '../content/pages';
import type {LocaleContent} from '../content/tree';
import {shortHash} from '../shortHash';
import {searchDocuments, searchTags, type SearchDocument} from './documents';
import {INDEX_FILE, SEARCH_DIR, textFile, type FoundPage} from './format';
import {indexDocuments} from './indexing';
import {languages} from './languages';
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

/** @param dir the folder that the language is built to */
export async function writeSearchIndex(
  dir: string,
  content: LocaleContent,
  options: ListOptions,
): Promise<void> {
  const documents = searchDocuments(content, options);
  const tags = searchTags(content, documents);
  for (const [name, text] of searchFiles(documents, tags, languages[content.locale])) {
    const file = path.join(dir, SEARCH_DIR, name);
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, text);
  }
}
