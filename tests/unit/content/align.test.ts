import {expect, it} from 'vitest';
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
