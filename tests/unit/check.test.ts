import {mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {findProblems} from '../../src/check';
import {analyseSite} from '../../src/check/analyses';
import analyseGroups from '../../src/check/worker';
import {contentCodeHash} from '../../src/contentCache';
import {openSectionCache} from '../../src/search/sectionCache';
import {searchSections} from '../../src/search/documents';
import {checkContent} from '../../src/content/check';
import {articlesDir} from '../../src/content/layout';
import {readContentTree} from '../../src/content/readTree';
import {article, bodyOf, checkTree, native, translatedFrom} from './content/site';

vi.mock(import('../../src/contentCache'), async (original) => {
  const module = await original();
  return {...module, contentCodeHash: vi.fn(module.contentCodeHash)};
});

let siteDir = '';

beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'check-'));
});

afterEach(async () => {
  vi.mocked(contentCodeHash).mockReset();
  await rm(siteDir, {recursive: true});
});

const cacheFile = () => path.join(siteDir, '.cache', 'check', 'analyses.json');

async function write(file: string, text: string): Promise<void> {
  const target = path.join(siteDir, file);
  await mkdir(path.dirname(target), {recursive: true});
  await writeFile(target, text);
}

/** More articles than are looked at without threads; one of ten holds what no page may hold. */
async function writeMany(): Promise<void> {
  const names = Array.from({length: 40}, (_, index) => `2026-02-${10 + (index % 18)}-a${index}.md`);
  for (const [index, name] of names.entries()) {
    const body = index % 10 === 0 ? 'A.\n\n<p style="color: red">B</p>\n' : 'A.\n\nB.\n';
    for (const locale of ['en', 'fa'] as const) {
      await write(`${articlesDir(locale)}/${name}`, article({body, lines: [native]}));
    }
  }
}

/** Analyses the site; `looked` is how many pages were not known. */
async function analysed() {
  const tree = await readContentTree(siteDir);
  let looked = 0;
  const analyses = await analyseSite(tree, {
    siteDir,
    onProgress: ({done}) => {
      looked = done;
    },
  });
  return {tree, analyses, looked};
}

test('nothing in the content of this site stops a build', async () => {
  const found = await findProblems(await readContentTree('.'), {siteDir: '.'});
  // Drafts and translations that fell behind are there to be worked on: warnings tell of them.
  expect(found.filter(({severity}) => severity === 'error')).toEqual([]);
}, 120_000);

test('what a draft of a translation lacks is a warning, for the others are published meanwhile', async () => {
  const body = 'Intro.\n\n<!-- truncate -->\n\n## One\n\nFirst.\n';
  const file = `${articlesDir('fa')}/2026-02-28-a.md`;
  await write('blog/2026-02-28-a.md', article({body}));
  const severity = async (...lines: string[]) => {
    const text = article({lines: [translatedFrom('en', body), ...lines], body: 'Intro.\n'});
    await write(file, text);
    const found = await findProblems(await readContentTree(siteDir), {siteDir});
    return found.find(({id}) => id === 'translation-partial')?.severity;
  };
  expect(await severity('draft: true')).toBe('warning');
  expect(await severity()).toBe('error');
});

test('of a card that cannot be drawn is told where its article is asked about', async () => {
  const file = 'blog/2026-02-28-a.md';
  await write(file, article().replace('A title', '"ก"'));
  const found = async (asked: string) => {
    const tree = await readContentTree(siteDir);
    const problems = await findProblems(tree, {siteDir, only: (name) => name === asked});
    return problems.filter(({id}) => id === 'card-text').map((finding) => finding.file);
  };
  expect(await found(file)).toEqual([file]);
  expect(await found('blog/2026-02-28-b.md')).toEqual([]);
});

test('threads find what one program finds, and a page for every file', async () => {
  await writeMany();
  const {tree, analyses, looked} = await analysed();
  expect([analyses.size, looked]).toEqual([80, 80]);
  const findings = checkContent(tree, analyses);
  expect(findings.filter(({id}) => id === 'blocked-markup')).toHaveLength(8);
  expect(findings).toEqual(checkTree(tree));
}, 60_000);

