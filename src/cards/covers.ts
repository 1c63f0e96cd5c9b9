/** The covers of articles and front pages, which are the same in every language. */
import path from 'node:path';
import {ensureCached, openValueCache} from '../contentCache';
import {coverSvg} from '../flock/cover';
import {shortHash} from '../hash';
import {cardCacheDir} from './cache';

/** Tells whether a page has a cover of its own, from its id. */
export function hasCover(id: string): boolean {
  return id === 'home' || id.startsWith('article:');
}

type Cover = {readonly file: string; readonly svg: string};

/** A cover, in a file named by what it shows, so that servers may hand it out as immutable. */
export function drawCover(id: string): Cover {
  const svg = coverSvg(id);
  return {file: `${shortHash(svg)}.svg`, svg};
}

/**
 * Draws covers and leaves them beside the cards. Which file shows what is remembered, as it takes
 * a drawing to find out.
 * @param ids of pages
 * @param code changes with whatever decides how covers look
 * @returns the names of their files, by id
 */
export async function drawCovers(
  siteDir: string,
  ids: readonly string[],
  code: string,
): Promise<Record<string, string>> {
  const dir = path.join(siteDir, cardCacheDir);
  const index = await openValueCache<string>(path.join(dir, 'covers.json'), code);
  const files: Record<string, string> = {};
  for (const id of [...new Set(ids)].filter(hasCover)) {
    let drawn: Cover | undefined;
    const draw = (): Cover => (drawn ??= drawCover(id));
    const file = index.get(id) ?? draw().file;
    await ensureCached(path.join(dir, file), async () => Buffer.from(draw().svg), isWholeCover);
    index.set(id, file);
    files[id] = file;
  }
  await index.save('add');
  return files;
}

function isWholeCover(bytes: Buffer): boolean {
  return bytes.toString().endsWith('</svg>');
}
