/** Where drawn cards are kept, and under which names. */
import {createHash} from 'node:crypto';
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
