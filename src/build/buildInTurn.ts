/** Loaded only where there is something to build: what publishes pages takes a second to load. */
import pLimit from 'p-limit';
import type {CardProgress} from '../cards/draw';
import type {CacheOptions} from '../languageCache';
import type {LocaleCode} from '../locales';
import {publishLocale} from '../publish';
import type {ImageProgress} from '../publish/images';
import {localeDir} from '../publish/pages';
import {dropBundle, findApplication} from '../publish/scripts';
import {writeSearchIndex} from '../search/write';
import type {SiteAddress} from '../siteAddress';
import {BuildError} from './buildError';
import type {DocusaurusProcess} from './docusaurusProcess';
import {changedInputs, type BuildInputs} from './inputs';
import {clientOf, codeHash, type LanguageKeys} from './plan';
import {prepareRelated} from './prepare';
import {beginServed, keepRendered, renderedDir} from './renderedPages';
import {
  nextShardDir,
  replaceShard,
  sealShard,
  shardCache,
  shardDir,
  shardFiles,
  type Shard,
} from './shards';

/**
 * `pages`: Docusaurus is at it. `rendered`: it is done. `publishing`: what it made is being made
 * ready to serve.
 */
export type LanguageStep =
  | {readonly step: 'pages'}
  | {readonly step: 'rendered'}
  | {readonly step: 'publishing'}
  | {readonly step: 'built'; readonly seconds: number; readonly warnings: readonly string[]};

export type Observers = {
  /** Called for every card. */
  readonly onCard?: (progress: CardProgress) => void;
  /** Called for every picture of an article, in each language. */
  readonly onImage?: (progress: ImageProgress) => void;
};

export type LanguageOptions = Observers & {
  readonly siteDir: string;
  readonly inputs: BuildInputs;
  readonly address: SiteAddress;
  /** Variables for Docusaurus beside those of this process. */
  readonly env: Readonly<Record<string, string>>;
  readonly keys: LanguageKeys;
  /** As in the record of a shard. */
  readonly build: string;
  /** Takes nothing from what was built before, but for what is costly to draw or to compress. */
  readonly fresh?: boolean;
  readonly onStep: (locale: LocaleCode, step: LanguageStep) => void;
};

/**
 * Builds languages: Docusaurus makes the pages of one after the other, for more at a time take
 * memory and no less time, as one keeps a processor and a half busy. Meanwhile this process
 * publishes, one by one, those that are made.
 * @param rendered languages of which the pages are there; see `beginShard`
 * @throws the first thing that fails, at once: Docusaurus is ended
 */
export async function buildInTurn(
  languages: readonly LocaleCode[],
  rendered: ReadonlySet<LocaleCode>,
  docusaurus: DocusaurusProcess,
  options: LanguageOptions,
): Promise<Shard[]> {
  const [here, there] = [pLimit(1), pLimit(1)];
  let failure: {readonly error: unknown} | undefined;
  const inTurn = <T>(queue: typeof here, work: () => Promise<T>): Promise<T> =>
    queue(async () => {
      if (failure) throw failure.error;
      try {
        return await work();
      } catch (error) {
        failure ??= {error};
        docusaurus.close();
        throw error;
      }
    });
  // First what Docusaurus is to wait for: meanwhile those are published that need none of it.
  const ordered = [...languages].sort((a, b) => Number(rendered.has(a)) - Number(rendered.has(b)));
  const building = ordered.map(async (locale) => {
    const isThere = rendered.has(locale);
    if (!isThere) await inTurn(here, () => prepareRelated(locale, options));
    const [pages] = await Promise.all([
      isThere ? ALREADY : inTurn(there, () => renderPages(locale, docusaurus, options)),
      // It needs no pages, and there are none to publish yet.
      inTurn(here, () => indexTexts(locale, options)),
    ]);
    return inTurn(here, () => publish(locale, pages, options));
  });
  // What is on its way comes to its end before anybody is told.
  await Promise.allSettled(building);
  if (failure) throw failure.error;
  return Promise.all(building);
}

/** What Docusaurus printed, and how long it took. */
type Rendered = {readonly output: string; readonly seconds: number};

const ALREADY: Rendered = {output: '', seconds: 0};

/**
 * Has Docusaurus make the pages of a language: with a bundle that no page can load, unless there
 * are pages that may.
 */
async function renderPages(
  locale: LocaleCode,
  docusaurus: DocusaurusProcess,
  options: LanguageOptions,
): Promise<Rendered> {
  const started = performance.now();
  const {siteDir, inputs, keys, onStep} = options;
  const dir = nextShardDir(siteDir, locale);
  const outDir = renderedDir(dir);
  const client = clientOf(locale, inputs);
  const texts = cacheOf('texts', locale, options);
  onStep(locale, {step: 'pages'});
  const output = await docusaurus.build({locale, outDir, client, texts});
  if (client === 'lean') {
    const page = await findApplication(localeDir(outDir, locale), locale);
    if (page !== undefined) {
      throw new Error(
        `The page ${page} in ${locale} asks for React in the browser, which only .mdx pages get.`,
      );
    }
    await dropBundle(localeDir(outDir, locale));
  }
  await keepRendered(dir, keys[locale].rendered);
  onStep(locale, {step: 'rendered'});
  return {output, seconds: secondsSince(started)};
}

/** Where values of a language are known from, and are to be known from next time. */
function cacheOf(
  kind: 'texts' | 'pages',
  locale: LocaleCode,
  {siteDir, inputs, fresh = false}: LanguageOptions,
): CacheOptions {
  return {
    ...(!fresh && {from: shardCache(shardDir(siteDir, locale), kind)}),
    to: shardCache(nextShardDir(siteDir, locale), kind),
    code: codeHash(inputs),
  };
}

/** Writes what readers search, beside where the pages will be. */
async function indexTexts(locale: LocaleCode, options: LanguageOptions): Promise<void> {
  const {siteDir, inputs} = options;
  await writeSearchIndex({
    dir: localeDir(shardFiles(nextShardDir(siteDir, locale)), locale),
    content: inputs.tree.locales[locale],
    listing: inputs.listing,
    siteDir,
    cache: cacheOf('pages', locale, options),
  });
}

async function publish(
  locale: LocaleCode,
  rendered: Rendered,
  options: LanguageOptions,
): Promise<Shard> {
  const {siteDir, inputs, address, keys, build, onStep, onImage} = options;
  const started = performance.now();
  const dir = nextShardDir(siteDir, locale);
  onStep(locale, {step: 'publishing'});
  await beginServed(dir);
  const scriptHashes = await publishLocale({
    siteDir,
    outDir: shardFiles(dir),
    locale,
    address,
    tree: inputs.tree,
    listing: inputs.listing,
    cache: cacheOf('pages', locale, options),
    ...(onImage && {onImage}),
  });
  const [changed] = await changedInputs(siteDir, inputs);
  if (changed !== undefined) {
    throw new BuildError(
      locale,
      `${changed} was changed while the site was built: build it again.`,
    );
  }
  const shard = await sealShard(dir, {
    key: keys[locale].served,
    build,
    locale,
    address,
    scriptHashes,
  });
  const published = await replaceShard(shard, shardDir(siteDir, locale));
  onStep(locale, {
    step: 'built',
    seconds: rendered.seconds + secondsSince(started),
    warnings: rendered.output.split('\n').filter((line) => line.startsWith('[WARNING]')),
  });
  return published;
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
