import {readFile, realpath} from 'node:fs/promises';
import path from 'node:path';
import {hashFiles} from '../../src/build/hashFiles';
import {MANIFEST_FILE, parseManifest} from '../../src/build/release';

/** The hashes of all files of the site that a link leads to, but of the list of them. */
export async function servedFiles(link: string): Promise<Record<string, string>> {
  const files = await hashFiles(await realpath(link));
  return Object.fromEntries(Object.entries(files).filter(([file]) => file !== MANIFEST_FILE));
}

/** The hashes that a site lists of its files. */
export async function listedFiles(link: string): Promise<Record<string, string>> {
  return parseManifest(await readFile(path.join(link, MANIFEST_FILE), 'utf8'));
}
