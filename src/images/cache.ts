/** Where what was made of pictures is kept, and under which names. */
import {createHash} from 'node:crypto';
import path from 'node:path';

/** The folder of the cache, from the site's folder. */
export const imageCacheDir = path.join('.cache', 'images');

export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** The folder of all that was made of one original in one way. */
export function cacheFolder(siteDir: string, hash: string): string {
  return path.join(siteDir, imageCacheDir, hash.slice(0, 2), hash);
}
