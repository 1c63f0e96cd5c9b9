/** In which sizes a picture is made, and how large it is shown. */

export type Size = {readonly width: number; readonly height: number};

/**
 * The widest column of text of any language, in rem: 39em of 18 pixels (Chinese; see tokens.css).
 * With the others, of 39 to 41, browsers choose the same files.
 */
const COLUMN_REM = 44;
export const COLUMN = COLUMN_REM * 16;

/** A phone's gap at both sides, `--gap` at its least. */
const GAPS = '2.5rem';

/** For phones of one, two and three pixels to a point, and for a column on a fine screen. */
const STEPS = [360, 720, 1080, 1440];

/** The widest that is made to be looked at by itself. */
const FULL_WIDTH = 2880;

/** WebP has no more than 16,383 pixels a side. */
const MAX_HEIGHT = 16_000;

/** Scales a size down to a width; it never grows. */
export function fitWidth({width, height}: Size, wanted: number): Size {
  const scale = Math.min(1, wanted / width, MAX_HEIGHT / height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return {width: side(width), height: side(height)};
}

/** The sizes of a picture in a text, from the smallest; none is larger than the original. */
export function textSizes(original: Size): Size[] {
  const largest = fitWidth(original, STEPS.at(-1) ?? 0);
  // A step that is nearly as wide as the largest would save nothing.
  const below = STEPS.filter((step) => step <= largest.width * 0.85);
  return [...below.map((step) => fitWidth(original, step)), largest];
}

/** The size at which a picture is seen by itself, if a text shows less of it. */
export function fullSize(original: Size): Size | undefined {
  return original.width > COLUMN ? fitWidth(original, FULL_WIDTH) : undefined;
}

/** The attribute `sizes` for a picture of a width: no wider than itself, the column or the screen. */
export function sizesAttribute(width: number): string {
  const widest = width < COLUMN ? `${width}px` : `${COLUMN_REM}rem`;
  return `min(${widest}, 100vw - ${GAPS})`;
}
