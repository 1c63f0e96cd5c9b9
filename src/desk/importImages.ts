/** Brings the pictures of a submission in: those beside it, and, when asked, those of the web. */
import {readFile, realpath, stat} from 'node:fs/promises';
import path from 'node:path';
import type {Article} from '../content/article';
import {parseText} from '../content/parseText';
import {applyEdits, type Edit} from '../content/edits';
import {parseTarget} from '../content/target';
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
const EXTENSION = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/**
 * Finds the pictures that the text of an article shows, and leads the text to them by new names.
 * @param folder of the submission: nothing outside it is read
 * @param fetchRemote whether pictures of other sites are asked for
 */
export async function importImages(
  article: Article,
  folder: string,
  fetchRemote: boolean,
): Promise<ImportedImages> {
  const {text} = article.source;
  const images = new Map<string, ImportedImage>();
  const edits: Edit[] = [];
  const failures: string[] = [];
  const taken = new Set<string>();
  for (const {kind, url, offset, via} of parseText(article).body.references) {
    if (kind !== 'image' || via === 'html') continue;
    const isRemote = /^https?:/i.test(url);
    if (isRemote && !fetchRemote) continue;
    const place = text.indexOf(url, offset);
    try {
      const bytes = isRemote
        ? await fetchImage(url, {maxBytes: MAX_BYTES})
        : await readBeside(folder, url);
      if (!bytes || place < 0) continue;
      const image = images.get(url) ?? {name: freeName(url, taken), bytes};
      images.set(url, image);
      edits.push({start: place, end: place + url.length, text: `./${image.name}`});
    } catch (error) {
      failures.push(`${url}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return {
    text: applyEdits(text, edits),
    images: [...images.values()],
    changes: [...images].map(([url, {name}]) => `Brought in ${url} as ${name}.`),
    failures,
  };
}

/** A file of the submission's folder; nothing when the address means no such file. */
async function readBeside(folder: string, url: string): Promise<Uint8Array | undefined> {
  const target = parseTarget(url);
  if (target.kind !== 'relative' || !EXTENSION.test(target.path)) return undefined;
  const root = await realpath(folder);
  // A link out of the folder is followed first, so that it leads nowhere.
  const file = await realpath(path.resolve(root, target.path)).catch(() => undefined);
  if (!file?.startsWith(root + path.sep)) return undefined;
  const {size} = await stat(file);
  if (size > MAX_BYTES) throw new Error(`it has ${Math.round(size / 1e6)} MB; 20 are taken`);
  return readFile(file);
}

/** A name that is an address without escapes, and that no other picture has. */
function freeName(url: string, taken: Set<string>): string {
  const last = (url.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? '';
  const [, stem = '', extension = '.png'] = /^(.*?)(\.[a-z0-9]+)?$/i.exec(last) ?? [];
  const plain = stem
    .replace(/%[0-9a-f]{2}/gi, '-')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  for (let count = 1; ; count += 1) {
    const name = `${plain || 'picture'}${count > 1 ? `-${count}` : ''}${extension.toLowerCase()}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}
