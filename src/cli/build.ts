import {buildTime} from '../buildTime';
import {drawCards, type CardProgress} from '../cards/draw';
import {loadCards} from '../cards/load';
import {writeManifest} from '../cards/manifest';
import type {ListOptions} from '../content/pages';
import {readContentTree} from '../content/readTree';
import type {ContentTree} from '../content/tree';
import {localeCodes, type LocaleCode} from '../locales';
import {messageReader} from '../messages';
import {publishLocale} from '../publish';
import type {ImageProgress} from '../publish/images';
import {writeHeaderFiles} from '../security/writeFiles';
import {postsPerPage} from '../site';
import {siteAddress} from '../siteAddress';
import {runDocusaurus} from './docusaurus';

type BuildOptions = {
  readonly siteDir: string;
  readonly outDir: string;
  readonly locales?: readonly LocaleCode[];
  /** Variables for Docusaurus beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called for every card. */
  readonly onCard?: (progress: CardProgress) => void;
  /** Called for every picture of an article, in each language. */
  readonly onImage?: (progress: ImageProgress) => void;
  /** Called as each language begins and as it ends. */
  readonly onProgress?: (progress: BuildProgress) => void;
};

export type BuildProgress = {
  readonly locale: LocaleCode;
  /** Which language of how many, from 1. */
  readonly index: number;
  readonly total: number;
  /** What came of it; not yet there while it runs. */
  readonly result?: {readonly seconds: number; readonly warnings: readonly string[]};
};

/** A language that Docusaurus could not build. The message is for people; `output` is everything it printed. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  constructor(
    readonly locale: LocaleCode,
    readonly output: string,
  ) {
    super(`The site could not be built in ${locale}.\n${readableError(output)}`);
  }
}

/**
 * Draws the cards, then builds the languages one after the other, each in a process of its own, which caps memory.
 * The default language comes first, because Docusaurus empties the folder it writes to, and
 * the others lie inside. What hosts and pages say about security comes last.
 * @throws {BuildError} at the first language that fails.
 */
export async function buildSite(options: BuildOptions): Promise<void> {
  const {siteDir, outDir, env = {}, onImage, onProgress = () => undefined} = options;
  const address = siteAddress({...process.env, ...env});
  const locales = localeCodes.filter((code) => options.locales?.includes(code) ?? true);
  const tree = await readContentTree(siteDir);
  const listing = {postsPerPage, now: buildTime(siteDir, process.env)};
  await drawSiteCards(tree, listing, locales, options);
  const hashes: string[] = [];
  for (const [position, locale] of locales.entries()) {
    const progress = {locale, index: position + 1, total: locales.length};
    onProgress(progress);
    const started = performance.now();
    const output = await buildLocale(siteDir, outDir, locale, env);
    hashes.push(
      ...(await publishLocale({
        siteDir,
        outDir,
        locale,
        address,
        tree,
        listing,
        ...(onImage && {onImage}),
      })),
    );
    const warnings = output.split('\n').filter((line) => line.startsWith('[WARNING]'));
    onProgress({...progress, result: {seconds: (performance.now() - started) / 1000, warnings}});
  }
  await writeHeaderFiles({outDir, address, scriptHashes: [...new Set(hashes)].sort()});
}

/** Draws the cards of the languages, and leaves word of them for the pages. */
async function drawSiteCards(
  tree: ContentTree,
  listing: ListOptions,
  locales: readonly LocaleCode[],
  {siteDir, onCard}: BuildOptions,
): Promise<void> {
  const {pages, typefaces} = await loadCards(tree, listing, (locale) =>
    messageReader(siteDir, locale),
  );
  const wanted = pages.filter(({locale}) => locales.includes(locale));
  const manifest = await drawCards({
    siteDir,
    typefaces,
    pages: wanted,
    ...(onCard && {onProgress: onCard}),
  });
  await writeManifest(siteDir, manifest);
}

async function buildLocale(
  siteDir: string,
  outDir: string,
  locale: LocaleCode,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  let output = '';
  const code = await runDocusaurus({
    siteDir,
    args: ['build', '--locale', locale, '--out-dir', outDir],
    env: {...env, FORCE_COLOR: '0', NODE_ENV: 'production'},
    onOutput: (text) => (output += text),
  });
  if (code !== 0) throw new BuildError(locale, output);
  return output;
}

/** Keeps of Docusaurus' last words what a person can act on: messages and causes, without stack frames. */
function readableError(output: string): string {
  const start = output.lastIndexOf('[ERROR]');
  return output
    .slice(Math.max(start, 0))
    .split('\n')
    .filter((line) => !/^\s+(at |\.\.\. \d+ lines matching)/.test(line))
    .filter((line) => !/^(\[INFO\]|Node version)/.test(line) && /[^\s{}]/.test(line))
    .map((line) => line.replace(/ \{$/, ''))
    .join('\n');
}
