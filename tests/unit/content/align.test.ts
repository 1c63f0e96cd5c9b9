import {describe, expect, it} from 'vitest';
import {align} from '../../../src/content/align';

const lay = (before: string, after: string) =>
  align([...before], [...after])
    .map(({before: b, after: a, same}) => {
      const [old, now] = [b === undefined ? '' : before[b], a === undefined ? '' : after[a]];
      return same ? old : `(${old}>${now})`;
    })
    .join('');

it.each([
  ['abc', 'abc', 'abc'],
  ['abc', 'abxc', 'ab(>x)c'],
  ['abc', 'ac', 'a(b>)c'],
  ['abc', 'axc', 'a(b>x)c'],
  ['abc', 'axyc', 'a(b>x)(>y)c'],
  ['abcd', 'xd', '(a>x)(b>)(c>)d'],
  ['ab', 'ba', '(a>)b(>a)'],
  ['', 'a', '(>a)'],
  ['a', '', '(a>)'],
  ['', '', ''],
])('lays %j beside %j', (before, after, expected) => {
  expect(lay(before, after)).toBe(expected);
});

it('pairs lists without end in order', () => {
  const long = (letter: string) => Array.from({length: 2_000}, (_, index) => letter + index);
  const pairs = align(long('a'), long('b'));
  expect(pairs).toHaveLength(2_000);
  expect(pairs[1_999]).toEqual({before: 1_999, after: 1_999, same: false});
});

describe('lists too long to look for the longest common part', () => {
  const items = (from: number, to: number) =>
    Array.from({length: to - from}, (_, at) => `item ${from + at}`);
  const alike = (before: string[], after: string[]) =>
    align(before, after).filter(({same}) => same).length;

  it('are paired although they hold the same thing again and again', () => {
    const same = (length: number) => Array.from({length}, () => 'paragraph');
    expect(alike(same(1_001), same(1_002))).toBe(1_001);
  });

  it('are paired before and after what was put in, taken out or replaced', () => {
    const before = items(0, 3_000);
    expect(alike(before, before.toSpliced(1_700, 0, 'new'))).toBe(3_000);
    expect(alike(before, before.toSpliced(1_700, 1))).toBe(2_999);
    expect(alike(before, before.toSpliced(1_700, 1, 'new'))).toBe(2_999);
  });

  it('are paired between changes at both ends', () => {
    const after = ['new', ...items(1, 2_999), 'new', 'newer'];
    expect(alike(items(0, 3_000), after)).toBeGreaterThan(2_990);
  });

  it('hold each place once, in order', () => {
    const pairs = align(items(0, 3_000), items(40, 2_900).toSpliced(1_000, 30));
    const places = (side: 'before' | 'after') => pairs.flatMap((pair) => pair[side] ?? []);
    expect(places('before')).toEqual([...Array(3_000).keys()]);
    expect(places('after')).toEqual([...Array(2_830).keys()]);
  });
});
