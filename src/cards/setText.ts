/** Sets lines of text on a card, from either edge, in either direction. */
import type {Locale} from '../locales';
import {fitText, type FitBox} from './text/fit';
import type {Line} from './text/line';
import {outlineLine, type Box} from './text/outline';
import type {TextStyle} from './text/paragraph';
import {CARD_WIDTH} from '../content/cards';

/** The parts of a card that are text. */
type Role = 'site' | 'title' | 'subtitle' | 'kicker' | 'author' | 'date';

/** One line of text on a card, with what tests measure. Lengths are in pixels. */
export type PlacedLine = {
  readonly role: Role;
  readonly text: string;
  readonly size: number;
  readonly color: string;
  /** Its edges; the ink may stand a little off them. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly ink: Box;
  /** SVG path data. */
  readonly path: string;
  /** Whether it ends in “…” for want of room. */
  readonly isShortened: boolean;
};

type Look = {readonly role: Role; readonly color: string; readonly style: TextStyle};

/** A line's place: its distance from the edge where reading begins, or from the other. */
type LinePlace = {
  readonly from: 'start' | 'end';
  readonly distance: number;
  readonly baseline: number;
  readonly size: number;
  readonly width: number;
};

/**
 * Sets a text on one line, shortened if it is wider than it may be.
 * @param dir of the card, which may differ from the text's own
 */
export function setLine(
  text: string,
  look: Look,
  place: LinePlace,
  dir: Locale['dir'],
): PlacedLine | undefined {
  const {size, width, baseline, distance, from} = place;
  const box: FitBox = {
    width,
    height: size,
    minSize: size,
    maxSizes: [size],
    leading: 1,
    ascent: 0.5,
    descent: 0.5,
  };
  const {lines, isShortened} = fitText(text, look.style, box);
  const line = lines[0];
  if (!line) return undefined;
  const atLeft = (from === 'start') === (dir === 'ltr');
  const left = atLeft ? distance : CARD_WIDTH - distance - line.width * size;
  return {...placed(line, look, {left, baseline, size}), isShortened};
}

type BlockPlace = {
  readonly start: number;
  readonly top: number;
  readonly box: FitBox;
};

/** Sets a text as a block of lines that begin at one margin. */
export function setBlock(text: string, look: Look, {start, top, box}: BlockPlace): PlacedLine[] {
  const {size, lines, isShortened} = fitText(text, look.style, box);
  return lines.map((line, index) => {
    const baseline = top + (box.ascent + index * box.leading) * size;
    const left = look.style.dir === 'ltr' ? start : CARD_WIDTH - start - line.width * size;
    return {
      ...placed(line, look, {left, baseline, size}),
      isShortened: isShortened && index === lines.length - 1,
    };
  });
}

const NO_INK: Box = {left: 0, top: 0, right: 0, bottom: 0};

function placed(
  line: Line,
  {role, color}: Look,
  at: Pick<PlacedLine, 'left' | 'baseline' | 'size'>,
): Omit<PlacedLine, 'isShortened'> {
  const {path, ink = NO_INK} = outlineLine(line, at.left, at.baseline, at.size);
  const right = at.left + line.width * at.size;
  return {role, color, text: line.text, ...at, right, path, ink};
}
