import {describe, expect, test} from 'vitest';
import {authorsFile, tagsFile} from '../../../src/content/layout';
import {importArticle, readSubmission} from '../../../src/desk/importArticle';
import {knownKey, nearestKey, repairFields} from '../../../src/desk/repairFields';
import {collections, treeOf} from '../content/site';

const tree = treeOf({
  ...collections,
  [tagsFile('en')]: `research: {label: Research}
open-source: {label: Open source}
data: {label: Figures}
figures: {label: Data}
cafe: {label: Coffee}
maps: {label: Places}
sites: {label: Places}
`,
  [tagsFile('fa')]: 'research: {label: پژوهش‌ها}\n',
  [authorsFile('en')]: 'jose: {name: José}\n',
});

describe('a name that is no key', () => {
  test.each([
    ['Research', 'research'],
    ['OPEN SOURCE', 'open-source'],
    ['open_source', 'open-source'],
    ['Ｏｐｅｎ-ｓｏｕｒｃｅ', 'open-source'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['پژوهش ها', 'research'],
    ['coffee', 'cafe'],
  ])('is the key where it is the same word: %s', (name, key) => {
    expect(knownKey(name, 'tags', tree)).toBe(key);
  });

  test.each(['search', 'reserch', 'resarch', 'open-sources', 'dat'])(
    'is no other word’s key, however near: %s',
    (name) => expect(knownKey(name, 'tags', tree)).toBeUndefined(),
  );

  test('is in doubt where two keys are called so, unless it is one of them', () => {
    expect(knownKey('places', 'tags', tree)).toBeUndefined();
    expect(knownKey('Data', 'tags', tree)).toBeUndefined();
    expect(knownKey('data', 'tags', tree)).toBe('data');
  });

  test('is nobody’s where the accents are others', () => {
    expect(knownKey('josé', 'authors', tree)).toBe('jose');
    expect(knownKey('Josè', 'authors', tree)).toBeUndefined();
  });

  test('brings the nearest key to mind, if one is near', () => {
    expect(nearestKey('reserch', 'tags', tree)).toBe('research');
    expect(nearestKey('Coffe', 'tags', tree)).toBe('cafe');
    expect(nearestKey('zzzzqqqq', 'tags', tree)).toBeUndefined();
  });
});

describe('the report on tags', () => {
  const keyOf = (_kind: string, name: string) => (name === 'maths' ? 'data' : undefined);
  const changesOf = (tags: string): readonly string[] =>
    repairFields(`---\ntags: ${tags}\n---\n`, tree, {set: {}, keyOf}).changes;

  test.each([
    ['[research, zzzzqqqq]', ['Left out of tags: “zzzzqqqq”.']],
    [
      '[Research, zzzzqqqq, maths]',
      [
        'Wrote tags as keys: [research, data] for “Research”, “maths”.',
        'Left out of tags: “zzzzqqqq”.',
      ],
    ],
    [
      'research، zzzzqqqq',
      ['Wrote tags as a list of single keys: [research].', 'Left out of tags: “zzzzqqqq”.'],
    ],
    ['[research, research]', ['Wrote tags as a list of single keys: [research].']],
    ['[research]', []],
  ])('says what became of %s', (tags, changes) => {
    expect(changesOf(tags)).toEqual(changes);
  });
});

test('the address of an image that is half a character stays, for the check to point at', () => {
  const raw = '---\ntitle: A\nimage: "\\ud800 a.png"\n---\n\nText.\n';
  const {article} = importArticle(readSubmission(raw), {
    tree,
    locale: 'en',
    inside: '2026-02-28-a.md',
    answers: {set: {title: 'B'}},
  });
  expect(article.source.text).toContain('title: "B"\nimage: "\\ud800 a.png"\n');
});

test('what is mended in the place of another mend waits for it, and counts once', () => {
  const raw = '---\ntitle: A\nauthors: [lark]\n---\n\nاو ** كتاب** و كيف دارد.\n';
  const {article, changes} = importArticle(readSubmission(raw), {
    tree,
    locale: 'fa',
    inside: '2026-02-28-a.md',
    answers: {set: {}},
  });
  expect(article.source.text).toContain('او **کتاب** و کیف دارد.');
  expect(changes).toEqual(
    expect.arrayContaining(['Mended 1 × literal-emphasis.', 'Mended 1 × arabic-letters.']),
  );
});
