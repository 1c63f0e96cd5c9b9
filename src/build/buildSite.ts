import path from 'node:path';
import {buildTime} from '../buildTime';
import {cardCacheDir} from '../cards/cache';
import {dropUnused} from '../contentCache';
import {sha256} from '../hash';
import {imageCacheDir} from '../images/cache';
import {localeCodes, type LocaleCode} from '../locales';
import {compressedCacheDir} from '../publish/precompress';
import {postsPerPage} from '../site';
import {siteAddress} from '../siteAddress';
import type {LanguageStep, Observers} from './buildInTurn';
import {buildLanguages} from './buildLanguages';
import {readInputs} from './inputs';
import {whileLocked} from './lock';
import {languageKeys, languagesToBuild} from './plan';
import {findForeignRelated} from './related';
import {publishRelease} from './release';
import {
  copyShard,
  damagedFiles,
  dropUnfinished,
  readShard,
  renewShard,
  shardDir,
  type Shard,
} from './shards';

export type BuildOptions = Observers & {
  readonly siteDir: string;
  /** The languages to build; all, when it is left out. */
  readonly locales?: readonly LocaleCode[];
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Builds everything anew, whatever was built before. */
  readonly fresh?: boolean;
  /** Called as the steps of each language begin and end. */
  readonly onProgress?: (progress: BuildProgress) => void;
};

/** How far a language is, and how many of how many languages are done. */
export type BuildProgress = {
  readonly locale: LocaleCode;
  readonly done: number;
  readonly total: number;
} & (LanguageStep | {readonly step: 'reused'});

/**
 * Builds a site and serves it in the place of the last one.
 * @param options `outDir` is a link to the site; see `publishRelease`
 * @throws {BuildError} if a language cannot be built; what was served before is served still
 * @returns SHA-256 of every file of the site, by path
 */
export function buildSite(
  options: BuildOptions & {readonly outDir: string},
): Promise<Record<string, string>> {
  return buildAnd(options, (shards) => publishRelease(options.outDir, shards));
}

/**
 * Builds languages for a site that is put together elsewhere.
 * @param options each language gets a folder of its own in `outDir`
 */
export function buildShards(options: BuildOptions & {readonly outDir: string}): Promise<void> {
  return buildAnd(options, async (shards) => {
    for (const shard of shards) {
      await copyShard(shard, path.join(options.outDir, shard.record.locale));
    }
  });
}

/** A season: who changes a page back, or builds a language again, mostly does it sooner. */
const KEPT_DAYS = 90;

/** Builds, does something with what is built, and throws out what no build has used for long. */
function buildAnd<T>(
  options: BuildOptions,
  use: (shards: readonly Shard[]) => Promise<T>,
): Promise<T> {
  const {siteDir} = options;
  return whileLocked(siteDir, async () => {
    await dropUnfinished(siteDir);
    const result = await use(await currentShards(options));
    const since = new Date(Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000);
    for (const cache of [cardCacheDir, compressedCacheDir, imageCacheDir]) {
      await dropUnused(path.join(siteDir, cache), since);
    }
    return result;
  });
}

/** Builds the languages whose pages would show something new, and takes the others as they are. */
async function currentShards(options: BuildOptions): Promise<Shard[]> {
  const {siteDir, env = {}, locales = localeCodes, fresh = false, onProgress} = options;
  const allEnv = {...process.env, ...env};
  const now = buildTime(siteDir, allEnv);
  const read = await readInputs({siteDir, listing: {postsPerPage, now}, env: allEnv});
  const foreignRelated = await findForeignRelated({siteDir, inputs: read, fresh});
  const inputs = {...read, foreignRelated};
  const keys = languageKeys(inputs);
  const build = sha256(JSON.stringify(keys));
  const wanted = localeCodes.filter((code) => locales.includes(code));
  let done = 0;
  const report = (locale: LocaleCode, step: LanguageStep | {step: 'reused'}): void => {
    if (step.step === 'built' || step.step === 'reused') done += 1;
    onProgress?.({locale, done, total: wanted.length, ...step});
  };

  const known = await knownShards(siteDir, fresh ? [] : wanted);
  const missing = languagesToBuild(keys, known).filter((locale) => wanted.includes(locale));
  const kept: Shard[] = [];
  for (const shard of known.values()) {
    const {locale} = shard.record;
    if (missing.includes(locale)) continue;
    kept.push(await renewShard(shard, build));
    report(locale, {step: 'reused'});
  }
  const built = await buildLanguages(missing, {
    ...options,
    // Whatever is committed meanwhile, all pages are of one moment.
    env: {...env, SOURCE_DATE_EPOCH: String(now.getTime() / 1000)},
    inputs,
    address: siteAddress(allEnv),
    keys,
    build,
    onStep: report,
  });
  return [...kept, ...built];
}

/** Languages as they were built last, as far as they are whole. */
async function knownShards(
  siteDir: string,
  languages: readonly LocaleCode[],
): Promise<Map<LocaleCode, Shard>> {
  const known = new Map<LocaleCode, Shard>();
  for (const locale of languages) {
    const shard = await readShard(shardDir(siteDir, locale));
    if (shard && (await damagedFiles(shard)).length === 0) known.set(locale, shard);
  }
  return known;
}
