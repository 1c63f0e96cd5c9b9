import {cp, readdir, readlink, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {hashFiles} from '../../../src/build/hashFiles';
import {sha256} from '../../../src/hash';
import {MergeError, mergeShards} from '../../../src/build/mergeShards';
import {publishRelease} from '../../../src/build/release';
import type {Shard, ShardRecord} from '../../../src/build/shards';
import {localeCodes, type LocaleCode} from '../../../src/locales';
import {useSiteFolder} from '../../support/siteFolder';
import {makeShard} from './shardFixture';

const folder = useSiteFolder();
const at = (name: string) => path.join(folder.dir, name);

function makeLanguage(dir: string, locale: LocaleCode, facts?: Partial<ShardRecord>) {
  const files = {[`${locale}/index.html`]: `Home in ${locale}.`, [`${locale}/404.html`]: 'Gone.'};
  return makeShard(at(dir), locale, files, facts);
}

const makeAll = (parent: string): Promise<Shard[]> =>
  Promise.all(localeCodes.map((locale) => makeLanguage(`${parent}/${locale}`, locale)));

/** What a merge says is wrong, with the test's folder left out. */
async function problemsOf(folders: readonly string[]): Promise<string> {
  const error = await mergeShards({folders: folders.map(at), outDir: at('build')}).catch(
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(MergeError);
  return (error as MergeError).message.replaceAll(`${folder.dir}/`, '');
}

test('languages that were built apart give the site that is built in one go', async () => {
  const scripts = (locale: LocaleCode) => ({scriptHashes: [`'sha256-${locale}='`]});
  const shards: Shard[] = [];
  for (const code of localeCodes)
    shards.push(await makeLanguage(`one/${code}`, code, scripts(code)));
  const once = await publishRelease(at('once'), shards);
  // Two languages come from one machine, the others from one each, in an order of their own.
  await cp(at('one/zh'), at('first/zh'), {recursive: true});
  await cp(at('one/en'), at('first/en'), {recursive: true});
  const folders = ['one/ru', 'first', 'one/ar', 'one/fa'].map(at);
  expect(await mergeShards({folders, outDir: at('build')})).toEqual(once);
  expect(await hashFiles(at('build/.'))).toEqual(await hashFiles(at('once/.')));
  expect(path.basename(await readlink(at('build')))).toBe(
    path.basename(await readlink(at('once'))),
  );
});

/** What languages have; what hosts are told stands in the root. */
const inFolders = (files: Readonly<Record<string, string>>) =>
  Object.keys(files).filter((file) => file.includes('/'));

test('a merge takes the languages of one folder, and what else lies there is no matter', async () => {
  await makeAll('shards');
  await folder.write({'shards/notes.txt': 'Built at night.', 'shards/empty/none.txt': ''});
  const files = await mergeShards({folders: [at('shards')], outDir: at('build')});
  expect(inFolders(files)).toHaveLength(2 * localeCodes.length);
});

test('a merge passes over what copies that were cut short have left', async () => {
  await makeAll('shards');
  for (const name of ['.next-fa', '.last-fa']) await makeLanguage(`shards/${name}`, 'fa');
  const files = await mergeShards({folders: [at('shards')], outDir: at('build')});
  expect(inFolders(files)).toHaveLength(2 * localeCodes.length);
});

test('a folder may be named twice, and with the one that it lies in', async () => {
  await makeAll('shards');
  const folders = ['shards', 'shards', 'shards/fa'].map(at);
  const files = await mergeShards({folders, outDir: at('build')});
  expect(inFolders(files)).toHaveLength(2 * localeCodes.length);
});

test('all that is wrong is said at once, and what was served before is served still', async () => {
  await mergeShards({
    folders: (await makeAll('before')).map(({dir}) => dir),
    outDir: at('build'),
  });
  const served = await readlink(at('build'));
  await makeAll('shards');
  await rm(at('shards/zh'), {recursive: true});
  await makeLanguage('again/fa', 'fa');
  await makeLanguage('shards/ru', 'ru', {build: sha256('other sources')});
  await writeFile(at('shards/ar/site/ar/index.html'), 'Half of ');
  await rm(at('shards/ar/site/ar/404.html'));
  await writeFile(at('shards/en/site/more.html'), 'From elsewhere.');
  expect(await problemsOf(['shards', 'again'])).toMatchInlineSnapshot(`
    "“fa” is there twice: name one of shards/fa and again/fa.
    “zh” is missing: build it with “npm run build -- --locale zh”.
    shards/ru was made from other sources, settings or versions than shards/en: build both from one commit.
    shards/en is damaged: more.html is not as it was built. Copy it again, or build that language again.
    shards/ar is damaged: ar/404.html and 1 more is not as it was built. Copy it again, or build that language again."
  `);
  expect(await readlink(at('build'))).toBe(served);
  expect(await readdir(at('build.releases'))).toEqual([path.basename(served)]);
});

test('a language whose record cannot be read is missing', async () => {
  await makeAll('shards');
  await writeFile(at('shards/fa/shard.json'), '{"locale": "fa"}');
  expect(await problemsOf(['shards'])).toMatchInlineSnapshot(
    `"“fa” is missing: build it with “npm run build -- --locale fa”."`,
  );
});

test('where there is nothing, every language is missing', async () => {
  const problems = await problemsOf(['nowhere']);
  expect(problems.split('\n')).toHaveLength(localeCodes.length);
});

test('sites of two addresses are not mixed', async () => {
  await makeAll('shards');
  const address = {url: 'https://other.example', baseUrl: '/'};
  await makeLanguage('shards/ru', 'ru', {address, build: sha256('another address')});
  expect(await problemsOf(['shards'])).toContain('shards/ru was made from other sources, settings');
});
