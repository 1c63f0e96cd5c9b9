import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import {glob} from 'tinyglobby';

const READERS = 32;

/** The hex digits of a SHA-256, as `sha256sum` prints them. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Hashes files below a folder.
 * @param patterns which; without them, all
 * @returns SHA-256 by path from the folder, in the order of the paths
 */
export async function hashFiles(
  dir: string,
  patterns: readonly string[] = ['**'],
): Promise<Record<string, string>> {
  const files = await glob([...patterns], {cwd: dir, dot: true, expandDirectories: false});
  const limit = pLimit(READERS);
  const hashed = await Promise.all(
    files
      .sort()
      .map((file) =>
        limit(async () => [file, sha256(await readFile(path.join(dir, file)))] as const),
      ),
  );
  return Object.fromEntries(hashed);
}

/** The files that two lists of hashes do not agree on, in the order of their names. */
export function differingNames(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((file) => one[file] !== other[file]).sort();
}
