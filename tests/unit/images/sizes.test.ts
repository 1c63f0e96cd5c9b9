import {expect, it} from 'vitest';
import {fitWidth, fullSize, sizesAttribute, textSizes} from '../../../src/images/sizes';

const widths = (width: number, height = 100) =>
  textSizes({width, height}).map((size) => size.width);

it.each([
  [6000, [360, 720, 1080, 1440]],
  [1440, [360, 720, 1080, 1440]],
  [1200, [360, 720, 1200]],
  [1000, [360, 720, 1000]],
  [361, [361]],
  [20, [20]],
])(
  'makes of a picture of %i pixels no larger one, and no two that are alike',
  (width, expected) => {
    expect(widths(width)).toEqual(expected);
  },
);

it('keeps the proportions, and no side without a pixel', () => {
  expect(textSizes({width: 4000, height: 3000}).at(-1)).toEqual({width: 1440, height: 1080});
  expect(fitWidth({width: 5000, height: 1}, 360)).toEqual({width: 360, height: 1});
});

it('keeps a tall picture within what WebP can hold', () => {
  expect(textSizes({width: 1000, height: 40_000})).toEqual([{width: 400, height: 16_000}]);
});

it('makes a full size where a column shows less', () => {
  expect(fullSize({width: 700, height: 900})).toBeUndefined();
  expect(fullSize({width: 900, height: 900})).toEqual({width: 900, height: 900});
  expect(fullSize({width: 5760, height: 100})).toEqual({width: 2880, height: 50});
});

it('tells browsers how wide a picture will be', () => {
  expect(sizesAttribute(1440)).toBe('min(44rem, 100vw - 2.5rem)');
  expect(sizesAttribute(500)).toBe('min(500px, 100vw - 2.5rem)');
});
