/** What the font of Persian and Arabic costs, and what it does to a page on a slow line. */
import {brotliCompressSync} from 'node:zlib';
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import os from 'node:os';
import path from 'node:path';
import {Blob, Buffer as Text, Face, Font, shape, Variation} from 'harfbuzzjs';
import type {Browser} from 'playwright-core';
import subsetFont from 'subset-font';
import {alphabet} from '../src/fonts/alphabet';
import {fontFaces} from '../src/fonts/fontFaces';
import {makeWebFont, sourceFile, weights} from '../src/fonts/webFont';
import {firstPaint, layoutShift, watchLayoutShift} from '../tests/support/layoutShift';
import {homeOf} from '../tests/support/site';
import {DESKTOP, PHONE} from '../tests/support/viewports';

const LATIN = sourceFile.replace('-arabic-', '-latin-');
const PRINTABLE = String.fromCodePoint(...Array.from({length: 95}, (_, index) => 32 + index));
const SHARED_MARKS = ' «»()[]{}.,:;!?…–—-/%0123456789';
const SYSTEM = '/usr/share/fonts/truetype/noto/';

/** Bytes of the font, step by step, and of what was left out. */
export async function fontSizes(): Promise<Record<string, {bytes: number}>> {
  const [arabic, latin] = await Promise.all([readFile(sourceFile), readFile(LATIN)]);
  const cut = async (font: Buffer, text: string, variationAxes?: {wght: typeof weights}) =>
    (await subsetFont(font, text, {targetFormat: 'woff2', ...(variationAxes && {variationAxes})}))
      .length;
  const cacheDir = mkdtempSync(path.join(os.tmpdir(), 'fonts-'));
  const sent = (await makeWebFont(cacheDir)).length;
  rmSync(cacheDir, {recursive: true});
  const rules = Buffer.from(fontFaces('/fa/assets/fonts/vazirmatn-0123456789abcdef.woff2'));
  return {
    'Arabic slice of the package': {bytes: arabic.length},
    'Latin slice of the package': {bytes: latin.length},
    'letters of both languages, weights 100 to 900': {bytes: await cut(arabic, alphabet)},
    'the same, weights 400 to 700: what is sent': {bytes: sent},
    'Latin letters, figures and marks, if they were sent': {
      bytes: await cut(latin, PRINTABLE + SHARED_MARKS, {wght: weights}),
    },
    'figures and marks that Latin shares alone': {
      bytes: await cut(latin, SHARED_MARKS, {wght: weights}),
    },
    'rules with the stand-ins, brotli': {bytes: brotliCompressSync(rules).length},
  };
}

/**
 * What a reader would fetch for an article if the other languages sent a font, too: the slices
 * that Fontsource's stylesheets would have a browser load for its characters.
 */
export function bytesIfSent(name: string, text: string): {files: number; bytes: number} {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve(`@fontsource-variable/${name}/unicode.json`),
  );
  const slices = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8'));
  const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  let [files, bytes] = [0, 0];
  for (const [slice, list] of Object.entries<string>(slices)) {
    const ranges = list.split(',').map((range) => {
      const [first = '', last = first] = range.trim().slice(2).split('-');
      return [parseInt(first, 16), parseInt(last, 16)] as const;
    });
    if (!codes.some((code) => ranges.some(([first, last]) => code >= first && code <= last)))
      continue;
    files += 1;
    const file = `${name}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`;
    bytes += statSync(path.join(folder, 'files', file)).size;
  }
  return {files, bytes};
}

/** How much larger each stand-in must be for the words of the articles to be as wide. */
export async function standInSizes(texts: Readonly<Record<string, string>>) {
  const rows: Record<string, Record<string, number>> = {};
  const whole = await open(sourceFile);
  for (const name of ['NotoSansArabic', 'NotoNaskhArabic']) {
    for (const [style, weight] of [['Regular', 400] as const, ['Bold', 700] as const]) {
      const file = `${SYSTEM}${name}-${style}.ttf`;
      if (!existsSync(file)) continue;
      const face = await open(file);
      rows[`${name} ${style}`] = Object.fromEntries(
        Object.entries(texts).map(([locale, text]) => {
          const words = (text.match(/[\u0621-\u0655\u0670-\u06d3\u200c]+/g) ?? []).join(' ');
          const ratio = width(whole, words, weight) / width(face, words);
          return [locale, Math.round(ratio * 1000) / 1000];
        }),
      );
    }
  }
  return rows;
}

/** Layout shift for each `font-display`, when the font comes 1.5 seconds after the page. */
export async function shifts(browser: Browser, baseURL: string, article: string) {
  const rows: Record<string, Record<string, number>> = {};
  for (const display of ['optional', 'swap', 'swap without stand-ins']) {
    const row: Record<string, number> = {};
    for (const locale of ['fa', 'ar'] as const) {
      for (const [name, path] of [['home', ''] as const, ['article', article] as const]) {
        for (const screen of [PHONE, DESKTOP]) {
          const address = baseURL + homeOf(locale).slice(1) + path;
          const key = `${locale} ${name} ${screen.viewport.width}`;
          row[key] = await shiftOf(browser, address, display, screen);
        }
      }
    }
    rows[display] = row;
  }
  return rows;
}

async function shiftOf(
  browser: Browser,
  address: string,
  display: string,
  screen: typeof PHONE | typeof DESKTOP,
): Promise<number> {
  const page = await browser.newPage(screen);
  await watchLayoutShift(page);
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    let body = await response.text();
    body = body.replace('font-display:optional', `font-display:${display.split(' ')[0]}`);
    if (display.endsWith('stand-ins')) {
      body = body.replace(/@font-face\{font-family:[^;]* as Vazirmatn[^}]*\}/g, '');
    }
    await route.fulfill({response, body});
  });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.woff2', async (route) => {
    await held;
    await route.continue();
  });
  const arrival = page.waitForEvent('requestfinished', (request) =>
    request.url().endsWith('.woff2'),
  );
  await page.goto(address, {waitUntil: 'domcontentloaded'});
  await firstPaint(page);
  await page.waitForFunction(() => performance.now() > 1500);
  release();
  await arrival;
  await page.evaluate(() => document.fonts.ready);
  const shift = await layoutShift(page);
  await page.close();
  return Math.round(shift * 10_000) / 10_000;
}

async function open(file: string): Promise<Face> {
  const bytes = await readFile(file);
  const truetype = file.endsWith('.woff2')
    ? await subsetFont(bytes, alphabet, {targetFormat: 'truetype'})
    : bytes;
  return new Face(new Blob(Uint8Array.from(truetype).buffer));
}

/** How wide a text runs, in ems. */
function width(face: Face, text: string, weight?: number): number {
  const font = new Font(face);
  if (weight) font.setVariations([new Variation('wght', weight)]);
  const buffer = new Text();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const advances = buffer.getGlyphInfosAndPositions().map(({xAdvance = 0}) => xAdvance);
  return advances.reduce((sum, advance) => sum + advance, 0) / face.upem;
}
