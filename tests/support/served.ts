import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {MANIFEST_FILE} from '../../src/build/release';

/** The hashes that a site lists of its files, in the form of `sha256sum`. */
export async function listedFiles(link: string): Promise<Record<string, string>> {
  const text = await readFile(path.join(link, MANIFEST_FILE), 'utf8');
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)];
  return Object.fromEntries(lines.map(([, hash = '', file = '']) => [file, hash]));
}
