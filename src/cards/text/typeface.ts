/** Typefaces: the variable fonts of Fontsource packages, opened slice by slice as text needs them. */
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import type * as HarfBuzz from 'harfbuzzjs';
import pLimit from 'p-limit';
import wawoff2 from 'wawoff2';

type HarfBuzzModule = typeof HarfBuzz;
type Range = readonly [first: number, last: number];

/** One command of an outline, in font units with the y axis upwards. */
type OutlineCommand = ReturnType<HarfBuzz.Font['glyphToJson']>[number];

/** A slice of a typeface at one weight: what shaping takes and outlines come from. */
export type WeightedFont = {
  readonly font: HarfBuzz.Font;
  /** Font units to the em. */
  readonly unitsPerEm: number;
  /** Outline of a glyph, by its number; read once. */
  readonly outline: (glyph: number) => readonly OutlineCommand[];
  readonly covers: ReadonlySet<number>;
};

/** A file of a typeface that holds some of its characters. All slices share their metrics. */
type Slice = {
  readonly file: string;
  /** What the package says the file is for; it may hold less. */
  readonly ranges: readonly Range[];
  opening?: Promise<void>;
  face?: HarfBuzz.Face;
  covers?: ReadonlySet<number>;
  readonly weights: Map<number, WeightedFont>;
};

export type Typeface = {
  readonly name: string;
  readonly harfbuzz: HarfBuzzModule;
  readonly slices: readonly Slice[];
};

/**
 * Finds the files of a typeface; opens none yet.
 * @param name of a package in `@fontsource-variable`, such as `inter`
 */
export async function openTypeface(name: string): Promise<Typeface> {
  // Imported here, because the module awaits its WebAssembly, which only a module that is
  // itself imported so can wait for.
  const harfbuzz = await import('harfbuzzjs');
  const require = createRequire(import.meta.url);
  const metadata = require.resolve(`@fontsource-variable/${name}/metadata.json`);
  const ranges = await readJson<Record<string, string>>(
    require.resolve(`@fontsource-variable/${name}/unicode.json`),
  );
  const slices = Object.entries(ranges).map(([key, list]) => ({
    file: path.join(
      path.dirname(metadata),
      'files',
      `${name}-${key.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    ),
    ranges: list.split(',').map(parseRange),
    weights: new Map(),
  }));
  return {name, harfbuzz, slices};
}

/** A Chinese typeface has a hundred slices; they are searched once for each character. */
const loadedCharacters = new WeakMap<readonly Typeface[], Set<string>>();

/**
 * Opens the slices that a text needs, trying the typefaces in order for every character.
 * @returns the characters that none of them has
 */
export async function loadCharacters(
  text: string,
  typefaces: readonly Typeface[],
): Promise<string[]> {
  const loaded = loadedCharacters.get(typefaces) ?? new Set();
  loadedCharacters.set(typefaces, loaded);
  const missing: string[] = [];
  for (const character of new Set(text)) {
    if (loaded.has(character) || isIgnorable(character)) continue;
    if (await loadCharacter(character, typefaces)) loaded.add(character);
    else missing.push(character);
  }
  return missing;
}

async function loadCharacter(character: string, typefaces: readonly Typeface[]): Promise<boolean> {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const {harfbuzz, slices} of typefaces) {
    for (const slice of slices) {
      if (!slice.ranges.some(([first, last]) => codePoint >= first && codePoint <= last)) continue;
      await (slice.opening ??= openSlice(slice, harfbuzz));
      if (slice.covers?.has(codePoint)) return true;
    }
  }
  return false;
}

/** The open slices of a typeface that have a character. */
export function slicesWith({slices}: Typeface, codePoint: number): Slice[] {
  return slices.filter(({covers}) => covers?.has(codePoint));
}

/** An open slice at a weight of the `wght` axis. */
export function fontOf(slice: Slice, {harfbuzz}: Typeface, weight: number): WeightedFont {
  const known = slice.weights.get(weight);
  if (known) return known;
  const {face, covers} = slice;
  if (!face || !covers) throw new Error(`${path.basename(slice.file)} has not been opened.`);
  const font = new harfbuzz.Font(face);
  font.setVariations([new harfbuzz.Variation('wght', weight)]);
  const outlines = new Map<number, readonly OutlineCommand[]>();
  const outline = (glyph: number) => {
    const commands = outlines.get(glyph) ?? font.glyphToJson(glyph);
    outlines.set(glyph, commands);
    return commands;
  };
  const weighted = {font, unitsPerEm: face.upem, outline, covers};
  slice.weights.set(weight, weighted);
  return weighted;
}

/** Characters that are not drawn, such as the zero width non-joiner; they need no glyph. */
export function isIgnorable(character: string): boolean {
  return /^\p{Default_Ignorable_Code_Point}$/u.test(character);
}

async function openSlice(slice: Slice, harfbuzz: HarfBuzzModule): Promise<void> {
  const bytes = await decompress(await readFile(slice.file));
  slice.face = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  // What the file holds, and not what its package says: shaping would draw boxes for the rest.
  slice.covers = new Set(slice.face.collectUnicodes());
}

const oneAtATime = pLimit(1);

/**
 * The decoder hands out a view into memory that its next call overwrites, and calls that
 * overlap corrupt one another without an error; so one at a time, and copied at once.
 */
function decompress(woff2: Uint8Array): Promise<ArrayBuffer> {
  return oneAtATime(async () => Uint8Array.from(await wawoff2.decompress(woff2)).buffer);
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Reads `U+0-FF` or `U+131`. */
function parseRange(range: string): Range {
  const [first = '', last = first] = range.trim().slice(2).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
