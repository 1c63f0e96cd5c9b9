/** Makes the index of a language, in files that are small enough to be loaded for one search. */
import MiniSearch from 'minisearch';
import type {SearchDocument} from './documents';
import {
  fields,
  INDEX_VERSION,
  type FoundPage,
  type SearchIndex,
  type TailShard,
  type TermShard,
} from './format';
import {tailsOf} from './tails';
import {wordsOf, type Language} from './words';

/** The length at which a file of terms ends: about 6 kB when compressed. */
const SHARD_LENGTH = 24_000;

export type IndexFiles = {
  readonly index: SearchIndex;
  /** By the names that the index has for them. */
  readonly shards: ReadonlyMap<string, TailShard | TermShard>;
};

/**
 * @param nameOf gives a file of terms its name, which changes with what is in it
 */
export function indexDocuments(
  documents: readonly SearchDocument[],
  tags: readonly FoundPage[],
  language: Language,
  nameOf: (shard: TailShard | TermShard) => string,
): IndexFiles {
  const engine = new MiniSearch({
    fields,
    tokenize: (text) => termsOf(text, language),
    processTerm: (term) => term,
  });
  engine.addAll(
    documents.map(({title, description, tags: names, sections}, id) => ({
      id,
      title,
      description,
      tags: names.join('\n'),
      headings: sections.map(({heading}) => heading).join('\n'),
      text: sections.map(({text}) => text).join('\n'),
    })),
  );
  const {index: terms, ...rest} = engine.toJSON();
  const named = <Shard extends TailShard | TermShard>(shard: Shard) =>
    [nameOf(shard), shard] as const;
  const shards = cut(terms.sort(([a], [b]) => (a < b ? -1 : 1))).map(named);
  const tails = cut(tailsOf(terms.map(([term]) => term))).map(named);
  return {
    index: {
      version: INDEX_VERSION,
      pages: documents.map(({path, title}) => ({path, title})),
      tags,
      engine: rest,
      shards: shards.map(([name, [first]]) => [first?.[0] ?? '', name]),
      tails: tails.map(([name, [first]]) => [first?.[0] ?? '', name]),
    },
    shards: new Map<string, TailShard | TermShard>([...shards, ...tails]),
  };
}

/** The terms of a text, each as often as it is there. */
function termsOf(text: string, language: Language): string[] {
  return wordsOf(text, language).flatMap(({forms, stems}) => [...forms, ...stems]);
}

function cut<Entry>(entries: readonly Entry[]): Entry[][] {
  const shards: Entry[][] = [];
  let length = Infinity;
  for (const entry of entries) {
    if (length > SHARD_LENGTH) {
      shards.push([]);
      length = 0;
    }
    shards.at(-1)?.push(entry);
    length += JSON.stringify(entry).length;
  }
  return shards;
}
