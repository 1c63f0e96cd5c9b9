/** Makes a site of languages that were built apart, perhaps on machines of their own. */
import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {localeCodes} from '../locales';
import {publishRelease} from './release';
import {damagedFiles, readShard, type Shard} from './shards';

/** Shards that do not make a site. The message lists all that is wrong. */
export class MergeError extends Error {
  override readonly name = 'MergeError';
}

type Options = {
  /** Folders of shards, or folders with such folders in them. */
  readonly folders: readonly string[];
  readonly outDir: string;
};

/**
 * Merges shards into a site and serves it in the place of the last one, as a build of all
 * languages does: the result is the same.
 * @throws {MergeError} if a language is missing, is there twice, was made from other sources, or
 *   lost something on the way
 */
export async function mergeShards({folders, outDir}: Options): Promise<Record<string, string>> {
  const found = (await Promise.all(folders.map((it) => shardsIn(path.resolve(it))))).flat();
  // A folder may be named twice, or with the one that it lies in.
  const shards = inOrder([...new Map(found.map((shard) => [shard.dir, shard])).values()]);
  const problems = await mergeProblems(shards);
  if (problems.length > 0) throw new MergeError(problems.join('\n'));
  return publishRelease(outDir, shards);
}

async function shardsIn(folder: string): Promise<Shard[]> {
  const own = await readShard(folder);
  if (own) return [own];
  const all = await readdir(folder).catch(() => []);
  // Copies that were cut short, of `copyShard`.
  const names = all.filter((name) => !name.startsWith('.'));
  const inside = await Promise.all(names.map((name) => readShard(path.join(folder, name))));
  return inside.flatMap((shard) => shard ?? []);
}

function inOrder(shards: readonly Shard[]): Shard[] {
  const place = ({record}: Shard) => localeCodes.indexOf(record.locale);
  return [...shards].sort((a, b) => place(a) - place(b));
}

async function mergeProblems(shards: readonly Shard[]): Promise<string[]> {
  const problems = localeCodes.flatMap((locale) => {
    const folders = shards.filter(({record}) => record.locale === locale).map(({dir}) => dir);
    if (folders.length === 0) {
      return [`“${locale}” is missing: build it with “npm run build -- --locale ${locale}”.`];
    }
    return folders.length === 1
      ? []
      : [`“${locale}” is there twice: name one of ${folders.join(' and ')}.`];
  });
  const [first] = shards;
  for (const {dir, record} of shards) {
    if (first && record.build !== first.record.build) {
      problems.push(
        `${dir} was made from other sources, settings or versions than ${first.dir}: build both from one commit.`,
      );
    }
  }
  for (const shard of shards) {
    const [file, ...more] = await damagedFiles(shard);
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    if (file)
      problems.push(
        `${shard.dir} is damaged: ${file}${others} is not as it was built. Copy it again, or build that language again.`,
      );
  }
  return problems;
}
