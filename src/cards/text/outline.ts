/** Turns lines into SVG path data. */
import {svgNumber} from '../../flock/svgNumber';
import type {Line} from './line';

/** A rectangle in pixels; the y axis points down. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type Outline = {
  /** SVG path data. */
  readonly path: string;
  /** What the outlines touch, control points included; nothing for a line of spaces. */
  readonly ink: Box | undefined;
};

/**
 * Draws a line of text.
 * @param left its left edge, in pixels
 * @param baseline its baseline from the top, in pixels
 * @param size pixels to the em
 */
export function outlineLine(line: Line, left: number, baseline: number, size: number): Outline {
  let path = '';
  const ink = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity};
  for (const {font, glyph, x, y} of line.glyphs) {
    const scale = size / font.unitsPerEm;
    const originX = left + x * size;
    const originY = baseline - y * size;
    for (const {type, values} of font.outline(glyph)) {
      path += type;
      for (let index = 0; index < values.length; index += 2) {
        const pointX = round(originX + (values[index] ?? 0) * scale);
        const pointY = round(originY - (values[index + 1] ?? 0) * scale);
        path += `${index > 0 ? ' ' : ''}${svgNumber(pointX, 2)} ${svgNumber(pointY, 2)}`;
        ink.left = Math.min(ink.left, pointX);
        ink.right = Math.max(ink.right, pointX);
        ink.top = Math.min(ink.top, pointY);
        ink.bottom = Math.max(ink.bottom, pointY);
      }
    }
  }
  return {path, ink: path ? ink : undefined};
}

/** To hundredths of a pixel: finer is not seen, and the same text then gives the same bytes. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
