import {describe, expect, it} from 'vitest';
import {joinPath, parseTarget, resolveAddress} from '../../../src/content/target';

describe('targets', () => {
  it.each([
    ['https://example.org/a%zz', {kind: 'external'}],
    ['mailto:a@example.org', {kind: 'external'}],
    ['pathname:///x/', {kind: 'external'}],
    ['//example.org/', {kind: 'external'}],
    ['', {kind: 'empty'}],
    ['#a', {kind: 'anchor', anchor: 'a'}],
    ['#', {kind: 'anchor', anchor: ''}],
    ['?q=1', {kind: 'anchor', anchor: ''}],
    ['/about/?q=1#a', {kind: 'absolute', path: '/about/', anchor: 'a'}],
    ['./2026-02-28-a.md#b', {kind: 'markdown', path: './2026-02-28-a.md', anchor: 'b'}],
    ['a.mdx', {kind: 'markdown', path: 'a.mdx'}],
    ['./a%20b.csv', {kind: 'relative', path: './a b.csv'}],
    ['#%D8%B3', {kind: 'anchor', anchor: 'س'}],
    ['/a%zz', {kind: 'undecodable'}],
  ])('reads %s', (url, expected) => {
    expect(parseTarget(url)).toEqual(expected);
  });
});

describe('paths', () => {
  it('joins relative paths, and lets them leave the folder', () => {
    expect(joinPath('blog/a', '../b.md')).toBe('blog/b.md');
    expect(joinPath('blog', './b.md')).toBe('blog/b.md');
    expect(joinPath('', '/blog/b.md')).toBe('blog/b.md');
    expect(joinPath('blog', '../../b.md')).toBe('../b.md');
  });

  it('resolves addresses against a page that ends in a slash', () => {
    expect(resolveAddress('/2026/02/28/a/', '../b/')).toBe('/2026/02/28/b');
    expect(resolveAddress('/about/', 'more')).toBe('/about/more');
  });
});
