/** Looks things up in an index, and loads of it what that takes. Runs in browsers, and in tests. */
import type {Query} from 'minisearch';
import {
  INDEX_FILE,
  INDEX_VERSION,
  textFile,
  type FoundPage,
  type LoadFile,
  type PageText,
  type SearchIndex,
} from './format';
import {queryOf, type QueryWord} from './query';
import type {Range} from './shards';
import {openTails, type FindBeginnings} from './tails';
import {openTerms, type TermStore} from './terms';
import {wordsOf, type Language} from './words';

export type Hit = FoundPage & {
  /** The terms of the page that stand for what is looked for. */
  readonly terms: ReadonlySet<string>;
};

export type Results = {
  /** The best first. */
  readonly hits: readonly Hit[];
  /** Tags that are called what is looked for. */
  readonly tags: readonly FoundPage[];
  /** No page has all of the words; these have some. */
  readonly isPartial: boolean;
};

export type Searcher = {
  /** Rejects if a file that is needed is missing or broken. */
  readonly search: (text: string) => Promise<Results>;
  readonly textOf: (page: FoundPage) => Promise<PageText>;
};

/** Opens an index. Rejects if there is none, or it was made for another version of this. */
export async function openIndex(load: LoadFile, language: Language): Promise<Searcher> {
  const index = (await load(INDEX_FILE)) as SearchIndex;
  if (index.version !== INDEX_VERSION) throw new Error('The index has another version.');
  const terms = openTerms(index, load);
  const beginnings = openTails(index, load);
  return {
    search: async (text) => {
      const words = queryOf(text, language);
      return words.length === 0 ? nothing : find(words, {index, terms, beginnings, language});
    },
    textOf: async (page) => (await load(textFile(page))) as PageText,
  };
}

const nothing: Results = {hits: [], tags: [], isPartial: false};

/** With fewer pages that have all of the words, those with some of them follow. */
const FEW = 3;

type Open = {
  readonly index: SearchIndex;
  readonly terms: TermStore;
  readonly beginnings: FindBeginnings;
  readonly language: Language;
};

async function find(words: readonly QueryWord[], open: Open): Promise<Results> {
  const {index, terms, beginnings, language} = open;
  const {pages, tags} = index;
  await terms.need(words.flatMap(({ranges, parts}) => [...ranges, ...parts.map(only)]));
  const isKnown = ({ranges, parts}: QueryWord): boolean =>
    ranges.some(terms.has) || (parts.length > 0 && parts.map(only).every(terms.has));
  const misspelt = words.filter((word) => word.guess && !isKnown(word));
  const others = new Map(
    await Promise.all(
      misspelt.map(async (word) => [word, await beginnings(word.guess?.terms ?? [])] as const),
    ),
  );
  await terms.need([
    ...misspelt.flatMap(({guess}) => (guess ? [guess.range] : [])),
    ...[...others.values()].flat().map(only),
  ]);
  const queries = words.map((word) => queryFor(word, others.get(word)));
  const all = terms.engine().search({combineWith: 'AND', queries});
  const some = all.length < FEW ? terms.engine().search({combineWith: 'OR', queries}) : [];
  const known = new Set<unknown>(all.map(({id}) => id));
  return {
    hits: [...all, ...some.filter(({id}) => !known.has(id))].flatMap(({id, terms: matched}) => {
      const page = pages[id as number];
      return page ? [{...page, terms: new Set(matched)}] : [];
    }),
    tags: tags.filter(({title}) => isNamed(title, words, language)),
    isPartial: all.length === 0 && words.length > 1,
  };
}

function only(term: string): Range {
  return [term, term];
}

/** @param others terms with other first letters; nothing for a word that is spelt right */
function queryFor(
  {terms, parts, beginning, guess}: QueryWord,
  others: readonly string[] | undefined,
): Query {
  return {
    combineWith: 'OR',
    queries: [
      ...terms,
      ...(parts.length > 0 ? [{combineWith: 'AND' as const, queries: [...parts]}] : []),
      ...(beginning === undefined ? [] : [{prefix: true, queries: [beginning]}]),
      ...(guess && others ? [...others, {fuzzy: guess.distance, queries: [...guess.terms]}] : []),
    ],
  };
}

/** Tells whether all words of a query are among those of a name. */
function isNamed(name: string, words: readonly QueryWord[], language: Language): boolean {
  const own = wordsOf(name, language).flatMap(({forms, stems}) => [...forms, ...stems]);
  return words.every(
    ({terms, beginning}) =>
      terms.some((term) => own.includes(term)) ||
      (beginning !== undefined && own.some((term) => term.startsWith(beginning))),
  );
}
