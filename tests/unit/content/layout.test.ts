import {describe, expect, it} from 'vitest';
import {
  articlesDir,
  isRealDate,
  pagesDir,
  parseArticleFileName,
  pathInside,
  stemOf,
} from '../../../src/content/layout';

describe('folders', () => {
  it('keeps English articles in blog/ and all others in i18n/', () => {
    expect(articlesDir('en')).toBe('blog');
    expect(articlesDir('fa')).toBe('i18n/fa/docusaurus-plugin-content-blog');
  });

  it('keeps the pages of every language, English too, in i18n/', () => {
    expect(pagesDir('en')).toBe('i18n/en/docusaurus-plugin-content-pages');
  });

  it('ignores files and folders that begin with an underscore', () => {
    expect(pathInside('blog', 'blog/_draft.md')).toBeUndefined();
    expect(pathInside('blog', 'blog/_old/2026-01-02-a.md')).toBeUndefined();
    expect(pathInside('blog', 'blog/a_b.md')).toBe('a_b.md');
  });

  it('does not take a folder with a longer name for its own', () => {
    expect(pathInside('blog', 'blog-old/a.md')).toBeUndefined();
  });
});

describe('file names of articles', () => {
  it.each([
    ['2026-02-28-flocks.md', {name: '2026-02-28-flocks', date: '2026-02-28', slug: 'flocks'}],
    ['2026-02-28-flocks.mdx', {name: '2026-02-28-flocks', date: '2026-02-28', slug: 'flocks'}],
    ['2026-02-28-a-b/index.md', {name: '2026-02-28-a-b', date: '2026-02-28', slug: 'a-b'}],
    ['2024-02-29-leap.md', {name: '2024-02-29-leap', date: '2024-02-29', slug: 'leap'}],
    ['2026-02-29-no-leap.md', {name: '2026-02-29-no-leap', problem: 'impossible-date'}],
    ['2026-13-01-month.md', {name: '2026-13-01-month', problem: 'impossible-date'}],
    ['2026-2-8-short.md', {name: '2026-2-8-short', problem: 'short-date'}],
    ['flocks.md', {name: 'flocks', problem: 'no-date'}],
    ['2026-02-28.md', {name: '2026-02-28', problem: 'no-slug'}],
    ['2026-02-28-.md', {name: '2026-02-28-', problem: 'no-slug'}],
    ['2026-02-28-پرواز.md', {name: '2026-02-28-پرواز', problem: 'bad-slug'}],
    ['2026-02-28-two words.md', {name: '2026-02-28-two words', problem: 'bad-slug'}],
    ['2026-02-28-...md', {name: '2026-02-28-..', problem: 'bad-slug'}],
    ['2026-02-28-a/notes.md', {name: '2026-02-28-a/notes', problem: 'nested'}],
  ])('reads %s', (file, expected) => {
    expect(parseArticleFileName(file)).toEqual(expected);
  });

  it('takes index for its folder, but not a name that ends in it', () => {
    expect(stemOf('a/index.mdx')).toBe('a');
    expect(stemOf('reindex.md')).toBe('reindex');
  });
});

describe('dates', () => {
  it('knows the days of the calendar', () => {
    expect(isRealDate('2026-04-30')).toBe(true);
    expect(isRealDate('2026-04-31')).toBe(false);
    expect(isRealDate('2026-00-10')).toBe(false);
    expect(isRealDate('not a date')).toBe(false);
  });
});
