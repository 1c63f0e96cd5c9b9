/** Puts pictures that suit a reader's screen and line in the place of an article's images. */
import {availableParallelism} from 'node:os';
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
import {localeDir, localeFiles, type BuiltPage} from '../pages';
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

type Published = {
  readonly pages: readonly BuiltPage[];
  /** Files of which pages show others in their place. */
  readonly originals: readonly string[];
};

const FOLDER = 'assets/images';

/**
 * Makes and publishes the pictures of a language's pages.
 * @throws naming page and image, if one cannot be read; see `checkPictures`
 */
export async function publishImages(
  pages: readonly BuiltPage[],
  options: Options,
): Promise<Published> {
  const found = pages.map((page) => ({page, images: findImages(page.html)}));
  if (found.every(({images}) => images.length === 0)) return {pages, originals: []};
  const {siteDir, locale, baseUrl} = options;
  const root = homePath({baseUrl}, locale);
  const message = messageReader(siteDir, locale);
  const shared = {folder: `${root}${FOLDER}/`, fullSize: message('image.fullSize')};
  const shelf = new Shelf(options);
  const own = sharp.concurrency();
  // The sizes of one picture are made side by side, and one picture after the other: what is
  // decoded takes the memory.
  sharp.concurrency(Math.max(1, Math.floor(availableParallelism() / 4)));
  try {
    const rewritten: BuiltPage[] = [];
    for (const {page, images} of found) {
      const pictures = await shelf.picturesOf(page, images, root);
      rewritten.push({
        ...page,
        html: rewriteImages(page.html, images, {...shared, pictures}),
      });
    }
    return {pages: rewritten, originals: [...shelf.originals]};
  } finally {
    sharp.concurrency(own);
  }
}

/** The pictures of a language, each made once. */
class Shelf {
  readonly originals = new Set<string>();
  readonly #prepared = new Map<string, Promise<Picture>>();

  constructor(readonly options: Options) {}

  /** By the addresses that the page's images have. */
  async picturesOf(
    page: BuiltPage,
    images: readonly FoundImage[],
    root: string,
  ): Promise<Map<string, Picture>> {
    const pictures = new Map<string, Picture>();
    for (const {src} of images) {
      const source = this.#existing(imageSource(src, {...this.options, page: root + page.file}));
      if (!source) continue;
      try {
        pictures.set(src, await this.#picture(source));
      } catch (cause) {
        throw new Error(`The image ${src.slice(0, 200)} of ${page.file} cannot be published`, {
          cause,
        });
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
  originals: readonly string[],
  dir: string,
  locale: LocaleCode,
): Promise<void> {
  const bundled = originals.filter((file) => path.dirname(file) === path.join(dir, FOLDER));
  const unnamed = new Set(bundled);
  for (const file of unnamed.size > 0 ? await localeFiles(dir, locale, TEXT_FILES) : []) {
    const text = await readFile(path.join(dir, file), 'utf8');
    for (const original of unnamed) {
      const name = path.basename(original);
      if (text.includes(name) || text.includes(encodeURI(name))) unnamed.delete(original);
    }
  }
  await Promise.all([...unnamed].map((file) => rm(file)));
}
