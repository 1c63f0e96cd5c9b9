/**
 * The cards that have been drawn, by what they were drawn from. It can be deleted at any time.
 */
import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {encoding} from './raster';

/** The folder of the cache, from the site's folder. */
export const cardCacheDir = path.join('.cache', 'cards');

/**
 * The name of a card's file: what the page is, for people, and a hash of all that decides how
 * the card looks. Networks keep cards by address, so another card must have another name.
 *
 * @param id of the page, such as `tag:compute`
 * @param content the SVG, or the bytes of a picture
 */
export function cardFileName(id: string, content: string | Uint8Array): string {
  const hash = createHash('sha256').update(encoding).update('\0').update(content).digest('hex');
  const readable = id.replace(/^article:(\d{4}-\d{2}-\d{2}-)?/, '').replace(/[^a-z0-9]+/gi, '-');
  return `${readable.slice(0, 60).toLowerCase()}-${hash.slice(0, 16)}.jpg`;
}

/**
 * Makes sure that a card lies in the cache.
 * @param draw is called if it does not
 * @returns whether it had to be drawn
 */
export async function ensureCached(
  folder: string,
  name: string,
  draw: () => Promise<Uint8Array>,
): Promise<boolean> {
  const file = path.join(folder, name);
  if (await isWhole(file)) return false;
  const bytes = await draw();
  await mkdir(folder, {recursive: true});
  // Written beside and moved into place, so that a build that is killed leaves no half card.
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } finally {
    await rm(beside, {force: true});
  }
  return true;
}

/**
 * Tells whether a file begins and ends as a JPEG does: a cache that was copied or restored may
 * hold part of one.
 */
async function isWhole(file: string): Promise<boolean> {
  try {
    const bytes = await readFile(file);
    return bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
  } catch {
    return false;
  }
}
