import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {BuildLog, fileSizes} from '../../../src/cli/buildSummary';

/** A log on a clock that is moved by hand, in seconds. */
function logWithClock() {
  let now = 5000;
  const log = new BuildLog(() => now);
  return {log, pass: (seconds: number) => (now += seconds * 1000)};
}

const files = new Map([
  ['index.html', 9_000],
  ['fa/index.html', 9_500],
  ['search/index.json', 20_000],
  ['search/terms-1.json', 30_500],
  ['search/index.json.br', 7_000],
  ['search.js', 12_000],
  ['fa/search/index.json', 600_000],
]);

test('tells pages, bytes, cards, pictures, the index and what took longest', async () => {
  const {log, pass} = logWithClock();
  const check = log.timed('check', Promise.resolve(true));
  pass(2);
  expect(await check).toBe(true);
  log.onCard({locale: 'en', done: 1, total: 2, drawn: 1});
  pass(0.5);
  log.onCard({locale: 'en', done: 2, total: 2, drawn: 1});
  log.onCard({locale: 'fa', done: 3, total: 3, drawn: 0});
  log.onProgress({locale: 'en', done: 0, total: 2, step: 'pages'});
  pass(4);
  log.onProgress({locale: 'en', done: 0, total: 2, step: 'rendered'});
  log.onProgress({locale: 'fa', done: 0, total: 2, step: 'pages'});
  log.onProgress({locale: 'en', done: 0, total: 2, step: 'publishing'});
  log.onImage({locale: 'en', file: 'a.png', made: 6});
  log.onImage({locale: 'en', file: 'b.png', made: 0});
  pass(1);
  log.onProgress({locale: 'en', done: 1, total: 2, step: 'built', seconds: 5, warnings: []});
  pass(2);
  log.onProgress({locale: 'fa', done: 1, total: 2, step: 'rendered'});
  expect(log.summary(files)).toBe(
    `2 pages in 7 files, 688 kB; 9.5 s.
  cards     4 as before, 1 drawn
  pictures  2 originals, 6 files made from them
  search    2 languages, 651 kB
  slowest   pages of en 4.0 s, pages of fa 3.0 s, check 2.0 s
`,
  );
});

test('says nothing of what there was nothing of', () => {
  const {log, pass} = logWithClock();
  log.onProgress({locale: 'en', done: 1, total: 1, step: 'reused'});
  pass(0.04);
  expect(log.summary(new Map([['index.html', 1_200_000]]))).toBe(
    '1 page in 1 file, 1.2 MB; 0.0 s.\n',
  );
});

test('weighs the files of a site', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'sizes-'));
  try {
    await writeFile(path.join(dir, 'a.txt'), 'four');
    expect(await fileSizes(dir, ['a.txt'])).toEqual(new Map([['a.txt', 4]]));
  } finally {
    await rm(dir, {recursive: true});
  }
});
