/** Where a paragraph may be broken into lines (UAX #14), and where it had better not be. */
import {Rules} from '@cto.af/linebreak';
import type {Paragraph} from './paragraph';

/** A place between two lines: the index at which the second begins. */
export type BreakPlace = {
  readonly index: number;
  /** What breaking here costs, where leaving a line empty costs 1. */
  readonly cost: number;
};

const INSIDE_WORD_COST = 0.5;

/** All places, in order; the last is the end of the text. */
export function breakPlaces({text, style}: Paragraph): BreakPlace[] {
  const words = wordStarts(text, style.language);
  return [...new Rules().breaks(text)].map(({position: index}) => ({
    index,
    // Han text may be broken between any two characters, but reads better between words.
    cost: index < text.length && !words.has(index) ? INSIDE_WORD_COST : 0,
  }));
}

/** Where words, and what stands between them, begin; the end of the text is one such place. */
export function wordStarts(text: string, language: string): Set<number> {
  const segments = new Intl.Segmenter(language, {granularity: 'word'}).segment(text);
  return new Set([...Array.from(segments, ({index}) => index), text.length]);
}