test.each(['few', 'many'])(
  'what is read of %s pages is there for the search',
  async (number) => {
    if (number === 'many') await writeMany();
    await write('blog/2026-02-28-z.md', article({body: '## A title {#here}\n\nOne *word*.\n'}));
    const {tree} = await analysed();
    const cache = await openSectionCache(siteDir, 'en');
    const pages = tree.locales.en.articles;
    expect(pages.length).toBe(number === 'many' ? 41 : 1);
    for (const page of pages) expect(cache.get(page)).toEqual(searchSections(page));
  },
  60_000,
);

test('what did not change is not looked at again, and what did is', async () => {
  await write('blog/2026-02-28-a.md', article());
  await write('blog/2026-02-28-b.md', article());
  await write('i18n/fa/docusaurus-plugin-content-blog/2026-02-28-b.md', article());
  expect((await analysed()).looked).toBe(3);
  expect((await analysed()).looked).toBe(0);
  // A translation is looked at beside its source, so both are.
  await write('blog/2026-02-28-b.md', article({body: 'Other words.\n'}));
  const {tree, analyses, looked} = await analysed();
  expect(looked).toBe(2);
  expect(checkContent(tree, analyses)).toEqual(checkTree(tree));
});

test.each([
  ['the glossary', () => write('glossary.yml', 'token:\n  en: {form: token}\n')],
  ['the code', () => vi.mocked(contentCodeHash).mockReturnValue('other code')],
])('what did not change is looked at again once %s has changed', async (_what, change) => {
  await write('blog/2026-02-28-a.md', article());
  await analysed();
  await change();
  expect((await analysed()).looked).toBe(1);
});

test('what is wrong with a file that was renamed is told of it by its new name', async () => {
  await write('blog/2026-02-28-a.md', article({body: '<p style="color: red">B</p>\n'}));
  await analysed();
  await rename(
    path.join(siteDir, 'blog/2026-02-28-a.md'),
    path.join(siteDir, 'blog/2026-02-28-b.md'),
  );
  const {tree, analyses, looked} = await analysed();
  expect(looked).toBe(1);
  const found = checkContent(tree, analyses).filter(({id}) => id === 'blocked-markup');
  expect(found.map(({file}) => file)).toEqual(['blog/2026-02-28-b.md']);
});

test('a thread that is given another glossary goes by that', () => {
  const source = bodyOf('A token.');
  const lines = [translatedFrom('en', source)];
  const group = [
    {path: 'blog/2026-02-28-a.md', text: article({body: source})},
    {
      path: `${articlesDir('ru')}/2026-02-28-a.md`,
      text: article({body: bodyOf('Жетон, монета.'), lines}),
    },
  ];
  const driftBy = (avoid: string) => {
    const text = `token:\n  en: {form: token}\n  ru: {form: токен, avoid: [${avoid}]}\n`;
    const looked = analyseGroups({groups: [group], glossary: {path: 'glossary.yml', text}});
    const findings = looked.flat().flatMap((page) => page.findings);
    return findings.filter(({id}) => id === 'glossary-drift').map(({message}) => message);
  };
  expect(driftBy('жетон')).toEqual([expect.stringContaining('not “жетон”')]);
  expect(driftBy('монета')).toEqual([expect.stringContaining('not “монета”')]);
});

test.each([
  ['cut', (text: string) => text.slice(0, text.length / 2)],
  ['of another kind', () => '[]'],
  ['with entries of another kind', (text: string) => text.replace(/:\[\{/g, ':[{"body":1},{')],
])('a cache that is %s is made anew', async (_name, spoil) => {
  await write('blog/2026-02-28-a.md', article());
  await analysed();
  const whole = await readFile(cacheFile(), 'utf8');
  await writeFile(cacheFile(), spoil(whole));
  expect((await analysed()).looked).toBe(1);
  expect(await readFile(cacheFile(), 'utf8')).toBe(whole);
});

test('what is found is told where nothing can be kept', async () => {
  await write('blog/2026-02-28-a.md', article());
  // No folder can be made in its place.
  await write('.cache', '');
  const {tree, analyses, looked} = await analysed();
  expect(looked).toBe(1);
  expect(checkContent(tree, analyses)).toEqual(checkTree(tree));
});

test('what is no longer there is forgotten', async () => {
  await write('blog/2026-02-28-a.md', article());
  await write('blog/2026-02-28-b.md', article());
  await analysed();
  await rm(path.join(siteDir, 'blog/2026-02-28-b.md'));
  await analysed();
  const {values} = JSON.parse(await readFile(cacheFile(), 'utf8')) as {values: object};
  expect(Object.keys(values)).toHaveLength(1);
});
