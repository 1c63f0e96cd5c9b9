import {expect, test} from 'vitest';
import {borrowedFiles} from '../../../src/build/borrowedFiles';
import {createContentTree} from '../../../src/content/tree';

/** The files that an article in Persian with a text takes from English. */
function borrowedBy(text: string): string[] {
  const path = 'i18n/fa/docusaurus-plugin-content-blog/2026-01-01-a.md';
  const tree = createContentTree([{path, text}]);
  return borrowedFiles(tree.locales.fa, ['blog/v.png', 'blog/w.png']);
}

test.each([
  '../../../blog/v.png',
  '@site/blog/v.png',
  String.raw`..\/..\/..\/blog/v.png`,
  String.raw`\@site/blog/v.png`,
  '%2e%2e/%2E%2E/../blog/v.png',
  '&period;&period;/&#46;&#x2e;/../blog/v.png',
])('a picture is known by its address however that is written: %s', (address) => {
  expect(borrowedBy(`![A picture](${address})`)).toEqual(['blog/v.png']);
});

test('the picture of a card is one, too', () => {
  expect(borrowedBy('---\nimage: ../../../blog/v.png\n---\n')).toEqual(['blog/v.png']);
});

test('a text that names none has none', () => {
  expect(borrowedBy('A path such as ../../../blog/v.png is no picture.')).toEqual([]);
});
