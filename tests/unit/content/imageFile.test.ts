import {expect, test} from 'vitest';
import {parseArticle} from '../../../src/content/article';
import {imageFile} from '../../../src/content/imageFile';
import {article} from './site';

const page = parseArticle(
  {path: 'blog/2026-02-28-a/index.md', text: article()},
  '2026-02-28-a/index.md',
  'en',
);

test.each([
  ['./b.png', 'blog/2026-02-28-a/b.png'],
  ['../b.png', 'blog/b.png'],
  ['/b.png', 'static/b.png'],
  ['@site/static/b.png', 'static/b.png'],
  ['@site/blog/../static/./b.png', 'static/b.png'],
  ['@site/blog/..%2Fstatic/b.png', 'static/b.png'],
])('the address %s means %s', (url, file) => {
  expect(imageFile(url, page)).toBe(file);
});

test.each(['@site/../b.png', '@site/blog/../../b.png', '../../../b.png', '/../../b.png'])(
  'the address %s means no file, for it leads out of the site',
  (url) => {
    expect(imageFile(url, page)).toBeUndefined();
  },
);
