/** Files that are made from others, kept by what they were made from. Any may be deleted at any time. */
import {createHash, randomUUID} from 'node:crypto';
import {readFileSync, statSync, utimesSync} from 'node:fs';
import {chmod, mkdir, readFile, rename, rm, rmdir, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {glob, globSync} from 'tinyglobby';
import {sha256} from './hash';

/**
 * Makes sure that a file lies in a cache.
 * @param file whose name says what it was made from
 * @param make is called if the file is not there, or not whole
 * @param isWhole tells a whole file from part of one: a cache may have been copied or restored
 * @returns whether it had to be made
 */
export async function ensureCached(
  file: string,
  make: () => Promise<Uint8Array>,
  isWhole: (bytes: Buffer) => boolean | Promise<boolean>,
): Promise<boolean> {
  const known = readIfThere(file);
  if (known && (await isWhole(known))) {
    markUsed(file);
    return false;
  }
  await replaceFile(file, await make());
  return true;
}

const DIGEST_BYTES = 32;

/**
 * Reads what `keepBytes` kept, and marks it as used.
 * @returns nothing where there is no such file, or not a whole one
 */
export function keptBytes(file: string): Buffer | undefined {
  const all = readIfThere(file) ?? Buffer.alloc(0);
  const bytes = all.subarray(DIGEST_BYTES);
  if (!all.subarray(0, DIGEST_BYTES).equals(digest(bytes))) return undefined;
  markUsed(file);
  return bytes;
}

/**
 * Keeps bytes with their SHA-256 before them: so a whole file is told from part of one, whatever
 * is in it.
 * @param file whose name says what they were made from
 */
export function keepBytes(file: string, bytes: Uint8Array): Promise<void> {
  return replaceFile(file, Buffer.concat([digest(bytes), bytes]));
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** At once: to hand a small file to a thread costs more than to read it. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Where that is not allowed, the file is taken for unused in time, and made again. */
function markUsed(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // It is used all the same.
  }
}

/**
 * Deletes what nobody has asked for since a moment, and folders that are empty then.
 * @param dir of a cache; need not be there
 */
export async function dropUnused(dir: string, since: Date): Promise<void> {
  const found = await glob('**', {cwd: dir, dot: true, onlyFiles: false, expandDirectories: false});
  // Folders after what lies in them.
  for (const name of found.sort().reverse()) {
    const file = path.join(dir, name);
    if (name.endsWith('/')) await rmdir(file).catch(() => undefined);
    // Another program may have taken it away meanwhile.
    else if ((statSync(file, {throwIfNoEntry: false})?.mtime ?? since) < since) {
      await rm(file, {force: true});
    }
  }
}

/**
 * Writes a file beside its place and moves it there, so that a program that is killed leaves no half one.
 * @param mode what the system lets whom do with it; by default what it does with any new file
 */
export async function replaceFile(file: string, bytes: Uint8Array, mode?: number): Promise<void> {
  await mkdir(path.dirname(file), {recursive: true});
  // Two callers may write the same at a time: of each other they know nothing.
  const beside = `${file}.${process.pid}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, bytes);
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, {force: true});
    throw error;
  }
}

/** As `replaceFile`, for a file that is somebody's own: who may read and write it stays. */
export async function rewriteFile(file: string, bytes: Uint8Array): Promise<void> {
  await replaceFile(file, bytes, (await stat(file)).mode);
}

/** Values by what they were made from, kept in one file. */
export type ValueCache<T> = {
  /** @param from all that the value follows from, but for code */
  readonly get: (from: string) => T | undefined;
  readonly set: (from: string, value: T) => void;
  /** Keeps what was got or set: beside what was known, or in its place. */
  readonly save: (how: 'add' | 'replace') => Promise<void>;
};

/**
 * Opens a cache of values. One that cannot be read is an empty one.
 * @param code changes with the code that makes the values: what other code made is as not there
 */
export async function openValueCache<T>(file: string, code: string): Promise<ValueCache<T>> {
  const known = await readValues<T>(file, code);
  const used: Record<string, T> = {};
  let isChanged = false;
  return {
    get(from) {
      const key = sha256(from);
      const value = known[key];
      if (value !== undefined) used[key] = value;
      return value;
    },
    set(from, value) {
      used[sha256(from)] = value;
      isChanged = true;
    },
    async save(how) {
      const values = how === 'add' ? {...known, ...used} : used;
      // A file that stays as it is counts as used all the same; see `dropUnused`.
      if (!isChanged && Object.keys(values).length === Object.keys(known).length) {
        return markUsed(file);
      }
      await replaceFile(file, Buffer.from(JSON.stringify({code, values})));
    },
  };
}

async function readValues<T>(file: string, code: string): Promise<Record<string, T>> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8'));
    return kept.code === code ? {...kept.values} : {};
  } catch {
    return {};
  }
}

const sourceDir = path.dirname(fileURLToPath(import.meta.url));

const CODE = ['content/**/*.ts', 'locales.ts', 'check/worker.ts', '../package.json'];

let codeHash: string | undefined;

/**
 * Stands for the code that reads content, its rules included: other code, or other libraries, may
 * find something else in the same files. Read once, as the code that runs does not change.
 */
export function contentCodeHash(): string {
  codeHash ??= hashCode();
  return codeHash;
}

/** At once: to wait for a hundred small files takes five times longer than to read them. */
function hashCode(): string {
  const hash = createHash('sha256');
  for (const file of globSync(CODE, {cwd: sourceDir}).sort()) {
    hash.update(`${file}\0`).update(readFileSync(path.join(sourceDir, file)));
  }
  hash.update(readLibraries(path.join(sourceDir, '..')).list);
  return hash.digest('hex');
}

/** npm's own list of what is installed; with another package manager there is none. */
const LIBRARIES = 'node_modules/.package-lock.json';

/**
 * Reads which libraries are installed: not by a pattern, for which every package would be looked at.
 * @returns the list, empty where there is none, and its path from the site's folder
 */
export function readLibraries(siteDir: string): {file: string; list: string} {
  const list = readIfThere(path.join(siteDir, LIBRARIES))?.toString() ?? '';
  return {file: LIBRARIES, list};
}
