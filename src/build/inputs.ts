/** What a build is made from, read from disk and the environment. */
import {glossaryFile} from '../content/glossary';
import {contentDirs, staticDir} from '../content/layout';
import type {ListOptions} from '../content/pages';
import {readContentTree} from '../content/readTree';
import type {ContentTree} from '../content/tree';
import {readLibraries} from '../contentCache';
import {sha256} from '../hash';
import {lastChanges} from '../history';
import {localeCodes, type LocaleCode} from '../locales';
import type {RelatedByFile} from '../related/file';
import {differingNames, hashFiles} from './hashFiles';

export type BuildInputs = {
  readonly tree: ContentTree;
  readonly listing: ListOptions;
  /** SHA-256 of every file that a build may read, by path from the site's folder. */
  readonly files: Readonly<Record<string, string>>;
  /** When files were last committed, in seconds since 1970; empty where nobody knows. */
  readonly changes: ReadonlyMap<string, number>;
  /** What the articles of languages lead to that lead to those of others; see `needsForeign`. */
  readonly foreignRelated: ReadonlyMap<LocaleCode, RelatedByFile>;
  /** All else that a page may depend on: variables, and what runs the build. */
  readonly settings: readonly string[];
};

type Options = Pick<BuildInputs, 'listing'> & {
  readonly siteDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** What a site has beside what authors and translators write, and what is served as it is. */
const CODE = ['src/**', 'docusaurus.config.ts', 'sidebars.ts', 'package.json', 'tsconfig.json'];

/** What authors and translators write: the content, and the interface. */
const WRITTEN = [
  ...localeCodes.flatMap(contentDirs).map((folder) => `${folder}/**`),
  'i18n/**',
  glossaryFile,
];

/** Variables that pages show, or that pages are made by; the moment of the build is in `listing`. */
const VARIABLES = [
  'SITE_URL',
  'BASE_URL',
  'REPOSITORY_URL',
  // Read by browserslist, which Docusaurus asks, and by Docusaurus and its bundler.
  'BROWSERSLIST',
  'BROWSERSLIST_CONFIG',
  'BROWSERSLIST_ENV',
  'BROWSERSLIST_STATS',
  'SKIP_HTML_MINIFICATION',
  'USE_SIMPLE_CSS_MINIFIER',
  'WEBPACK_URL_LOADER_LIMIT',
];

/**
 * Reads and hashes all that a build may read: hashes it first, so that `changedInputs` tells of
 * what is changed while it is read.
 */
export async function readInputs({
  siteDir,
  env,
  listing,
}: Options): Promise<Omit<BuildInputs, 'foreignRelated'>> {
  const files = await hashInputs(siteDir);
  return {
    listing,
    files,
    tree: await readContentTree(siteDir),
    changes: lastChanges(siteDir),
    settings: [process.version, ...VARIABLES.map((name) => `${name}=${env[name] ?? ''}`)],
  };
}

async function hashInputs(siteDir: string): Promise<Record<string, string>> {
  const {file, list} = readLibraries(siteDir);
  return {
    // No page is made of what begins with a dot: it is what editors and systems leave there.
    ...(await hashFiles(siteDir, CODE, {dot: false})),
    // Links here may lead anywhere, and are refused when the content is read.
    ...(await hashFiles(siteDir, WRITTEN, {dot: false, followSymbolicLinks: false})),
    // All of this is served, `.well-known` among it.
    ...(await hashFiles(siteDir, [`${staticDir}/**`], {followSymbolicLinks: false})),
    [file]: sha256(list),
  };
}

/** The files that are not what they were when the inputs were read. */
export async function changedInputs(
  siteDir: string,
  {files}: Pick<BuildInputs, 'files'>,
): Promise<string[]> {
  return differingNames(files, await hashInputs(siteDir));
}
