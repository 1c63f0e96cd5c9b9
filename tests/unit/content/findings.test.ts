import {expect, it} from 'vitest';
import {createFinding, sortFindings, withoutOverlap} from '../../../src/content/findings';

const source = {path: 'blog/a.md', text: 'Line.\n'.repeat(10)};

/** A finding of a line, which changes what stands at these places. */
function findingOf(line: number, ...places: readonly [start: number, end: number][]) {
  const fix = places.map(([start, end]) => ({start, end, text: ''}));
  const offset = (line - 1) * 'Line.\n'.length;
  return createFinding('quotes-straight', source, offset, {message: 'A.', hint: 'B.', fix});
}

it('is read from the first line to the last, also where a number has more digits', () => {
  const sorted = sortFindings([9, 10, 2].map((line) => findingOf(line)));
  expect(sorted.map(({line}) => line)).toEqual([2, 9, 10]);
});

it.each([
  ['it begins where the other ends', [6, 7], 1],
  ['it ends where the other begins', [0, 3], 1],
  ['one goes into the other', [2, 4], 1],
  ['there is something between them', [0, 2], 2],
] as const)(
  'is mended beside another as a whole or not at all: %s',
  (_what, [start, end], count) => {
    const both = [findingOf(1, [3, 6]), findingOf(2, [start, end], [8, 9])];
    expect(withoutOverlap(both)).toEqual(both.slice(0, count));
  },
);
