/** What readers may search for, and which article they should find: `tests/fixtures/search`. */
import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import * as z from 'zod';
import {readContentTree} from '../../src/content/readTree';
import type {LocaleCode} from '../../src/locales';
import {searchDocuments, type SearchDocument} from '../../src/search/documents';
import type {LoadFile} from '../../src/search/format';
import {languageOf} from '../../src/search/languages';
import {openIndex, type Searcher} from '../../src/search/searcher';
import {searchFiles} from '../../src/search/write';

const setSchema = z.strictObject({
  articles: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z-]+$/),
      title: z.string(),
      description: z.string(),
      tags: z.array(z.string()),
      sections: z.array(
        z.union([
          z.strictObject({text: z.string()}),
          z.strictObject({id: z.string(), heading: z.string(), text: z.string()}),
        ]),
      ),
    }),
  ),
  queries: z.array(z.strictObject({query: z.string(), expect: z.string(), of: z.string()})),
});

export type RelevanceSet = {
  readonly documents: readonly SearchDocument[];
  /** `of` names what a query exercises. */
  readonly queries: readonly {readonly query: string; readonly path: string; readonly of: string}[];
};

/**
 * The site's articles and the corpus of a language, and the queries.
 * @throws if the set has another shape, or expects an article that is not there
 */
export async function readRelevanceSet(locale: LocaleCode): Promise<RelevanceSet> {
  const file = `tests/fixtures/search/${locale}.yml`;
  const {articles, queries} = setSchema.parse(parse(readFileSync(file, 'utf8')));
  const content = (await readContentTree('.')).locales[locale];
  const label = (key: string): string =>
    content.tags.entries.find((entry) => entry.key === key)?.values.label ?? key;
  const corpus = articles.map(({name, sections, tags, ...article}) => ({
    ...article,
    path: `/corpus/${name}/`,
    tags: tags.map(label),
    sections: sections.map((section) => ({heading: '', ...section})),
  }));
  const own = content.articles.map(({name, path}) => [name, path] as const);
  const paths = new Map([
    ...articles.map(({name}, at) => [name, corpus[at]?.path ?? ''] as const),
    ...own,
  ]);
  return {
    documents: [...corpus, ...searchDocuments(content, {postsPerPage: 10})],
    queries: queries.map(({query, expect, of}) => {
      const path = paths.get(expect);
      if (!path) throw new Error(`${file}: there is no article “${expect}”.`);
      return {query, path, of};
    }),
  };
}

/** A searcher over documents in memory, and a count of what it loads. */
export async function searcherOver(
  documents: readonly SearchDocument[],
  locale: LocaleCode,
  onLoad: (name: string, text: string) => void = () => undefined,
): Promise<Searcher> {
  const files = searchFiles(documents, [], languageOf(locale));
  const load: LoadFile = async (name) => {
    const text = files.get(name);
    if (text === undefined) throw new Error(`There is no ${name}.`);
    onLoad(name, text);
    return JSON.parse(text);
  };
  return openIndex(load, languageOf(locale));
}

/** How many results count: who does not see it among these looks elsewhere. */
const FIRST = 3;

/** The queries whose article is not among the first results, with what is. */
export async function missedQueries(
  {documents, queries}: RelevanceSet,
  locale: LocaleCode,
): Promise<{readonly query: string; readonly of: string; readonly found: readonly string[]}[]> {
  const searcher = await searcherOver(documents, locale);
  const missed = [];
  for (const {query, path, of} of queries) {
    const {hits} = await searcher.search(query);
    const first = hits.slice(0, FIRST);
    if (!first.some((hit) => hit.path === path)) {
      missed.push({query, of, found: first.map((hit) => hit.path)});
    }
  }
  return missed;
}
