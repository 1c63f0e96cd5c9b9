/** Reads the content of a site from disk. The only module here that touches files. */
import {lstatSync, readdirSync, readFile, type Dirent} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {glob} from 'tinyglobby';
import {localeCodes} from '../locales';
import {glossaryFile} from './glossary';
import {contentDirs, isMarkdown, staticDir} from './layout';
import type {SourceFile} from './source';
import {createContentTree, type ContentTree} from './tree';

/**
 * Reads all content below a site folder. Folders that do not exist are empty.
 *
 * @throws when a file that exists cannot be read, and where symbolic links are; never because of
 *   what a file says
 */
export async function readContentTree(siteDir: string): Promise<ContentTree> {
  const folders = [...localeCodes.flatMap(contentDirs), staticDir];
  refuseLinks(siteDir, [...folders, glossaryFile]);
  const files = await glob([...folders.map((folder) => `${folder}/**`), glossaryFile], {
    cwd: siteDir,
    dot: false,
    expandDirectories: false,
  });
  return createContentTree(await readSources(siteDir, files.filter(isSource)), files);
}

/**
 * No program after this one has to tell where links lead: Docusaurus follows them, and would
 * publish any file of the machine, or look through all of its disk.
 *
 * @param places folders and files, by their paths from the site's folder
 * @throws when one of them, what it lies in or anything below is a symbolic link
 */
function refuseLinks(siteDir: string, places: readonly string[]): void {
  const tops = new Set(places.map((place) => place.split('/')[0] ?? ''));
  const links = [...tops].flatMap((top) => linksAt(siteDir, top)).sort();
  if (links.length === 0) return;
  throw new Error(
    `No symbolic link may stand among the content, for it could publish any file of this machine: ${links.join(', ')}. Put the file itself in its place, or delete it.`,
  );
}

/** Symbolic links: the file itself, or those below it. What they lead to is not looked at. */
function linksAt(
  siteDir: string,
  file: string,
  entry: Entry | undefined = lstatSync(path.join(siteDir, file), {throwIfNoEntry: false}),
): string[] {
  if (entry?.isSymbolicLink()) return [file];
  if (!entry?.isDirectory()) return [];
  // All of `static/` is served. Elsewhere nobody reads such names, and editors leave links there.
  const isRead = ({name}: Dirent): boolean =>
    `${file}/`.startsWith(`${staticDir}/`) || !name.startsWith('.');
  return readdirSync(path.join(siteDir, file), {withFileTypes: true})
    .filter(isRead)
    .flatMap((below) => linksAt(siteDir, `${file}/${below.name}`, below));
}

type Entry = Pick<Dirent, 'isDirectory' | 'isSymbolicLink'>;

/** Readings that serve whoever asks, by site folder. */
const readings = new Map<string, Promise<ContentTree>>();

/**
 * As `readContentTree`, for several who ask in one process: they get one tree, so that what is
 * worked out of it is worked out once. In a preview, in which the author writes on, who asks when
 * a reading has ended gets a new one; between the languages of a build nothing changes.
 */
export function readContentTreeOnce(siteDir: string): Promise<ContentTree> {
  const known = readings.get(siteDir);
  if (known) return known;
  const reading = readContentTree(siteDir);
  readings.set(siteDir, reading);
  if (process.env.NODE_ENV === 'production') return reading;
  return reading.finally(() => readings.delete(siteDir));
}

/** More would only wait for one another, and a great site has more files than may be open. */
const READERS = 32;

async function readSources(siteDir: string, files: readonly string[]): Promise<SourceFile[]> {
  const sources: SourceFile[] = [];
  // One iterator that all readers take their next file from.
  const waiting = files.values();
  const readAll = async (): Promise<void> => {
    for (const file of waiting) {
      sources.push(await readSource(siteDir, file));
    }
  };
  await Promise.all(Array.from({length: READERS}, readAll));
  return sources;
}

function isSource(file: string): boolean {
  return (
    !file.startsWith(`${staticDir}/`) &&
    (isMarkdown(file) ||
      ['authors.yml', 'tags.yml', glossaryFile].includes(path.posix.basename(file)))
  );
}

// Wrong bytes turn into U+FFFD, which a rule then finds and shows in its line.
const utf8 = new TextDecoder('utf-8', {ignoreBOM: true});

// Five times faster on many small files than its namesake of `fs/promises`.
const readBytes = promisify(readFile);

async function readSource(siteDir: string, file: string): Promise<SourceFile> {
  try {
    return {path: file, text: utf8.decode(await readBytes(path.join(siteDir, file)))};
  } catch (cause) {
    throw new Error(`Cannot read ${file}`, {cause});
  }
}
