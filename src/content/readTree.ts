/** Reads the content of a site from disk. The only module here that touches files. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {glob} from 'tinyglobby';
import {localeCodes} from '../locales';
import {articlesDir, isMarkdown, pagesDir, staticDir} from './layout';
import type {SourceFile} from './source';
import {createContentTree, type ContentTree} from './tree';

/**
 * Reads all content below a site folder. Folders that do not exist are empty.
 *
 * @throws when a file that exists cannot be read; never because of what a file says
 */
export async function readContentTree(siteDir: string): Promise<ContentTree> {
  const folders = localeCodes.flatMap((locale) => [articlesDir(locale), pagesDir(locale)]);
  const files = await glob(
    [...folders, staticDir].map((folder) => `${folder}/**`),
    {cwd: siteDir, dot: false, expandDirectories: false},
  );
  const sources = await Promise.all(
    files.filter(isSource).map((file) => readSource(siteDir, file)),
  );
  return createContentTree(sources, files);
}

function isSource(file: string): boolean {
  return (
    !file.startsWith(`${staticDir}/`) &&
    (isMarkdown(file) || ['authors.yml', 'tags.yml'].includes(path.posix.basename(file)))
  );
}

// Wrong bytes turn into U+FFFD, which a rule then finds and shows in its line.
const utf8 = new TextDecoder('utf-8', {ignoreBOM: true});

async function readSource(siteDir: string, file: string): Promise<SourceFile> {
  try {
    return {path: file, text: utf8.decode(await readFile(path.join(siteDir, file)))};
  } catch (cause) {
    throw new Error(`Cannot read ${file}`, {cause});
  }
}
