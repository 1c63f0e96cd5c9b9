/** The terms of an index, of which files are loaded as they are needed. */
import MiniSearch from 'minisearch';
import {fields, fieldWeights, type LoadFile, type SearchIndex, type TermShard} from './format';
import type {TermRange} from './query';

export type TermStore = {
  /** Loads the files that hold terms of the ranges. */
  readonly need: (ranges: readonly TermRange[]) => Promise<void>;
  /** Tells whether a term of the range is there, among those that are loaded. */
  readonly has: (range: TermRange) => boolean;
  /** Searches what is loaded; to a term that is, the rest of the index makes no difference. */
  readonly engine: () => MiniSearch;
};

/** Nothing is loaded yet. */
export function openTerms({shards, engine: data}: SearchIndex, load: LoadFile): TermStore {
  const loaded = new Map<string, TermShard>();
  let current: MiniSearch | undefined;
  const filesOf = ([from, to]: TermRange): string[] =>
    shards.flatMap(([first, file], at) => {
      const next = shards[at + 1]?.[0];
      return first <= to && (next === undefined || next > from) ? [file] : [];
    });
  return {
    need: async (ranges) => {
      const missing = new Set(ranges.flatMap(filesOf).filter((file) => !loaded.has(file)));
      await Promise.all(
        [...missing].map(async (file) => {
          loaded.set(file, (await load(file)) as TermShard);
          current = undefined;
        }),
      );
    },
    has: (range) =>
      filesOf(range).some((file) =>
        loaded.get(file)?.some(([term]) => range[0] <= term && term <= range[1]),
      ),
    engine: () => {
      current ??= MiniSearch.loadJS(
        {...data, index: [...loaded.values()].flat()},
        {
          fields,
          searchOptions: {boost: fieldWeights},
          tokenize: (term) => [term],
          processTerm: (term) => term,
        },
      );
      return current;
    },
  };
}
