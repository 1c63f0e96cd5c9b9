import path from 'node:path';
import {readdir, rm, writeFile} from 'node:fs/promises';
import {expect, test} from 'vitest';
import type {LanguageKeys} from '../../../src/build/plan';
import {
  beginServed,
  beginShard,
  keepRendered,
  renderedDir,
  takeRendered,
} from '../../../src/build/renderedPages';
import {nextShardDir, shardDir} from '../../../src/build/shards';
import {localeCodes} from '../../../src/locales';
import {useSiteFolder} from '../../support/siteFolder';

const folder = useSiteFolder();
const at = (name: string) => path.join(folder.dir, name);

/** A shard in which Docusaurus has made a page and a picture from one text. */
async function rendered(key: string, shard = 'last'): Promise<void> {
  await folder.write({
    [`${shard}/rendered/.well-known/security.txt`]: 'Contact: lark',
    [`${shard}/rendered/fa/index.html`]: '<p>چکاوک</p>',
    [`${shard}/rendered/fa/img/lark.png`]: 'a picture',
    [`${shard}/texts/lark.json`]: 'compiled',
  });
  await keepRendered(at(shard), key);
}

test('pages are taken as they were made from the same, with what is known of their texts', async () => {
  await rendered('key');
  expect(await takeRendered(at('last'), at('next'), 'key')).toBe(true);
  expect(await folder.read('next/rendered/fa/index.html')).toBe('<p>چکاوک</p>');
  expect(await folder.read('next/texts/lark.json')).toBe('compiled');
  expect(await takeRendered(at('next'), at('after'), 'key')).toBe(true);
});

test.each<[string, () => Promise<void>]>([
  ['made from something else', () => rendered('another key')],
  [
    'changed by somebody',
    async () => {
      await rendered('key');
      await folder.write({'last/rendered/fa/index.html': '<p>By hand</p>'});
    },
  ],
  [
    'not all there',
    async () => {
      await rendered('key');
      await rm(at('last/rendered/fa/img/lark.png'));
    },
  ],
  [
    'more than were made',
    async () => {
      await rendered('key');
      await folder.write({'last/rendered/fa/more.html': ''});
    },
  ],
  [
    'of a record that cannot be read',
    async () => {
      await rendered('key');
      await folder.write({'last/rendered.json': '{"key":"key","files":'});
    },
  ],
  ['not there', async () => {}],
])('pages that are %s are left, and nothing of them is taken', async (_what, make) => {
  await make();
  expect(await takeRendered(at('last'), at('next'), 'key')).toBe(false);
  await expect(folder.read('next/rendered/fa/index.html')).rejects.toThrow();
});

test('a build that takes nothing over begins with nothing', async () => {
  const siteDir = folder.dir;
  const key = {rendered: 'key', served: 'key'};
  const keys = Object.fromEntries(localeCodes.map((code) => [code, key])) as LanguageKeys;
  await rendered('key', path.relative(siteDir, shardDir(siteDir, 'fa')));
  const begun = async () => (await readdir(renderedDir(nextShardDir(siteDir, 'fa')))).sort();
  expect(await beginShard('fa', {siteDir, keys, fresh: true})).toBe(false);
  expect(await begun()).toEqual([]);
  expect(await beginShard('fa', {siteDir, keys})).toBe(true);
  expect(await begun()).toEqual(['.well-known', 'fa']);
});

test('what is served can be written to, and pages stay as they were made', async () => {
  await rendered('key');
  await beginServed(at('last'));
  expect(await folder.read('last/site/fa/img/lark.png')).toBe('a picture');
  expect(await folder.read('last/site/.well-known/security.txt')).toBe('Contact: lark');
  await writeFile(at('last/site/fa/index.html'), 'published');
  expect(await folder.read('last/rendered/fa/index.html')).toBe('<p>چکاوک</p>');
});
