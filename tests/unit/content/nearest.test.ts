import {expect, it} from 'vitest';
import {nearest} from '../../../src/content/nearest';

it('guesses what is a few letters away, whatever the case', () => {
  expect(nearest('reserch', ['data', 'research'])).toBe('research');
  expect(nearest('Data', ['data'])).toBe('data');
  expect(nearest('larc', ['lark'])).toBe('lark');
});

it('does not guess what is far away, or from nothing', () => {
  expect(nearest('birds', ['data', 'research'])).toBeUndefined();
  expect(nearest('birds', [])).toBeUndefined();
  expect(nearest('研究', ['数据'])).toBeUndefined();
  expect(nearest('lark', ['bird'])).toBeUndefined();
});
