/** Sorted entries that are spread over files, which are loaded as they are needed. */
import type {LoadFile, ShardList} from './format';

/** Keys from one to another, both included. */
export type Range = readonly [from: string, to: string];

export type ShardStore<Entry> = {
  /** Loads the files that hold entries of the ranges; tells whether there were any to load. */
  readonly need: (ranges: readonly Range[]) => Promise<boolean>;
  /** The entries of a range, among those that are loaded. */
  readonly within: (range: Range) => readonly Entry[];
  /** All entries that are loaded. */
  readonly all: () => Entry[];
};

export function openShards<Entry extends readonly [key: string, ...rest: unknown[]]>(
  shards: ShardList,
  load: LoadFile,
): ShardStore<Entry> {
  const loaded = new Map<string, readonly Entry[]>();
  const filesOf = ([from, to]: Range): string[] =>
    shards.flatMap(([first, file], at) => {
      const next = shards[at + 1]?.[0];
      return first <= to && (next === undefined || next > from) ? [file] : [];
    });
  return {
    need: async (ranges) => {
      const missing = new Set(ranges.flatMap(filesOf).filter((file) => !loaded.has(file)));
      await Promise.all(
        [...missing].map(async (file) => {
          loaded.set(file, (await load(file)) as readonly Entry[]);
        }),
      );
      return missing.size > 0;
    },
    within: (range) =>
      filesOf(range).flatMap((file) =>
        (loaded.get(file) ?? []).filter(([key]) => range[0] <= key && key <= range[1]),
      ),
    all: () => [...loaded.values()].flat(),
  };
}
