import {expect, test} from 'vitest';
import {sha256} from '../../../src/hash';
import {findForeignRelated, findRelated} from '../../../src/build/related';
import {createContentTree} from '../../../src/content/tree';
import {useSiteFolder} from '../../support/siteFolder';

const PERSIAN = 'i18n/fa/docusaurus-plugin-content-blog/2026-01-05-own.md';

/** The only article in Persian is about what the oldest of four in English is about. */
const files: Record<string, string> = {
  [PERSIAN]: article('قایق', 'دربارهٔ sailing boats.'),
  'blog/2026-01-01-river.md': article('River', 'On sailing boats.'),
  'blog/2026-01-02-fire.md': article('Fire', 'Flames burn.'),
  'blog/2026-01-03-earth.md': article('Earth', 'Stones lie.'),
  'blog/2026-01-04-air.md': article('Air', 'Winds blow.'),
};

function article(title: string, text: string): string {
  return `---\ntitle: ${title}\ndescription: Text.\ntags: [research]\n---\n\n${text}\n`;
}

const site = useSiteFolder();

const optionsOf = (texts: Record<string, string>) => ({
  siteDir: site.dir,
  inputs: {
    tree: createContentTree(Object.entries(texts).map(([path, text]) => ({path, text}))),
    listing: {postsPerPage: 2},
    files: Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, sha256(text)])),
    changes: new Map<string, number>(),
    settings: [],
  },
});

/** The titles of what the article in Persian leads to. */
async function titles(texts: Record<string, string>, fresh = false): Promise<string[]> {
  const related = await findRelated('fa', {...optionsOf(texts), fresh});
  return related[PERSIAN]?.map(({title}) => title) ?? [];
}

test('an article is found by what it says, and no more once it says something else', async () => {
  expect(await titles(files)).toContain('River');
  const rewritten = {...files, 'blog/2026-01-01-river.md': article('River', 'Water runs.')};
  expect(await titles(rewritten)).toEqual(['Air', 'Earth', 'Fire']);
});

test('what was found is taken as it is, but for a fresh build', async () => {
  await titles(files);
  const kept = '.cache/related/found-fa.json';
  await site.write({[kept]: (await site.read(kept)).replace('River', 'Kept')});
  expect(await titles(files)).toContain('Kept');
  expect(await titles(files, true)).toContain('River');
});

test('what other code found is found anew', async () => {
  await titles({...files, 'src/x.ts': 'One.'});
  const kept = '.cache/related/found-fa.json';
  await site.write({[kept]: (await site.read(kept)).replace('River', 'Kept')});
  expect(await titles({...files, 'src/x.ts': 'Two.'})).toContain('River');
});

test('the plan is told of languages with few articles, and of no other', async () => {
  const found = await findForeignRelated(optionsOf(files));
  expect([...found.keys()]).toEqual(['fa']);
});
