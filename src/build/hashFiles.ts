import {readFileSync} from 'node:fs';
import path from 'node:path';
import {glob, type GlobOptions} from 'tinyglobby';
import {sha256} from '../hash';

/**
 * Hashes files below a folder; at once, for to hand a small file to a thread costs more than to read it.
 * @param patterns which; without them, all
 * @param options whether files and folders count whose names begin with a dot, and what symbolic
 *   links lead to; both do, when it is left out
 * @returns SHA-256 by path from the folder, in the order of the paths
 */
export async function hashFiles(
  dir: string,
  patterns: readonly string[] = ['**'],
  {dot = true, followSymbolicLinks = true}: Pick<GlobOptions, 'dot' | 'followSymbolicLinks'> = {},
): Promise<Record<string, string>> {
  const files = await glob([...patterns], {
    cwd: dir,
    dot,
    expandDirectories: false,
    followSymbolicLinks,
  });
  return Object.fromEntries(
    files.sort().map((file) => [file, sha256(readFileSync(path.join(dir, file)))]),
  );
}

/** The files that two lists of hashes do not agree on, in the order of their names. */
export function differingNames(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((file) => one[file] !== other[file]).sort();
}
