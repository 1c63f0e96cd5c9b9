import {expect, test} from 'vitest';
import {fontFaces, standIns, unicodeRange} from '../../../src/fonts/fontFaces';
import {readFileSync} from 'node:fs';

test('characters are written as ranges, in order and once', () => {
  expect(unicodeRange('cba ax')).toBe('U+20, U+61-63, U+78');
  expect(unicodeRange('')).toBe('');
});

test('the font is used at once or not at all', () => {
  expect(fontFaces('/fa/font.woff2')).toContain('font-display: optional;');
  expect(fontFaces('/fa/font.woff2')).toContain("url('/fa/font.woff2')");
});

test('a stand-in that is enlarged keeps the lines as high', () => {
  const rules = fontFaces('x').split('@font-face').slice(2);
  expect(rules).toHaveLength(Object.values(standIns).flat().length);
  for (const rule of rules) {
    const value = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(rule)?.[1]) / 100;
    expect(value('ascent-override') * value('size-adjust')).toBeCloseTo(2100 / 2048, 3);
    expect(value('descent-override') * value('size-adjust')).toBeCloseTo(1100 / 2048, 3);
  }
});

test('the stylesheet asks for every stand-in by its name', () => {
  const tokens = readFileSync('src/css/tokens.css', 'utf8');
  for (const family of ['Vazirmatn', ...Object.keys(standIns)]) {
    expect(tokens).toContain(`'${family}'`);
  }
});
