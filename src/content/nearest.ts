/** Guesses what was meant when a name is misspelt. */
import {closest, distance} from 'fastest-levenshtein';

/**
 * The candidate most like the word, or nothing when none is like it: at most one edit in
 * three characters may differ (two are always allowed, so that short keys get a guess).
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) {
    return undefined;
  }
  const guess = closest(word.toLowerCase(), [...candidates]);
  const allowed = Math.max(2, Math.floor(word.length / 3));
  return distance(word.toLowerCase(), guess.toLowerCase()) <= allowed ? guess : undefined;
}
