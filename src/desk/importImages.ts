/** Brings the pictures of a submission in: those beside it, and, when asked, those of the web. */
import {readFile, realpath, stat} from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type {Article} from '../content/article';
import {applyEdits, type Edit} from '../content/edits';
import {nodesOf} from '../content/nodes';
import {parseText} from '../content/parseText';
import {addressOffset} from '../content/reference';
import {parseTarget} from '../content/target';
import {isDrawing} from '../images/drawing';
import {DRAWING, EXTENSIONS, isPictureName} from '../images/facts';
import {fetchImage} from './fetchImage';

/** A picture to be written beside the article. */
type ImportedImage = {readonly name: string; readonly bytes: Uint8Array};

export type ImportedImages = {
  readonly text: string;
  readonly images: readonly ImportedImage[];
  readonly changes: readonly string[];
  /** Addresses of pictures that could not be had, each with the reason. */
  readonly failures: readonly string[];
};

const MAX_BYTES = 20_000_000;

/**
 * Finds the pictures that an article shows, in its text and on its cards, and leads it to them by
 * new names.
 * @param folder of the submission: nothing outside it is read
 * @param fetchRemote whether pictures of other sites are asked for
 */
export async function importImages(
  article: Article,
  folder: string,
  fetchRemote: boolean,
): Promise<ImportedImages> {
  // By where they lie: a file may have several addresses, and each is asked for once.
  const brought = new Map<string, Brought>();
  const edits: Edit[] = [];
  const taken = new Set<string>();
  for (const {url, offset} of shownPictures(article)) {
    if (isRemote(url) && !fetchRemote) continue;
    const place = isRemote(url) ? url : await fileBeside(folder, url);
    if (place === undefined) continue;
    const one = brought.get(place) ?? (await bring(url, place, taken));
    brought.set(place, one);
    const {image} = one;
    if (image) edits.push({start: offset, end: offset + url.length, text: `./${image.name}`});
  }
  const all = [...brought.values()];
  return {
    text: applyEdits(article.source.text, edits),
    images: all.flatMap(({image}) => image ?? []),
    changes: all.flatMap(({url, image}) => (image ? `Brought in ${url} as ${image.name}.` : [])),
    failures: all.flatMap(({failure}) => failure ?? []),
  };
}

/** A picture, or why it could not be had, under the first address that it is shown by. */
type Brought = {
  readonly url: string;
  readonly image?: ImportedImage;
  readonly failure?: string;
};

const isRemote = (url: string): boolean => /^https?:/i.test(url);

/** Addresses of pictures, as they are written, and where. */
function shownPictures(article: Article): {url: string; offset: number}[] {
  const {source, frontMatter, fields} = article;
  const {root, body} = parseText(article);
  const shown = new Set(
    body.references
      .filter(({kind, via}) => kind === 'image' && via !== 'html')
      .map(({offset}) => offset),
  );
  const inText = nodesOf(root, 'image', 'definition')
    .filter(({position}) => shown.has(position?.start.offset ?? -1))
    .map((node) => ({url: node.url, offset: addressOffset(node, source)}));
  const place = frontMatter.yaml.places.get('image')?.value;
  const ofCard =
    fields.image === undefined || place === undefined
      ? []
      : [{url: fields.image, offset: source.text.indexOf(fields.image, place)}];
  // One that is written with escapes cannot be written over.
  return [...ofCard, ...inText].filter(({url, offset}) => source.text.startsWith(url, offset));
}

/** @param place the file, of a picture that lies beside the submission */
async function bring(url: string, place: string, taken: Set<string>): Promise<Brought> {
  try {
    if (!isRemote(url)) {
      const bytes = await readPicture(place);
      return {url, image: {name: freeName(url, taken), bytes}};
    }
    const bytes = await fetchImage(url, {maxBytes: MAX_BYTES});
    return {url, image: {name: freeName(url, taken, await extensionsOf(bytes)), bytes}};
  } catch (error) {
    return {url, failure: `${url}: ${error instanceof Error ? error.message : String(error)}`};
  }
}

/** What a file may be called by what is in it: another site may say anything. */
async function extensionsOf(bytes: Buffer): Promise<readonly string[]> {
  if (isDrawing(bytes)) return [DRAWING];
  const {format} = await sharp(bytes).metadata();
  const extensions = EXTENSIONS[format];
  if (!extensions) throw new Error(`it is ${format}, which cannot be published`);
  return extensions;
}

/** Where a file of the submission's folder lies; nothing when the address means no such file. */
async function fileBeside(folder: string, url: string): Promise<string | undefined> {
  const target = parseTarget(url);
  if (target.kind !== 'relative' || !isPictureName(target.path)) return undefined;
  const root = await realpath(folder);
  // A link out of the folder is followed first, so that it leads nowhere.
  const file = await realpath(path.resolve(root, target.path)).catch(() => undefined);
  return file?.startsWith(root + path.sep) ? file : undefined;
}

async function readPicture(file: string): Promise<Buffer> {
  const {size} = await stat(file);
  if (size > MAX_BYTES) throw new Error(`it is ${Math.round(size / 1e6)} MB; the limit is 20`);
  return readFile(file);
}

/**
 * A name that is an address without escapes, and that no other picture has.
 * @param extensions what it may end in; whatever it ends in already, when they are left out
 */
function freeName(url: string, taken: Set<string>, extensions?: readonly string[]): string {
  const last = (url.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? '';
  const own = path.extname(last).toLowerCase();
  const extension = extensions && !extensions.includes(own) ? extensions[0] : own;
  const plain = path
    .basename(last, path.extname(last))
    .replace(/%[0-9a-f]{2}/gi, '-')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  for (let count = 1; ; count += 1) {
    const name = `${plain || 'picture'}${count > 1 ? `-${count}` : ''}${extension}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}
