/** Loaded only where there is something to build: what publishes pages takes a second to load. */
import {mkdir, rm} from 'node:fs/promises';
import type {CardProgress} from '../cards/draw';
import {contentDirs} from '../content/layout';
import type {CacheOptions} from '../languageCache';
import type {LocaleCode} from '../locales';
import {publishLocale} from '../publish';
import type {ImageProgress} from '../publish/images';
import {localeDir} from '../publish/pages';
import {findApplication} from '../publish/scripts';
import type {SiteAddress} from '../siteAddress';
import {BuildError} from './buildError';
import type {ClientBundle, DocusaurusProcess} from './docusaurusProcess';
import {changedInputs, type BuildInputs} from './inputs';
import {codeHash} from './plan';
import {prepareRelated} from './prepare';
import {
  nextShardDir,
  replaceShard,
  sealShard,
  shardCache,
  shardDir,
  shardFiles,
  type Shard,
  type ShardRecord,
} from './shards';

/** `pages`: Docusaurus is at it. `publishing`: what it made is being made ready to serve. */
export type LanguageStep =
  | {readonly step: 'pages'}
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
  /** What is to be recorded of a language beside what came of it. */
  readonly facts: (locale: LocaleCode) => Pick<ShardRecord, 'key' | 'build'>;
  /** Takes nothing from what was built before, but for what is costly to draw or to compress. */
  readonly fresh?: boolean;
  readonly onStep: (locale: LocaleCode, step: LanguageStep) => void;
};

/** Builds one language after the other: each is published while Docusaurus is at the next. */
export async function buildInTurn(
  languages: readonly LocaleCode[],
  docusaurus: DocusaurusProcess,
  options: LanguageOptions,
): Promise<Shard[]> {
  const {siteDir, onStep} = options;
  const shards: Shard[] = [];
  let publishing: Promise<unknown> = Promise.resolve();
  const [first] = languages;
  if (first) await prepare(first, options);
  try {
    for (const [at, locale] of languages.entries()) {
      const next = languages[at + 1];
      const dir = nextShardDir(siteDir, locale);
      const started = performance.now();
      onStep(locale, {step: 'pages'});
      const [output] = await Promise.all([
        buildPages(locale, dir, docusaurus, options),
        publishing.then(() => next && prepare(next, options)),
      ]);
      onStep(locale, {step: 'publishing'});
      publishing = publish(locale, dir, options).then((shard) => {
        shards.push(shard);
        const warnings = output.split('\n').filter((line) => line.startsWith('[WARNING]'));
        onStep(locale, {step: 'built', seconds: (performance.now() - started) / 1000, warnings});
      });
    }
  } finally {
    // When a language fails, the one before it is on its way still.
    await publishing;
  }
  return shards;
}

/** Makes room for a language, and what its pages are to show of one another. */
async function prepare(locale: LocaleCode, options: LanguageOptions): Promise<void> {
  const dir = nextShardDir(options.siteDir, locale);
  await rm(dir, {recursive: true, force: true});
  await mkdir(shardFiles(dir), {recursive: true});
  await prepareRelated(locale, {...options, cache: cacheOf('pages', locale, options)});
}

/** An `.mdx` file is a program, and may become a React application; `.md` cannot say that it would. */
function clientOf(locale: LocaleCode, {files}: BuildInputs): ClientBundle {
  const folders = contentDirs(locale).map((folder) => `${folder}/`);
  const isProgram = (file: string) =>
    file.endsWith('.mdx') && folders.some((folder) => file.startsWith(folder));
  return Object.keys(files).some(isProgram) ? 'full' : 'lean';
}

/** Builds with a bundle that no page can load, unless there are pages that may. */
async function buildPages(
  locale: LocaleCode,
  dir: string,
  docusaurus: DocusaurusProcess,
  options: LanguageOptions,
): Promise<string> {
  const files = shardFiles(dir);
  const client = clientOf(locale, options.inputs);
  const texts = cacheOf('texts', locale, options);
  const output = await docusaurus.build({locale, outDir: files, client, texts});
  if (client === 'lean') {
    const page = await findApplication(localeDir(files, locale), locale);
    if (page !== undefined) {
      throw new Error(
        `The page ${page} in ${locale} asks for React in the browser, which only .mdx pages get.`,
      );
    }
  }
  return output;
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

async function publish(locale: LocaleCode, dir: string, options: LanguageOptions): Promise<Shard> {
  const {siteDir, inputs, address, facts, onImage} = options;
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
  const shard = await sealShard(dir, {...facts(locale), locale, address, scriptHashes});
  return replaceShard(shard, shardDir(siteDir, locale));
}
