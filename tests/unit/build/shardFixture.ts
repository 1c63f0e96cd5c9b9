import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {sha256} from '../../../src/hash';
import {sealShard, shardFiles, type Shard, type ShardRecord} from '../../../src/build/shards';
import type {LocaleCode} from '../../../src/locales';

/** A language as a build leaves it, of a few made-up files by their paths in the site. */
export async function makeShard(
  dir: string,
  locale: LocaleCode,
  files: Readonly<Record<string, string>>,
  facts: Partial<ShardRecord> = {},
): Promise<Shard> {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(shardFiles(dir), file);
    await mkdir(path.dirname(target), {recursive: true});
    await writeFile(target, text);
  }
  return sealShard(dir, {
    locale,
    key: sha256(locale),
    build: sha256('the sources'),
    address: {url: 'https://murmuration.example', baseUrl: '/'},
    scriptHashes: [],
    ...facts,
  });
}
