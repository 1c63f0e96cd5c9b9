import {cpSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {buildSite} from '../../src/build/buildSite';
import {differingFiles} from '../../src/build/differingFiles';
import type {LocaleCode} from '../../src/locales';
import {editedFolder, environmentOf, type EditedFolder} from '../support/editedFolder';
import {addressOf, firstSite, nameOn, versionsIn, type EditedSite} from '../support/editedSite';
import {servedFiles} from '../../src/build/release';
import {startBuild, TWO_LOCALES} from '../support/startBuild';

/** What is kept by its content, whatever site it belongs to; pages are not. */
const CACHES = ['.cache/cards', '.cache/compressed', '.cache/fonts'];

type Change = {
  readonly what: string;
  readonly change: (site: EditedSite) => void;
  /** The languages that are built; the others are taken as they are. */
  readonly builds: readonly LocaleCode[];
  /** Those of them that Docusaurus makes pages of, if it is not all: only notices change in others. */
  readonly renders?: readonly LocaleCode[];
};

const FIRST = nameOn(0, 'first');

const changes: readonly Change[] = [
  {
    what: 'a day goes by, on which nothing appears',
    change: (site) => {
      site.day += 1;
    },
    builds: [],
  },
  {
    what: 'the text of a translation',
    change: (site) => {
      versionsIn(site, 'fa')[0]?.sections.splice(0, 1, 'متنی تازه.');
    },
    builds: ['fa'],
  },
  {
    what: 'the text of an article, which its translation falls behind',
    change: (site) => {
      versionsIn(site, 'en')[0]?.sections.splice(0, 1, 'A text that is new.');
    },
    builds: ['en', 'fa'],
    renders: ['en'],
  },
  {
    what: 'a tag of an article that only English has',
    change: (site) => {
      for (const version of site.articles[nameOn(2, 'third')] ?? []) version.tags = ['other'];
    },
    builds: ['en'],
  },
  {
    what: 'a picture that a translation shares with its source',
    change: (site) => {
      site.pictures['blog/field.svg'] = '#2020c0';
    },
    builds: ['en', 'fa'],
  },
  {
    what: 'the name of an article, which leaves its old address in English only',
    change: (site) => {
      const {[FIRST]: versions = [], ...others} = site.articles;
      versions[0]?.redirects.push(addressOf(FIRST));
      site.articles = {...others, [nameOn(0, 'renamed')]: versions};
    },
    builds: ['en', 'fa'],
  },
  {
    what: 'an article is taken out in Persian',
    change: (site) => {
      const versions = site.articles[nameOn(1, 'second')];
      versions?.splice(0, 1);
    },
    builds: ['en', 'fa'],
  },
  {
    what: 'the address of the site',
    change: (site) => {
      site.url = 'https://elsewhere.example';
    },
    builds: ['en', 'fa'],
  },
];

let folder: EditedFolder;
/** Elsewhere, and on the other side of the world. */
let twin: EditedFolder;

beforeAll(async () => {
  const site = firstSite();
  folder = editedFolder(site);
  twin = editedFolder(site);
  await build(folder, site);
  for (const cache of CACHES) {
    cpSync(path.join(folder.dir, cache), path.join(twin.dir, cache), {recursive: true});
  }
}, 300_000);
afterAll(() => {
  folder?.remove();
  twin?.remove();
});

/**
 * Builds what has changed; tells which languages that was, of which of them Docusaurus made pages,
 * and the hashes of all files.
 */
async function build({dir}: EditedFolder, site: EditedSite) {
  const [built, rendered] = [new Set<LocaleCode>(), new Set<LocaleCode>()];
  const files = await buildSite({
    siteDir: dir,
    outDir: path.join(dir, 'build'),
    locales: TWO_LOCALES,
    env: environmentOf(site),
    onProgress: ({locale, step}) => {
      if (step === 'built') built.add(locale);
      if (step === 'rendered') rendered.add(locale);
    },
  });
  expect(await servedFiles(path.join(dir, 'build'))).toEqual(files);
  return {built: [...built].sort(), rendered: [...rendered].sort(), files};
}

/** The hashes of all files, built anew by another process. */
async function buildClean({dir}: EditedFolder, site: EditedSite) {
  const env = {...environmentOf(site), TZ: 'Pacific/Kiritimati'};
  expect(await startBuild(dir, env, ['--fresh']).failure).toBeUndefined();
  return servedFiles(path.join(dir, 'build'));
}

test('a file of the site that somebody changed is built again', async () => {
  const site = firstSite();
  folder.update(site);
  const {files} = await build(folder, site);
  writeFileSync(path.join(folder.dir, 'build/fa/index.html'), 'By hand.');
  expect(await build(folder, site)).toEqual({built: ['fa'], rendered: [], files});
}, 120_000);

test('a comparison with a build from nothing names a file that somebody changed', async () => {
  const site = firstSite();
  folder.update(site);
  await build(folder, site);
  const outDir = path.join(folder.dir, 'build');
  const options = {siteDir: folder.dir, outDir, locales: TWO_LOCALES, env: environmentOf(site)};
  expect(await differingFiles(options)).toEqual([]);
  writeFileSync(path.join(outDir, 'fa/index.html'), 'By hand.');
  expect(await differingFiles(options)).toEqual(['fa/index.html']);
}, 120_000);

test('after every edit, the languages that it concerns are built, and the site is as if it were built anew', async () => {
  const site = firstSite();
  for (const {what, change, builds, renders = builds} of changes) {
    change(site);
    folder.update(site);
    twin.update(site);
    const [{built, rendered, files}, clean] = await Promise.all([
      build(folder, site),
      buildClean(twin, site),
    ]);
    expect({what, built, rendered}).toEqual({what, built: builds, rendered: renders});
    expect({what, files}).toEqual({what, files: clean});
  }
}, 300_000);

test('a language with one changed text compiles that one only', async () => {
  const site = firstSite();
  folder.update(site);
  await build(folder, site);
  const before = keptTexts('fa');
  versionsIn(site, 'fa')[0]?.sections.splice(0, 1, 'متنی دیگر.');
  folder.update(site);
  await build(folder, site);
  const kept = [...keptTexts('fa')].filter(([name, inode]) => before.get(name) === inode);
  // An article is compiled twice: whole, and its beginning for lists.
  expect(before.size).toBeGreaterThan(2);
  expect([1, 2]).toContain(before.size - kept.length);
}, 120_000);

/** The files of texts that were compiled, with numbers that change when a file is written anew. */
function keptTexts(locale: LocaleCode): Map<string, number> {
  const dir = path.join(folder.dir, '.cache/languages', locale, 'texts');
  return new Map(readdirSync(dir).map((name) => [name, statSync(path.join(dir, name)).ino]));
}
