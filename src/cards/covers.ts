/** The covers of articles and front pages, which are the same in every language. */
import path from 'node:path';
import {replaceFile} from '../contentCache';
import {coverSvg} from '../flock/cover';
import {shortHash} from '../shortHash';
import {cardCacheDir} from './cache';

/** Tells whether a page has a cover of its own, from its id. */
export function hasCover(id: string): boolean {
  return id === 'home' || id.startsWith('article:');
}

/** A cover, in a file named by what it shows, so that servers may hand it out as immutable. */
export function drawCover(id: string): {file: string; svg: string} {
  const svg = coverSvg(id);
  return {file: `${shortHash(svg)}.svg`, svg};
}

/**
 * Draws covers and leaves them beside the cards.
 * @param ids of pages
 * @returns the names of their files, by id
 */
export async function drawCovers(
  siteDir: string,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const drawn = [...new Set(ids)].filter(hasCover).map((id) => ({id, ...drawCover(id)}));
  for (const {file, svg} of drawn) {
    await replaceFile(path.join(siteDir, cardCacheDir, file), Buffer.from(svg));
  }
  return Object.fromEntries(drawn.map(({id, file}) => [id, file]));
}
