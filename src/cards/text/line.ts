/** Lines: parts of a paragraph, in the order in which they are seen, as glyphs with places. */
import type {Buffer} from 'harfbuzzjs';
import {bidi, type Paragraph} from './paragraph';
import {isIgnorable, type WeightedFont} from './typeface';

/** A glyph on a line. Lengths are in ems; the y axis points up from the baseline. */
type Glyph = {
  readonly font: WeightedFont;
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
  /** Index into the paragraph's text of the first unit that the glyph stands for. */
  readonly cluster: number;
};

export type Line = {
  readonly text: string;
  /** In ems. */
  readonly width: number;
  readonly glyphs: readonly Glyph[];
};

/** Part of a line in one font, script and direction. */
type Run = {readonly start: number; readonly end: number; readonly level: number};

const knownLines = new WeakMap<Paragraph, Map<number, Line>>();

/**
 * Shapes the part of a paragraph from `start` to `end`, without the spaces at its ends. The
 * same part is shaped once, whatever size it is tried at.
 *
 * @throws if a font has no glyph for what it was chosen for
 */
export function shapeLine(paragraph: Paragraph, start: number, end: number): Line {
  const {text} = paragraph;
  let [from, to] = [start, end];
  while (from < to && text[from] === ' ') from++;
  while (from < to && text[to - 1] === ' ') to--;
  const lines = knownLines.get(paragraph) ?? new Map<number, Line>();
  knownLines.set(paragraph, lines);
  const key = from * 65536 + to;
  const line = lines.get(key) ?? shape(paragraph, from, to);
  lines.set(key, line);
  return line;
}

function shape(paragraph: Paragraph, start: number, end: number): Line {
  const {text, style} = paragraph;
  const glyphs: Glyph[] = [];
  let x = 0;
  for (const run of visualRuns(paragraph, start, end)) {
    const script = paragraph.scripts[run.start] ?? '';
    const tracking = script === 'Arab' ? 0 : (style.tracking ?? 0);
    for (const {font, glyph, cluster, ...position} of shapeRun(paragraph, run)) {
      const {xAdvance = 0, xOffset = 0, yOffset = 0} = position;
      const em = font.unitsPerEm;
      glyphs.push({font, glyph, cluster, x: x + xOffset / em, y: yOffset / em});
      x += xAdvance / em + (xAdvance > 0 ? tracking : 0);
    }
  }
  return {text: text.slice(start, end), width: x, glyphs};
}

/** Cuts a line into runs, from left to right (UAX #9, rules L1 and L2). */
function visualRuns({text, fonts, scripts, bidiLevels}: Paragraph, start: number, end: number) {
  const runs: Run[] = [];
  if (start === end) return runs;
  const order = bidi.getReorderedIndices(text, bidiLevels, start, end - 1).slice(start, end);
  for (const index of order) {
    const level = bidiLevels.levels[index] ?? 0;
    const last = runs.at(-1);
    const next = level % 2 === 1 ? last && last.start - 1 : last?.end;
    if (
      last &&
      last.level === level &&
      next === index &&
      fonts[last.start] === fonts[index] &&
      scripts[last.start] === scripts[index]
    ) {
      const run = {start: Math.min(last.start, index), end: Math.max(last.end, index + 1), level};
      runs[runs.length - 1] = run;
    } else {
      runs.push({start: index, end: index + 1, level});
    }
  }
  return runs;
}

let buffer: Buffer | undefined;

function shapeRun(paragraph: Paragraph, {start, end, level}: Run) {
  const {text, style, fonts, scripts} = paragraph;
  const font = fonts[start];
  const harfbuzz = style.typefaces[0]?.harfbuzz;
  if (!font || !harfbuzz) throw new Error('A paragraph needs a typeface.');
  const {Direction} = harfbuzz;
  buffer ??= new harfbuzz.Buffer();
  buffer.reset();
  // With the whole text for context: letters of neighbouring runs join by it.
  buffer.addText(text, start, end - start);
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  buffer.setScript(scripts[start] ?? 'Latn');
  buffer.setLanguage(style.language);
  harfbuzz.shape(font.font, buffer);
  return buffer.getGlyphInfosAndPositions().map(({codepoint: glyph, cluster, ...position}) => {
    const character = String.fromCodePoint(text.codePointAt(cluster) ?? 0);
    if (glyph === 0 && !isIgnorable(character)) {
      throw new Error(`“${character}” of “${text}” would be drawn as a box.`);
    }
    return {font, glyph, cluster, ...position};
  });
}
