/**
 * Shards: a language's part of the site, ready to be served, with a record of what it was made
 * from. They are kept from build to build, and carried from machine to machine.
 */
import {copyFile, mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import {linkFiles} from '../linkFiles';
import {isLocaleCode, localeCodes, type LocaleCode} from '../locales';
import {differingNames, hashFiles} from './hashFiles';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const recordSchema = z.object({
  locale: z.custom<LocaleCode>((value) => typeof value === 'string' && isLocaleCode(value)),
  /** As `served` in `LanguageKeys`. */
  key: hash,
  /** Says what the whole site was made from: shards of one site have it in common. */
  build: hash,
  /** Where the site is to be served. */
  address: z.object({url: z.string(), baseUrl: z.string()}),
  /** Of the inline scripts of its pages, for the headers of the site. */
  scriptHashes: z.array(z.string()),
  /** SHA-256 of every file, by its path in the site. */
  files: z.record(z.string(), hash),
});

export type ShardRecord = z.infer<typeof recordSchema>;

export type Shard = {
  readonly dir: string;
  readonly record: ShardRecord;
};

const RECORD_FILE = 'shard.json';

/** The folder of the languages as they were built last, from the site's folder. */
const SHARDS = path.join('.cache', 'languages');

/** Where a language lies as it was built last. */
export function shardDir(siteDir: string, locale: LocaleCode): string {
  return path.join(siteDir, SHARDS, locale);
}

/** Where a language lies while it is built. */
export function nextShardDir(siteDir: string, locale: LocaleCode): string {
  return path.join(siteDir, SHARDS, `.next-${locale}`);
}

/** Deletes what builds have left unfinished. */
export async function dropUnfinished(siteDir: string): Promise<void> {
  for (const locale of localeCodes) {
    await rm(nextShardDir(siteDir, locale), {recursive: true, force: true});
  }
}

/** The folder of the files of a shard, which lie in it as they lie in the site. */
export function shardFiles(dir: string): string {
  return path.join(dir, 'site');
}

/** The folder of what was made of the texts or pages of a shard, for the next build to take it. */
export function shardCache(dir: string, kind: 'texts' | 'pages'): string {
  return path.join(dir, kind);
}

/**
 * Reads the record of a shard.
 * @returns nothing where there is no shard, or its record cannot be read
 */
export async function readShard(dir: string): Promise<Shard | undefined> {
  try {
    const text = await readFile(path.join(dir, RECORD_FILE), 'utf8');
    return {dir, record: recordSchema.parse(JSON.parse(text))};
  } catch {
    return undefined;
  }
}

/** Writes the record of a shard whose files are there; without it, it is none. */
export async function sealShard(dir: string, facts: Omit<ShardRecord, 'files'>): Promise<Shard> {
  const record = {...facts, files: await hashFiles(shardFiles(dir))};
  await writeFile(path.join(dir, RECORD_FILE), JSON.stringify(record));
  return {dir, record};
}

/** Says of a shard what it was found to belong to; its pages are as they were. */
export async function renewShard({dir, record}: Shard, build: string): Promise<Shard> {
  const renewed = {dir, record: {...record, build}};
  if (record.build === build) return renewed;
  // The new record beside the old one and then in its place: a killed program leaves either.
  const beside = path.join(dir, `${RECORD_FILE}.new`);
  await writeFile(beside, JSON.stringify(renewed.record));
  await rename(beside, path.join(dir, RECORD_FILE));
  return renewed;
}

/** Puts a sealed shard in the place of another. Who is killed in between has none, and builds it again. */
export async function replaceShard({dir, record}: Shard, place: string): Promise<Shard> {
  await rm(place, {recursive: true, force: true});
  await mkdir(path.dirname(place), {recursive: true});
  await rename(dir, place);
  return {dir: place, record};
}

/**
 * Copies a shard to where it can be carried off from, in the place of an older one.
 * @throws if something else is there
 */
export async function copyShard({dir, record}: Shard, place: string): Promise<void> {
  const taken = await readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (taken.length > 0 && !(await readShard(place))) {
    throw new Error(
      `${place} holds no language that was built apart, and may hold what somebody needs: give another --out-dir, or move it away.`,
    );
  }
  // What lies there is whole, if it is there: who is killed leaves nothing that is refused later,
  // and beside it what begins with a dot, which is replaced by the next copy and never merged.
  const beside = (name: string): string =>
    path.join(path.dirname(place), `.${name}-${path.basename(place)}`);
  const [next, last] = [beside('next'), beside('last')];
  await rm(next, {recursive: true, force: true});
  linkFiles(shardFiles(dir), shardFiles(next), Object.keys(record.files));
  await copyFile(path.join(dir, RECORD_FILE), path.join(next, RECORD_FILE));
  await rm(last, {recursive: true, force: true});
  if (taken.length > 0) await rename(place, last);
  else await rm(place, {recursive: true, force: true});
  await rename(next, place);
  await rm(last, {recursive: true, force: true});
}

/** The files of a shard that are not what its record says: changed, missing, or not in it. */
export async function damagedFiles({dir, record: {files}}: Shard): Promise<string[]> {
  return differingNames(files, await hashFiles(shardFiles(dir)));
}
