import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {editedFolder, environmentOf, type EditedFolder} from '../support/editedFolder';
import {firstSite} from '../support/editedSite';
import {killedBuilds} from '../support/killedBuilds';
import {servedFiles} from '../../src/build/release';
import {startBuild} from '../support/startBuild';

/** Spread over the time that a build takes, so that each of its steps is cut off. */
const KILLS = 30;

const site = firstSite();
const env = environmentOf(site);
let folder: EditedFolder;
let twin: EditedFolder;

beforeAll(async () => {
  folder = editedFolder(site);
  expect(await startBuild(folder.dir, env).failure).toBeUndefined();
}, 300_000);
afterAll(() => {
  folder?.remove();
  twin?.remove();
});

test('whenever a build is killed, a whole site is served, and the next build is as good as a clean one', async () => {
  const ends = new Set<string>();
  for await (const {moment, end, isWhole} of killedBuilds({folder, site, kills: KILLS, seed: 3})) {
    expect({moment, isWhole}).toEqual({moment, isWhole: true});
    ends.add(end);
  }
  expect(ends).toContain('killed');
  expect(await startBuild(folder.dir, env).failure).toBeUndefined();
  twin = editedFolder(site);
  expect(await startBuild(twin.dir, env).failure).toBeUndefined();
  expect(await servedFiles(path.join(folder.dir, 'build'))).toEqual(
    await servedFiles(path.join(twin.dir, 'build')),
  );
}, 600_000);
