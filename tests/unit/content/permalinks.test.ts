import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {getAuthorsMap} from '@docusaurus/plugin-content-blog/lib/authorsMap.js';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {
  articlePermalink,
  keyPermalink,
  listPermalink,
  permalink,
} from '../../../src/content/permalinks';

it('begins and ends with one slash, however the parts are written', () => {
  expect(permalink('foo')).toBe('/foo/');
  expect(permalink('/foo/')).toBe('/foo/');
  expect(permalink('tags', '/research')).toBe('/tags/research/');
  expect(permalink('/')).toBe('/');
});

it('makes the address of an article of its date and slug', () => {
  expect(articlePermalink('2026-02-28', 'flocks')).toBe('/2026/02/28/flocks/');
});

it('numbers the pages of a list from the second on', () => {
  expect(listPermalink('/', 1)).toBe('/');
  expect(listPermalink('/', 2)).toBe('/page/2/');
  expect(listPermalink('/authors/lark/', 3)).toBe('/authors/lark/page/3/');
});

/**
 * Keys as people write them, and any others that a page may have: not one without a name, and not
 * the one that Docusaurus loses, which the check refuses.
 */
const keys = fc
  .oneof(
    fc.string({unit: 'grapheme', minLength: 1}),
    fc
      .array(
        fc.constantFrom('AI', 'Safety', 'web', '3', "don't", 'café', 'обмен', '智能', ' ', '-'),
        {
          minLength: 1,
        },
      )
      .map((parts) => parts.join('')),
  )
  .filter((key) => keyPermalink(key) !== '/' && key !== '__proto__');

it('gives a key the address that Docusaurus gives it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'keys-'));
  const contentPaths = {contentPath: folder, contentPathLocalized: folder};
  const where = {authorsMapPath: 'authors.yml', authorsBaseRoutePath: '/authors', baseUrl: '/'};
  try {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(keys, {minLength: 1}), async (written) => {
        const authors = Object.fromEntries(written.map((key) => [key, {name: 'Lark', page: true}]));
        await writeFile(path.join(folder, where.authorsMapPath), JSON.stringify(authors));
        const read = await getAuthorsMap({...where, contentPaths});
        for (const key of written) {
          const address = read?.[key]?.page?.permalink;
          expect(permalink('authors', keyPermalink(key))).toBe(`${address}/`);
        }
      }),
    );
  } finally {
    await rm(folder, {recursive: true});
  }
});
