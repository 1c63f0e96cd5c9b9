/** Puts pictures that suit a reader's screen and line in the place of an article's images. */
import {existsSync} from 'node:fs';
import {copyFile, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import {staticDir} from '../../content/layout';
import {preparePicture, type Prepared} from '../../images/prepare';
import type {Picture} from '../../images/picture';
import type {LocaleCode} from '../../locales';
import {messageReader} from '../../messages';
import {homePath} from '../../siteAddress';
import {localeDir, localeFiles, type OpenPage} from '../pages';
import {TEXT_FILES} from '../precompress';
import {fileStem, imageSource, type ImageSource} from './addresses';
import {findImages, type FoundImage} from './find';
import {rewriteImages} from './rewrite';

/** How far a language's pictures are. */
export type ImageProgress = {
  readonly locale: LocaleCode;
  readonly file: string;
  /** How many files were made of it that were not in the cache. */
  readonly made: number;
};

type Options = {
  readonly siteDir: string;
  /** The folder of the built site, of all languages. */
  readonly outDir: string;
  readonly locale: LocaleCode;
  readonly baseUrl: string;
  /** Called for every original. */
  readonly onImage?: (progress: ImageProgress) => void;
};

const FOLDER = 'assets/images';

/** Makes and publishes the pictures of a language, each once. */
export class Pictures {
  /** Files of which pages show others in their place. */
  readonly originals = new Set<string>();
  readonly #prepared = new Map<string, Promise<Picture>>();
  readonly #root: string;
  readonly #fullSize: string;

  constructor(readonly options: Options) {
    const {siteDir, locale, baseUrl} = options;
    this.#root = homePath({baseUrl}, locale);
    const message = messageReader(siteDir, locale);
    this.#fullSize = message('image.fullSize');
  }

  /**
   * Puts the pictures of a page in the place of its images.
   * @throws naming page and image, if one cannot be read; see `checkPictures`
   * @returns whether there were any
   */
  async publish(page: OpenPage): Promise<boolean> {
    const images = findImages(page);
    if (images.length === 0) return false;
    const own = sharp.concurrency();
    // The sizes of one picture are made side by side, and one picture after the other: what is
    // decoded takes the memory. Each in one thread, as an AVIF of more threads has other bytes.
    sharp.concurrency(1);
    try {
      const pictures = await this.#picturesOf(page.file, images);
      const folder = `${this.#root}${FOLDER}/`;
      rewriteImages(page.edited, images, {pictures, folder, fullSize: this.#fullSize});
      return pictures.size > 0;
    } finally {
      sharp.concurrency(own);
    }
  }

  /** By the addresses that the page's images have. */
  async #picturesOf(file: string, images: readonly FoundImage[]): Promise<Map<string, Picture>> {
    const pictures = new Map<string, Picture>();
    for (const {src} of images) {
      const page = this.#root + file;
      const source = this.#existing(imageSource(src, {...this.options, page}));
      if (!source) continue;
      try {
        pictures.set(src, await this.#picture(source));
      } catch (cause) {
        throw new Error(`The image ${src.slice(0, 200)} of ${file} cannot be published`, {cause});
      }
      if (source.kind === 'file') this.originals.add(source.file);
    }
    return pictures;
  }

  /** Every language has the files of `static/`, and may name those that stand in the root. */
  #existing(source: ImageSource | undefined): ImageSource | undefined {
    if (source?.kind !== 'file' || existsSync(source.file)) return source;
    const {siteDir, outDir} = this.options;
    const file = path.join(siteDir, staticDir, path.relative(outDir, source.file));
    return existsSync(file) ? {kind: 'file', file} : undefined;
  }

  #picture(source: ImageSource): Promise<Picture> {
    const key = source.kind === 'file' ? source.file : source.bytes.toString('base64');
    const known = this.#prepared.get(key) ?? this.#prepare(source);
    this.#prepared.set(key, known);
    return known;
  }

  async #prepare(source: ImageSource): Promise<Picture> {
    const {siteDir, outDir, locale, onImage} = this.options;
    const name = fileStem(source);
    const bytes = source.kind === 'file' ? await readFile(source.file) : source.bytes;
    const prepared = await preparePicture(siteDir, {name, bytes});
    await write(path.join(localeDir(outDir, locale), FOLDER), prepared);
    onImage?.({locale, file: source.kind === 'file' ? source.file : name, made: prepared.made});
    return prepared.picture;
  }
}

async function write(folder: string, {files}: Prepared): Promise<void> {
  await mkdir(folder, {recursive: true});
  for (const {name, content} of files) {
    const target = path.join(folder, name);
    await (typeof content === 'string' ? copyFile(content, target) : writeFile(target, content));
  }
}

/**
 * Deletes what the bundler wrote of originals and no file names any more; a page, a feed or a
 * script may still.
 */
export async function dropUnusedOriginals(
  originals: ReadonlySet<string>,
  dir: string,
  locale: LocaleCode,
): Promise<void> {
  const unnamed = new Map<string, string[]>();
  for (const file of originals) {
    if (path.dirname(file) !== path.join(dir, FOLDER)) continue;
    const [ending] = ENDING.exec(path.basename(file)) ?? [];
    if (ending !== undefined) unnamed.set(ending, [...(unnamed.get(ending) ?? []), file]);
  }
  for (const file of unnamed.size > 0 ? await localeFiles(dir, locale, TEXT_FILES) : []) {
    const text = await readFile(path.join(dir, file), 'utf8');
    // Endings first: to look for every name in every file takes minutes where there are thousands.
    for (const [ending] of text.matchAll(new RegExp(ENDING, 'g'))) {
      const isNamed = (original: string): boolean => {
        const name = path.basename(original);
        return text.includes(name) || text.includes(encodeURI(name));
      };
      const left = unnamed.get(ending)?.filter((original) => !isNamed(original)) ?? [];
      if (left.length > 0) unnamed.set(ending, left);
      else unnamed.delete(ending);
    }
  }
  await Promise.all([...unnamed.values()].flat().map((file) => rm(file)));
}

/** How the bundler ends the name of a file: with a hash of what is in it. */
const ENDING = /-[0-9a-f]{32}\.\w+/;
