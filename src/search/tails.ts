/**
 * Terms without their first letters. A misspelt word is looked for among the terms that begin as it
 * does; here are those of which the first letter is another one, or left out.
 */
import type {LoadFile, SearchIndex, TailShard} from './format';
import {openShards} from './shards';

/** Terms that may be meant by a word of which only the first letter is wrong. */
export type FindBeginnings = (words: readonly string[]) => Promise<string[]>;

/** Shorter terms are others when they lose a letter. */
const MIN_TERM = 5;

/** @returns all tails, sorted */
export function tailsOf(terms: readonly string[]): TailShard {
  const letters = new Map<string, string>();
  for (const term of terms) {
    if (term.length < MIN_TERM || !/^\p{L}+$/u.test(term) || /^\p{Script=Han}/u.test(term))
      continue;
    const tail = term.slice(1);
    letters.set(tail, (letters.get(tail) ?? '') + term.charAt(0));
  }
  return [...letters].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Nothing is loaded yet. */
export function openTails({tails}: SearchIndex, load: LoadFile): FindBeginnings {
  const store = openShards<TailShard[number]>(tails, load);
  return async (words) => {
    // A wrong letter in the place of the first, and none at all.
    const keys = words.flatMap((word) => [word.slice(1), word]);
    await store.need(keys.map((key) => [key, key]));
    const found = keys.flatMap((key) => store.within([key, key]));
    const terms = found.flatMap(([tail, letters]) => [...letters].map((letter) => letter + tail));
    // One letter too many.
    return [...new Set([...terms, ...words.map((word) => word.slice(1))])];
  };
}
