/**
 * The pages of a language as Docusaurus made them, kept in its shard beside those that are served:
 * where only what is filled in later has changed, they are published again.
 */
import {copyFileSync, mkdirSync, readFileSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {glob} from 'tinyglobby';
import * as z from 'zod';
import {linkFiles} from '../linkFiles';
import type {LocaleCode} from '../locales';
import {differingNames, hashFiles} from './hashFiles';
import type {LanguageKeys} from './plan';
import {nextShardDir, shardCache, shardDir, shardFiles} from './shards';

const RECORD_FILE = 'rendered.json';

const recordSchema = z.object({
  /** As `rendered` in `LanguageKeys`. */
  key: z.string(),
  /** SHA-256 of every file, by its path in the site. */
  files: z.record(z.string(), z.string()),
});

/** The folder of them in a shard. */
export function renderedDir(shard: string): string {
  return path.join(shard, 'rendered');
}

/** Keeps what Docusaurus made, under the key of what it was made from. */
export async function keepRendered(shard: string, key: string): Promise<void> {
  const files = await hashFiles(renderedDir(shard));
  await writeFile(path.join(shard, RECORD_FILE), JSON.stringify({key, files}));
}

type Begun = {
  readonly siteDir: string;
  readonly keys: LanguageKeys;
  /** Takes nothing over. */
  readonly fresh?: boolean;
};

/**
 * Makes room for a language, where nothing unfinished lies.
 * @returns whether its pages are there: taken over, as Docusaurus would make the same
 */
export async function beginShard(
  locale: LocaleCode,
  {siteDir, keys, fresh = false}: Begun,
): Promise<boolean> {
  const dir = nextShardDir(siteDir, locale);
  await mkdir(renderedDir(dir), {recursive: true});
  return !fresh && takeRendered(shardDir(siteDir, locale), dir, keys[locale].rendered);
}

/**
 * Takes over what was made for the last build, and what is known of its texts.
 * @param from a shard; need not be there
 * @param to the shard that is being built
 * @returns whether it is there, whole, and made from the same
 */
export async function takeRendered(from: string, to: string, key: string): Promise<boolean> {
  const record = readRecord(path.join(from, RECORD_FILE));
  if (record?.key !== key) return false;
  const found = await hashFiles(renderedDir(from));
  if (differingNames(record.files, found).length > 0) return false;
  linkFiles(renderedDir(from), renderedDir(to), Object.keys(record.files));
  linkFiles(from, to, [RECORD_FILE]);
  const texts = shardCache(from, 'texts');
  linkFiles(texts, shardCache(to, 'texts'), await glob('**', {cwd: texts}));
  return true;
}

function readRecord(file: string): z.infer<typeof recordSchema> | undefined {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Formats of which no file is written to once it is there. */
const FINISHED = /\.(?:avif|gif|ico|jpe?g|pdf|png|ttf|webp|woff2?)$/i;

/** Begins the served pages of a shard with those that Docusaurus made. */
export async function beginServed(shard: string): Promise<void> {
  const from = renderedDir(shard);
  const to = shardFiles(shard);
  const files = await glob('**', {cwd: from, dot: true});
  linkFiles(
    from,
    to,
    files.filter((file) => FINISHED.test(file)),
  );
  for (const file of files.filter((file) => !FINISHED.test(file))) {
    mkdirSync(path.dirname(path.join(to, file)), {recursive: true});
    copyFileSync(path.join(from, file), path.join(to, file));
  }
}
