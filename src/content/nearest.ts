/** Guesses what was meant when a name is misspelt. */
import {closest, distance} from 'fastest-levenshtein';

/**
 * The candidate most like the word, or nothing when none is like it. Up to four characters
 * one edit may differ, then two, and in long words one in three: otherwise any short word
 * would be like any other.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) {
    return undefined;
  }
  const guess = closest(word.toLowerCase(), [...candidates]);
  const allowed = word.length <= 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  return distance(word.toLowerCase(), guess.toLowerCase()) <= allowed ? guess : undefined;
}
