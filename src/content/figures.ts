/** Reads the figures of a text, in the digits, separators and words of any of the languages. */
import {toLatinDigits} from './digits';
import {magnitudeAfter} from './magnitudes';

/**
 * How a figure is written elsewhere. `exact`: it has a fraction, three digits or a word such as
 * “million”, and hardly anybody puts it in words. `plain`: it has two digits or a percent
 * sign. `slight`: it has one digit, or is a part of a name.
 */
type FigureKind = 'exact' | 'plain' | 'slight';

export type Figure = {
  readonly kind: FigureKind;
  /** As it is written, with its word for a magnitude. */
  readonly text: string;
  /** All that it may mean: 1.000 is one, or a thousand. */
  readonly values: readonly number[];
};

type Placed = {kind: FigureKind; values: number[]; magnitude: number; start: number; end: number};

/** Groups of digits with one separator between each two: a point, a comma, or a space. */
const NUMBER = /\d+(?:[.,\u066B\u066C'’ \u00A0\u2009\u202F]\d+)*/g;

/** All figures of a text, in order. */
export function figuresIn(text: string): Figure[] {
  const folded = toLatinDigits(text);
  const figures = [...folded.matchAll(NUMBER)].flatMap(({0: number, index}) =>
    splitNumber(number).map((piece) => readFigure(folded, index + piece.start, piece.text)),
  );
  addSums(figures, folded);
  return figures.map(({kind, values, start, end}) => ({
    kind,
    values,
    text: text.slice(start, end),
  }));
}

type Piece = {readonly text: string; readonly start: number};

/** Spaces may part thousands, or two numbers; a date or a version is several, too. */
function splitNumber(number: string): Piece[] {
  return SPACED_THOUSANDS.test(number)
    ? [{text: number, start: 0}]
    : pieces(number, /[ \u00A0\u2009\u202F]/).flatMap((piece) =>
        readings(piece.text).length > 0
          ? [piece]
          : pieces(piece.text, /\D/).map(({text, start}) => ({text, start: piece.start + start})),
      );
}

const SPACED_THOUSANDS = /^\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?:[.,\u066B]\d+)?$/;

function pieces(text: string, separator: RegExp): Piece[] {
  let start = 0;
  return text.split(separator).map((part) => {
    const piece = {text: part, start};
    start += part.length + 1;
    return piece;
  });
}

/** The numbers that a piece may stand for; none when it is more than one. */
function readings(piece: string): number[] {
  if (!/\D/.test(piece)) return [Number(piece)];
  const groups = piece.split(/\D/);
  const separators = piece.replace(/\d/g, '');
  const thousands = /^\d{1,3}(?:\D\d{3})+$/.test(piece) && new Set(separators).size === 1;
  const fraction = /^(?:\d+|\d{1,3}(?:\D\d{3})*)[.,\u066B]\d+$/.test(piece);
  const last = separators.at(-1) ?? '';
  const isFraction = fraction && !separators.slice(0, -1).includes(last);
  return [
    ...(thousands ? [Number(groups.join(''))] : []),
    ...(isFraction ? [Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`)] : []),
  ];
}

function readFigure(folded: string, start: number, piece: string): Placed {
  const after = start + piece.length;
  const numbers = readings(piece);
  const {value: magnitude, end, isSure} = magnitudeAfter(folded, after);
  // The years of a decade: 1990s are 90s too.
  const decade =
    /^\d{4}$/.test(piece) && folded.startsWith('s', after) ? [Number(piece) % 100] : [];
  const values = numbers.map((number) => exact(number * magnitude));
  return {
    kind: kindOf(folded, start, piece, magnitude > 1 && isSure),
    values: isSure ? [...values, ...decade] : [...values, ...numbers],
    magnitude,
    start,
    end,
  };
}

/** Without the error of a product of fractions. */
function exact(number: number): number {
  return Number(number.toPrecision(12));
}

const PERCENT = /[ \u00A0\u202F]?(?:[%٪％]|percent|per cent|درصد|процент|بالمئة|بالمائة)/y;

function kindOf(folded: string, start: number, piece: string, hasMagnitude: boolean): FigureKind {
  if (/[A-Za-z_]/.test(folded[start - 1] ?? '')) return 'slight';
  PERCENT.lastIndex = start + piece.length;
  const isPercent = PERCENT.test(folded);
  const digits = piece.replace(/\D/g, '').length;
  // All of something is said in words as well.
  if (isPercent && piece === '100') return 'plain';
  if (hasMagnitude || digits > 2 || digits < piece.length) return 'exact';
  return isPercent || digits === 2 ? 'plain' : 'slight';
}

/** “3 million 500 thousand” is one number in two figures: each may stand for it. */
function addSums(figures: readonly Placed[], folded: string): void {
  figures.forEach((figure, at) => {
    const next = figures[at + 1];
    if (!next || figure.magnitude <= next.magnitude) return;
    if (
      next.start - figure.end > 4 ||
      !/^\s*(?:و|and|и)?\s*$/.test(folded.slice(figure.end, next.start))
    ) {
      return;
    }
    const sum = exact((figure.values[0] ?? 0) + (next.values[0] ?? 0));
    figure.values.push(sum);
    next.values.push(sum);
  });
}
