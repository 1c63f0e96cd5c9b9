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

// What lodash's kebabCase, which Docusaurus uses, returns for the same keys.
it.each([
  ['research', '/research'],
  ['open-source', '/open-source'],
  ['web3', '/web-3'],
  ['gpt4o', '/gpt-4-o'],
  ['a_b', '/a-b'],
  ['zk.ml', '/zk-ml'],
  ['openAi', '/open-ai'],
])('gives the key %s the address %s', (key, expected) => {
  expect(keyPermalink(key)).toBe(expected);
});
