/** The terms of an index, of which files are loaded as they are needed. */
import MiniSearch from 'minisearch';
import {fields, fieldWeights, type LoadFile, type SearchIndex, type TermShard} from './format';
import {openShards, type Range} from './shards';

export type TermStore = {
  /** Loads the files that hold terms of the ranges. */
  readonly need: (ranges: readonly Range[]) => Promise<void>;
  /** Tells whether a term of the range is there, among those that are loaded. */
  readonly has: (range: Range) => boolean;
  /** Searches what is loaded; to a term that is, the rest of the index makes no difference. */
  readonly engine: () => MiniSearch;
};

/** Nothing is loaded yet. */
export function openTerms({shards, engine: data}: SearchIndex, load: LoadFile): TermStore {
  const terms = openShards<TermShard[number]>(shards, load);
  let current: MiniSearch | undefined;
  return {
    need: async (ranges) => {
      if (await terms.need(ranges)) current = undefined;
    },
    has: (range) => terms.within(range).length > 0,
    engine: () => {
      current ??= MiniSearch.loadJS(
        {...data, index: terms.all()},
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
