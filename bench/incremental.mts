/**
 * Edits a site at random, builds after each edit what it concerns, and compares the result with a
 * site that is built anew in another folder; then kills builds at moments of all sorts. Prints
 * how many of each there were and every difference, and fails if there is one.
 *
 * `--edits 200 --kills 30 --seed 1` takes other numbers.
 */
import path from 'node:path';
import {parseArgs} from 'node:util';
import {mulberry32} from '../src/flock/flock';
import {editedFolder, environmentOf, type EditedFolder} from '../tests/support/editedFolder';
import {firstSite, type EditedSite} from '../tests/support/editedSite';
import {killedBuilds} from '../tests/support/killedBuilds';
import {edited, editKinds, type Edit} from '../tests/support/randomEdits';
import {servedFiles} from '../src/build/release';
import {startBuild} from '../tests/support/startBuild';
import {progress} from './progress';

const {values} = parseArgs({
  options: {
    edits: {type: 'string', default: '200'},
    kills: {type: 'string', default: '30'},
    seed: {type: 'string', default: '1'},
  },
});
const random = mulberry32(Number(values.seed));
const folder = editedFolder(firstSite());
const twin = editedFolder(firstSite());
try {
  const site = await editAndCompare(Number(values.edits));
  await killAndCompare(Number(values.kills), site);
} finally {
  folder.remove();
  twin.remove();
}

/** @returns the site after the last edit */
async function editAndCompare(edits: number): Promise<EditedSite> {
  let site = firstSite();
  const counts = new Map<string, number>();
  for (let number = 0; number <= edits; number += 1) {
    // The first build is of the site as it begins.
    const edit = number === 0 ? {kind: 'nothing', a: 0, b: 0} : nextEdit();
    site = edited(site, edit as Edit);
    counts.set(edit.kind, (counts.get(edit.kind) ?? 0) + 1);
    progress(`edit ${number} of ${edits}`);
    folder.update(site);
    twin.update(site);
    await Promise.all([build(folder, site), build(twin, site, ['--fresh'])]);
    await compare(`edit ${number}, ${JSON.stringify(edit)}`);
  }
  console.log(`${edits} edits built:`, Object.fromEntries(counts));
  return site;
}

async function killAndCompare(kills: number, site: EditedSite): Promise<void> {
  const counts = {killed: 0, done: 0};
  for await (const {moment, end, isWhole} of killedBuilds({folder, site, kills, seed: 1})) {
    counts[end] += 1;
    progress(`killed ${counts.killed} of ${kills}`);
    if (!isWhole) fail(`killed after ${Math.round(moment)} ms: half a site is served`);
  }
  twin.update(site);
  await Promise.all([build(folder, site), build(twin, site, ['--fresh'])]);
  await compare('after all that was killed');
  console.log(`${kills} builds killed:`, counts);
}

function nextEdit(): Edit {
  const number = () => Math.floor(random() * 1000);
  return {kind: editKinds[number() % editKinds.length] ?? 'nothing', a: number(), b: number()};
}

async function build(
  {dir}: EditedFolder,
  site: EditedSite,
  flags: readonly '--fresh'[] = [],
): Promise<void> {
  const failure = await startBuild(dir, environmentOf(site), flags).failure;
  if (failure !== undefined) throw new Error(`A build failed.\n${failure}`);
}

async function compare(what: string): Promise<void> {
  const [ours, clean] = await Promise.all(
    [folder, twin].map(({dir}) => servedFiles(path.join(dir, 'build'))),
  );
  const names = new Set([...Object.keys(ours ?? {}), ...Object.keys(clean ?? {})]);
  const differing = [...names].filter((file) => ours?.[file] !== clean?.[file]);
  if (differing.length > 0) fail(`${what}: ${differing.join(', ')}`);
}

function fail(what: string): void {
  console.log(`DIFFERENT: ${what}`);
  process.exitCode = 1;
}
