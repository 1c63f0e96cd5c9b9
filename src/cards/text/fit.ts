/** Fits a text into a box: as large as it goes, in lines of about the same length. */
import {breakPlaces, wordStarts, type BreakPlace} from './breaks';
import {shapeLine, type Line} from './line';
import {createParagraph, type Paragraph, type TextStyle} from './paragraph';

export type FitBox = {
  readonly width: number;
  readonly height: number;
  /** The smallest size that may be tried; what is too long even so is shortened. */
  readonly minSize: number;
  /** The largest size for one line, for two, and so on; the count of sizes is that of lines. */
  readonly maxSizes: readonly number[];
  /** From baseline to baseline, in ems. */
  readonly leading: number;
  /** How far letters reach above and below the baseline, in ems. */
  readonly ascent: number;
  readonly descent: number;
};

export type FittedText = {
  readonly size: number;
  readonly lines: readonly Line[];
  readonly isShortened: boolean;
};

const STEP = 2;
const ELLIPSIS = '…';

/**
 * Sets a text in a box.
 * @param text cleaned, not empty, its characters and those of “…” loaded
 * @throws as `createParagraph` does
 */
export function fitText(text: string, style: TextStyle, box: FitBox): FittedText {
  const paragraph = createParagraph(text, style);
  const places = breakPlaces(paragraph);
  const total = shapeLine(paragraph, 0, text.length).width;
  for (let size = box.maxSizes[0] ?? box.minSize; size >= box.minSize; size -= STEP) {
    const most = mostLines(size, box);
    // Lines are never longer than the box, so this cannot fit and need not be tried.
    if (total * size > most * box.width * 1.02) continue;
    const lines = balancedLines(paragraph, places, box.width / size, most);
    if (lines) return {size, lines, isShortened: false};
  }
  return shortened(paragraph, places, box);
}

function mostLines(size: number, {maxSizes, height, ascent, descent, leading}: FitBox): number {
  const bySize = maxSizes.filter((most) => size <= most).length;
  const byHeight = 1 + Math.floor((height / size - ascent - descent) / leading + 1e-9);
  return Math.min(bySize, byHeight);
}

/**
 * The least ragged way to set a paragraph in as few lines as it goes, by dynamic programming
 * over its break places: the squares of what is left free on each line are summed.
 *
 * @param width of the box, in ems
 */
function balancedLines(
  paragraph: Paragraph,
  places: readonly BreakPlace[],
  width: number,
  most: number,
): Line[] | undefined {
  const starts = [0, ...places.map(({index}) => index)];
  const end = starts.length - 1;
  type Way = {readonly cost: number; readonly lines: readonly Line[]};
  // ways[i]: the best way to end a line at starts[i], with as many lines as rounds so far.
  let ways = new Map<number, Way>([[0, {cost: 0, lines: []}]]);
  for (let count = 1; count <= most; count++) {
    const next = new Map<number, Way>();
    for (const [from, way] of ways) {
      for (let to = from + 1; to <= end; to++) {
        const line = shapeLine(paragraph, starts[from] ?? 0, starts[to] ?? 0);
        if (line.width > width) break;
        const free = (width - line.width) / width;
        const cost = way.cost + free ** 2 + (to < end ? (places[to - 1]?.cost ?? 0) : 0);
        if (cost < (next.get(to)?.cost ?? Infinity)) {
          next.set(to, {cost, lines: [...way.lines, line]});
        }
      }
    }
    const whole = next.get(end);
    if (whole) return [...whole.lines];
    ways = next;
  }
  return undefined;
}

/** Fills the lines at the smallest size and ends the last at a word, with an ellipsis. */
function shortened(paragraph: Paragraph, places: readonly BreakPlace[], box: FitBox): FittedText {
  const {text, style} = paragraph;
  const size = box.minSize;
  const width = box.width / size;
  const most = Math.max(1, mostLines(size, box));
  const fits = (start: number, end: number) => shapeLine(paragraph, start, end).width <= width;
  const lines: Line[] = [];
  let start = 0;
  while (lines.length < most - 1 && start < text.length) {
    const end = lastFitting(start, places, fits) ?? lastGrapheme(start, text, fits);
    lines.push(shapeLine(paragraph, start, end));
    start = end;
  }
  if (fits(start, text.length)) {
    if (start < text.length) lines.push(shapeLine(paragraph, start, text.length));
    return {size, lines, isShortened: false};
  }
  const words = [...wordStarts(text, style.language)].filter((index) => index > start);
  const withEllipsis = (end: number) => {
    // The directions of what is left are resolved anew: the dots are the end of the text now.
    const cut = text.slice(0, end).replace(/[\s\p{P}]+$/u, '') + ELLIPSIS;
    return cut.length > start + ELLIPSIS.length
      ? shapeLine(createParagraph(cut, style), start, cut.length)
      : undefined;
  };
  const ends = [...words.reverse(), lastGrapheme(start, text, fits), start + 1];
  const last = ends.map(withEllipsis).find((line) => line && line.width <= width);
  return {size, lines: last ? [...lines, last] : lines, isShortened: true};
}

type Fits = (start: number, end: number) => boolean;

function lastFitting(start: number, places: readonly BreakPlace[], fits: Fits): number | undefined {
  return places.findLast(({index}) => index > start && fits(start, index))?.index;
}

/** For a word that is longer than the line: as many graphemes as fit, but one at least. */
function lastGrapheme(start: number, text: string, fits: Fits): number {
  const segmenter = new Intl.Segmenter('und', {granularity: 'grapheme'});
  const ends = Array.from(
    segmenter.segment(text.slice(start)),
    ({index, segment}) => start + index + segment.length,
  );
  return ends.findLast((end) => fits(start, end)) ?? ends[0] ?? text.length;
}
