import {isDeepStrictEqual} from 'node:util';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {mulberry32} from '../../src/flock/flock';
import {environmentOf, type EditedFolder} from './editedFolder';
import {versionsIn, type EditedSite} from './editedSite';
import {servedFiles} from '../../src/build/release';
import {listedFiles} from './served';
import {startBuild} from './startBuild';

type KilledBuild = {
  /** When it was killed, in milliseconds from its start. */
  readonly moment: number;
  /** `done`: it had ended before its moment. */
  readonly end: 'killed' | 'done';
  /** Whether what is served afterwards is all that it lists, and nothing else. */
  readonly isWhole: boolean;
};

type Options = {
  readonly folder: EditedFolder;
  readonly site: EditedSite;
  readonly kills: number;
  readonly seed: number;
};

/**
 * Kills builds of a site, at moments that are spread over the time that one takes. Something is
 * edited before each, so that there is something to build. The site must have been built.
 */
export async function* killedBuilds({
  folder,
  site,
  kills,
  seed,
}: Options): AsyncGenerator<KilledBuild> {
  const random = mulberry32(seed);
  const env = environmentOf(site);
  const started = performance.now();
  edit(folder, site, 'timed');
  const failure = await startBuild(folder.dir, env).failure;
  if (failure !== undefined) throw new Error(`The build to be timed failed.\n${failure}`);
  const duration = performance.now() - started;
  for (let number = 0; number < kills; number += 1) {
    const moment = ((number + random()) / kills) * duration;
    edit(folder, site, `killed ${number}`);
    const build = startBuild(folder.dir, env);
    // The moment is what is tested: there is no event to wait for.
    await Promise.race([wait(moment), build.failure]);
    build.kill();
    const end = (await build.failure) === undefined ? 'done' : 'killed';
    yield {moment, end, isWhole: await isWhole(folder)};
  }
}

/** Rewrites a part of an original, which its translation tells of: both languages are built. */
function edit(folder: EditedFolder, site: EditedSite, text: string): void {
  versionsIn(site, 'en')[0]?.sections.splice(0, 1, `Rewritten, ${text}.`);
  folder.update(site);
}

async function isWhole({dir}: EditedFolder): Promise<boolean> {
  const link = path.join(dir, 'build');
  const files = await servedFiles(link);
  return Object.keys(files).length > 0 && isDeepStrictEqual(files, await listedFiles(link));
}
