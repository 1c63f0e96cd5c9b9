import {expect, test} from 'vitest';
import {fixFiles} from '../../src/check/fixFiles';
import {createFinding} from '../../src/content/findings';
import {useSiteFolder} from '../support/siteFolder';

const site = useSiteFolder();
const file = 'blog/a.md';
const text = 'One two three four.\n';

/** A finding that would have the words at these places in capitals. */
function capitals(...words: readonly string[]) {
  const fix = words.map((word) => {
    const start = text.indexOf(word);
    return {start, end: start + word.length, text: word.toUpperCase()};
  });
  return createFinding('typography', {path: file, text}, 0, {message: 'A.', hint: 'B.', fix});
}

test('of findings that mend the same place the first is mended, and nothing of the other', async () => {
  await site.write({[file]: text});
  const [first, second] = [capitals('One two'), capitals('two', 'four')];
  expect(await fixFiles(site.dir, [first, second], () => text)).toEqual([first]);
  expect(await site.read(file)).toBe('ONE TWO three four.\n');
});

test('a text that somebody has changed since it was checked stays as it is', async () => {
  const changed = 'One two five four.\n';
  await site.write({[file]: changed});
  expect(await fixFiles(site.dir, [capitals('two')], () => text)).toEqual([]);
  expect(await site.read(file)).toBe(changed);
});
