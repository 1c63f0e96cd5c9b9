import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {Blob, Buffer as Text, Face, Font, shape, Variation} from 'harfbuzzjs';
import subsetFont from 'subset-font';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {alphabet} from '../../../src/fonts/alphabet';
import {extents, makeWebFont, sourceFile, weights} from '../../../src/fonts/webFont';

let cacheDir: string;
let bytes: Buffer;
let before: Face;
let after: Face;

beforeAll(async () => {
  cacheDir = mkdtempSync(path.join(os.tmpdir(), 'murmuration-fonts-'));
  bytes = await makeWebFont(cacheDir);
  before = await open(readFileSync(sourceFile));
  after = await open(bytes);
});
afterAll(() => rmSync(cacheDir, {recursive: true, force: true}));

/** Opens a font: the same library turns WOFF2 into what can be shaped with. */
async function open(woff2: Buffer): Promise<Face> {
  const all = [...new Set(alphabet)].join('');
  const truetype = await subsetFont(woff2, all, {targetFormat: 'truetype'});
  return new Face(new Blob(Uint8Array.from(truetype).buffer));
}

/** Shapes a text as a browser would: which glyphs, how they stand, and how they look. */
function shaped(face: Face, text: string, weight: number, language = 'fa') {
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  const buffer = new Text();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setLanguage(language);
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions().map((glyph) => ({
    cluster: glyph.cluster,
    place: [glyph.xAdvance ?? NaN, glyph.xOffset ?? NaN, glyph.yOffset ?? NaN],
    outline: font.glyphToPath(glyph.codepoint),
  }));
}

/** Between its ends an axis that was cut rounds anew: by a unit, of 2048 to the em. */
function expectNear(one: readonly number[], other: readonly number[], unit: number): void {
  expect(one).toHaveLength(other.length);
  const moves = one.map((value, index) => Math.abs(value - (other[index] ?? NaN)));
  expect(Math.max(0, ...moves)).toBeLessThanOrEqual(unit);
}

function expectSameOutline(one: string, other: string): void {
  const number = /-?[\d.]+/g;
  expect(one.replace(number, '')).toBe(other.replace(number, ''));
  const numbers = (outline: string) => (outline.match(number) ?? []).map(Number);
  expectNear(numbers(one), numbers(other), 1);
}

describe('the font for Persian and Arabic', () => {
  test('has every character of both, and no other', () => {
    const held = [...after.collectUnicodes()].sort((a, b) => a - b);
    const needed = [...new Set(alphabet)].map((character) => character.codePointAt(0) ?? 0);
    expect(held).toEqual(needed.sort((a, b) => a - b));
  });

  test('is less than 24 kB', () => {
    expect(bytes.length).toBeLessThan(24_000);
  });

  test('can be as bold as the site asks, and no bolder', () => {
    expect(after.getAxisInfos()).toMatchObject({wght: weights});
    const css = readdirSync('src/css').map((file) =>
      readFileSync(path.join('src/css', file), 'utf8'),
    );
    const asked = css.flatMap((sheet) =>
      [...sheet.matchAll(/(?:font-weight|--title-weight):\s*(\d+)/g)].map(([, weight]) =>
        Number(weight),
      ),
    );
    expect(asked.length).toBeGreaterThan(5);
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(weights.min);
    expect(Math.max(...asked)).toBeLessThanOrEqual(weights.max);
  });

  test('reaches as far up and down as its stand-ins are told', () => {
    const {ascender, descender, lineGap} = new Font(after).hExtents();
    expect({
      ascent: ascender / after.upem,
      descent: -descender / after.upem,
      lineGap: lineGap / after.upem,
    }).toEqual(extents);
  });

  test.each([
    ['lam and alef as one', 'لا الأمل الإنسان الآن', 'ar'],
    ['the name of God', 'الله', 'ar'],
    ['half-spaces', 'می‌خواهم خانه‌ها', 'fa'],
    ['a joiner at the end', 'ه\u200d', 'fa'],
    ['stacked marks', 'مُحَمَّدٌ رَسُولًا', 'ar'],
    ['the ezafe', 'خانهٔ ما، خانۀ ما', 'fa'],
    ['Persian letters', 'پژوهش چگونگی گپ', 'fa'],
    ['Arabic kaf and yeh', 'كتابي على كرسي', 'ar'],
    ['Persian kaf and yeh', 'کتابی که دیدی', 'fa'],
    ['tatweel', 'مـــا', 'ar'],
    ['Persian digits', '۰۱۲۳۴۵۶۷۸۹ ۱۲٬۳۴۵٫۶٪', 'fa'],
    ['Arabic digits', '٠١٢٣٤٥٦٧٨٩ ١٢٬٣٤٥٫٦٪', 'ar'],
    ['punctuation', 'چه؟ این، آن؛ ﷼', 'fa'],
  ])('shapes %s as the whole font does', (_, text, language) => {
    for (const weight of [400, 650, 700]) {
      const whole = shaped(before, text, weight, language);
      expect(whole.length).toBeGreaterThan(0);
      const cut = shaped(after, text, weight, language);
      expect(cut.map(({cluster}) => cluster)).toEqual(whole.map(({cluster}) => cluster));
      const places = [cut, whole].map((glyphs) => glyphs.flatMap(({place}) => place));
      expectNear(places[0] ?? [], places[1] ?? [], weight === 400 ? 0 : 1);
      for (const [index, {outline}] of cut.entries()) {
        expectSameOutline(outline, whole[index]?.outline ?? '');
      }
    }
  });

  test('joins lam and alef, and keeps letters apart at a half-space', () => {
    expect(shaped(after, 'لا', 400)).toHaveLength(1);
    const outlines = (text: string) => shaped(after, text, 400).map(({outline}) => outline);
    expect(outlines('می\u200cخ')).not.toEqual(outlines('میخ'));
  });

  test('draws four digits of Arabic and of Persian differently, as each is read', () => {
    const outline = (digit: string) => shaped(after, digit, 400)[0]?.outline;
    for (const [arabic = '', persian = ''] of ['٠۰', '٤۴', '٥۵', '٦۶']) {
      expect(outline(arabic)).not.toBe(outline(persian));
    }
    for (const [arabic = '', persian = ''] of ['١۱', '٢۲', '٣۳', '٧۷', '٨۸', '٩۹']) {
      expect(outline(arabic)).toBe(outline(persian));
    }
  });
});

describe('the cache', () => {
  test('gives the same bytes again, and mends a file that was cut off', async () => {
    const [name = ''] = readdirSync(cacheDir);
    const file = path.join(cacheDir, name);
    expect(await makeWebFont(cacheDir)).toEqual(bytes);
    writeFileSync(file, bytes.subarray(0, 1000));
    expect(await makeWebFont(cacheDir)).toEqual(bytes);
    expect(readFileSync(file)).toEqual(bytes);
    expect(readdirSync(cacheDir)).toEqual([name]);
  }, 60_000);
});
