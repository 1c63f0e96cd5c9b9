/**
 * Releases: whole sites, each in a folder named by its content, and a symbolic link to the one
 * that is served. The link is exchanged in one step, so nobody is ever served half a site, and
 * what was served before stays whole when a build fails or is killed.
 */
import {
  lstat,
  mkdir,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import {existsSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {glob} from 'tinyglobby';
import {sha256} from '../hash';
import {linkFiles} from '../linkFiles';
import {hostFiles} from '../security/hostFiles';
import {hashFiles} from './hashFiles';
import {shardFiles, type Shard} from './shards';

/** Lists every other file of a site with its hash, so that `sha256sum --check` can tell it is whole. */
export const MANIFEST_FILE = 'SHA256SUMS';

/** The folder of the releases, beside the link to one of them. */
export function releasesDir(outDir: string): string {
  return `${outDir}.releases`;
}

/**
 * Makes a site of shards, and serves it in the place of the last one, which is kept until the
 * next.
 * @param outDir where the site is served from: a link, which is made if it is not there
 * @throws if something else is there, or if two shards have a file of the same name
 * @returns the hashes of all files, by path
 */
export async function publishRelease(
  outDir: string,
  shards: readonly Shard[],
): Promise<Record<string, string>> {
  const served = await servedRelease(outDir);
  const texts = rootFiles(shards);
  const files = filesOf(shards, texts);
  const manifest = formatManifest(files);
  await makeFolder(releasesDir(outDir));
  const name = await freshName(releasesDir(outDir), files, shards);
  const release = path.join(releasesDir(outDir), name.release);
  if (!name.exists) {
    const beside = path.join(releasesDir(outDir), NEXT);
    await rm(beside, {recursive: true, force: true});
    for (const {dir, record} of shards) {
      linkFiles(shardFiles(dir), beside, Object.keys(record.files));
    }
    for (const [file, text] of Object.entries({...texts, [MANIFEST_FILE]: manifest})) {
      await writeFile(path.join(beside, file), text);
    }
    await rename(beside, release);
  }
  if (served !== name.release) {
    await exchangeLink(outDir, release);
    // Not where nothing has changed: the release before is the one to go back to.
    await dropOthers(outDir, [name.release, ...(served ? [served] : [])]);
  }
  return files;
}

/** Alone, as to make a folder with those above it says of a disk that is read-only that it is not there. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(path.dirname(folder), {recursive: true});
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

const NEXT = '.next';
const NEXT_LINK = '.link';

/** What belongs to no language. */
function rootFiles(shards: readonly Shard[]): Readonly<Record<string, string>> {
  const [first] = shards;
  if (!first) throw new Error('A site needs at least one language.');
  const hashes = shards.flatMap(({record}) => record.scriptHashes);
  return hostFiles(first.record.address, [...new Set(hashes)].sort());
}

function filesOf(
  shards: readonly Shard[],
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  const files: Record<string, string> = {};
  // The list, too, which is written last, and is not in itself.
  const taken = new Set([MANIFEST_FILE]);
  const all = [
    ...shards.flatMap(({record}) => Object.entries(record.files)),
    ...Object.entries(texts).map(([file, text]) => [file, sha256(text)] as const),
  ];
  for (const [file, hash] of all) {
    if (taken.has(file))
      throw new Error(
        `Two parts of the site have a file ${file}. The build writes some itself: if this one is in static/, too, take it out.`,
      );
    taken.add(file);
    files[file] = hash;
  }
  return files;
}

/** Writes hashes as `sha256sum` does, in the order of the paths; the list is not in itself. */
function formatManifest(files: Readonly<Record<string, string>>): string {
  const lines = Object.keys(files)
    .filter((file) => file !== MANIFEST_FILE)
    .sort()
    .map((file) => `${files[file]}  ${file}\n`);
  return lines.join('');
}

/**
 * Reads a site as it is served, whatever its list says.
 * @param outDir the link to it
 * @returns SHA-256 of every file but the list, by path
 */
export async function servedFiles(outDir: string): Promise<Record<string, string>> {
  const files = Object.entries(await hashFiles(await realpath(outDir)));
  return Object.fromEntries(files.filter(([file]) => file !== MANIFEST_FILE));
}

/** A release of the same content is taken as it is, unless somebody has changed a file in it. */
async function freshName(
  releases: string,
  files: Readonly<Record<string, string>>,
  shards: readonly Shard[],
) {
  const hash = sha256(formatManifest(files));
  const id = hash.slice(0, 16);
  const expected = {...files, [MANIFEST_FILE]: hash};
  for (let number = 1; ; number += 1) {
    const release = number === 1 ? id : `${id}-${number}`;
    const dir = path.join(releases, release);
    if (!existsSync(dir)) return {release, exists: false};
    if (await holds(dir, expected, shards)) return {release, exists: true};
  }
}

/**
 * Tells whether a folder has these files, and no others.
 * @param shards whole ones: a file that is another name of one of theirs need not be read
 */
async function holds(
  dir: string,
  expected: Readonly<Record<string, string>>,
  shards: readonly Shard[],
): Promise<boolean> {
  const names = await glob('**', {cwd: dir, dot: true, expandDirectories: false});
  if (names.length !== Object.keys(expected).length) return false;
  const origins = new Map(
    shards.flatMap((shard) =>
      Object.keys(shard.record.files).map((file) => [file, shardFiles(shard.dir)] as const),
    ),
  );
  const isWhole = (name: string): boolean => {
    const file = path.join(dir, name);
    const origin = origins.get(name);
    if (origin !== undefined && isSameFile(file, path.join(origin, name))) return true;
    return sha256(readFileSync(file)) === expected[name];
  };
  return names.every(isWhole);
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other)];
  return a.ino === b.ino && a.dev === b.dev;
}

/** The release that the link leads to. */
async function servedRelease(outDir: string): Promise<string | undefined> {
  const found = await lstat(outDir).catch(() => undefined);
  if (!found) return undefined;
  if (found.isDirectory() && (await readdir(outDir)).length === 0) {
    await rm(outDir, {recursive: true});
    return undefined;
  }
  const target =
    found.isSymbolicLink() && path.resolve(path.dirname(outDir), await readlink(outDir));
  if (target && path.dirname(target) === releasesDir(outDir)) return path.basename(target);
  throw new Error(
    `${outDir} is not a link to a build, and may hold what somebody needs: move it away, or delete it.`,
  );
}

/** Makes the link anew beside its place and moves it there, which replaces the old one at once. */
async function exchangeLink(outDir: string, release: string): Promise<void> {
  const beside = path.join(releasesDir(outDir), NEXT_LINK);
  await rm(beside, {force: true});
  await symlink(path.relative(path.dirname(outDir), release), beside, 'dir');
  await rename(beside, outDir);
}

async function dropOthers(outDir: string, kept: readonly string[]): Promise<void> {
  const releases = releasesDir(outDir);
  const others = (await readdir(releases)).filter((name) => !kept.includes(name));
  for (const name of others) await rm(path.join(releases, name), {recursive: true, force: true});
}
