import {rm} from 'node:fs/promises';
import path from 'node:path';
import {buildSite, type BuildOptions} from './buildSite';
import {differingNames} from './hashFiles';
import {releasesDir, servedFiles} from './release';

/**
 * Builds a site anew, with no page of what was built before, and compares it with a site that is
 * there: builds of the same sources are the same to the byte.
 * @param options `outDir` is the site that is there
 * @throws if there is none
 * @returns the files that differ, or that only one of the two has
 */
export async function differingFiles(
  options: BuildOptions & {readonly outDir: string},
): Promise<string[]> {
  const there = await servedFiles(options.outDir).catch((cause: unknown) => {
    throw new Error(`${options.outDir} cannot be read: build the site first.`, {cause});
  });
  const beside = path.join(options.siteDir, '.cache', 'verify');
  try {
    const files = await buildSite({...options, outDir: beside, fresh: true});
    return differingNames(there, files);
  } finally {
    await rm(beside, {force: true});
    await rm(releasesDir(beside), {recursive: true, force: true});
  }
}
