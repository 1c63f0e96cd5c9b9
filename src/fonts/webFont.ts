/** The font that pages in Persian and Arabic send: Vazirmatn, cut down to what they need. */
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import {ensureCached} from '../contentCache';
import {alphabet} from './alphabet';

const require = createRequire(import.meta.url);

/** The weights that `src/css` asks for lie in here; the font itself goes from 100 to 900. */
export const weights = {min: 400, max: 700} as const;

/** The Arabic slice of Vazirmatn as its package brings it. */
export const sourceFile =
  require.resolve('@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2');

/** How far it reaches above and below the line, in ems; its table `hhea`, of 2048 units an em. */
export const extents = {ascent: 2100 / 2048, descent: 1100 / 2048, lineGap: 0} as const;

/**
 * Makes the font, or takes it from the folder of an earlier build; which can be deleted at any
 * time. Shaping is kept whole: all features, and every glyph that a letter can turn into.
 * @returns WOFF2, the same bytes for the same package
 */
export async function makeWebFont(cacheDir: string): Promise<Buffer> {
  const source = await readFile(sourceFile);
  const {version} = require('subset-font/package.json');
  const recipe = JSON.stringify({alphabet, weights, version});
  const key = createHash('sha256').update(recipe).update(source).digest('hex').slice(0, 16);
  const file = path.join(cacheDir, `${key}.woff2`);
  const subset = () =>
    subsetFont(source, alphabet, {targetFormat: 'woff2', variationAxes: {wght: weights}});
  await ensureCached(file, subset, isWhole);
  return readFile(file);
}

/** WOFF2 says at its beginning how long it is (https://www.w3.org/TR/WOFF2/#woff20Header). */
function isWhole(font: Buffer): boolean {
  return font.toString('latin1', 0, 4) === 'wOF2' && font.readUInt32BE(8) === font.length;
}
