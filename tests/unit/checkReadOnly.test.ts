import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {findProblems} from '../../src/check';
import {analyseSite} from '../../src/check/analyses';
import {checkContent} from '../../src/content/check';
import {articlesDir} from '../../src/content/layout';
import {readContentTree} from '../../src/content/readTree';
import {createContentTree} from '../../src/content/tree';
import {article, native} from './content/site';

// Whoever runs tests may be allowed to write everywhere, so that no folder can be made to refuse.
vi.mock('../../src/contentCache', async (load) => ({
  ...(await load<object>()),
  ensureCached: () => Promise.reject(Object.assign(new Error('Read-only'), {code: 'EROFS'})),
}));

let siteDir = '';

beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'check-'));
});

afterEach(async () => {
  await rm(siteDir, {recursive: true});
});

test('where no program of threads can be kept, many pages are looked at all the same', async () => {
  const tree = createContentTree(
    Array.from({length: 70}, (_, index) => ({
      path: `${articlesDir('en')}/2026-02-01-a${index}.md`,
      text: article({
        body: index === 3 ? '<p style="color: red">B</p>\n' : 'A.\n',
        lines: [native],
      }),
    })),
  );
  const analyses = await analyseSite(tree, {siteDir});
  expect(analyses.size).toBe(70);
  const found = checkContent(tree, analyses).filter(({id}) => id === 'blocked-markup');
  expect(found.map(({file}) => file)).toEqual([`${articlesDir('en')}/2026-02-01-a3.md`]);
});

test('where nothing can be kept of a picture, all that is wrong is found all the same', async () => {
  const body = '![a](./words.jpg)\n\n<p style="color: red">B</p>\n';
  const folder = path.join(siteDir, articlesDir('en'));
  await mkdir(folder, {recursive: true});
  await writeFile(path.join(folder, '2026-02-01-a.md'), article({body, lines: [native]}));
  await writeFile(path.join(folder, 'words.jpg'), 'no picture');
  await writeFile(path.join(siteDir, '.cache'), 'A file in the place of the folder.');
  const found = await findProblems(await readContentTree(siteDir), {siteDir});
  const ids = found.map(({id}) => id);
  expect(ids).toEqual(expect.arrayContaining(['picture-refused', 'blocked-markup']));
});
