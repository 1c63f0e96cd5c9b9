/**
 * Prints how many of the queries in `tests/fixtures/search` find their article among the first
 * three, what each language misses, and what a first query loads in a site of 300 articles.
 */
import {brotliCompressSync} from 'node:zlib';
import {localeCodes} from '../src/locales';
import {median} from '../tests/support/lines';
import {missedQueries, readRelevanceSet, searcherOver} from '../tests/support/relevance';

const ARTICLES = 300;
/** How many results a reader sees at once. */
const SEEN = 6;

const rows = [];
for (const locale of localeCodes) {
  const set = await readRelevanceSet(locale);
  const missed = await missedQueries(set, locale);
  for (const {query, of, found} of missed) {
    console.log(`${locale}  “${query}” (${of}) found ${found.join(', ') || 'nothing'}`);
  }
  const many = Array.from({length: ARTICLES}, (_, at) => {
    const document = set.documents[at % set.documents.length];
    if (!document) throw new Error(`There are no articles in ${locale}.`);
    return {...document, path: `/copy/${at}${document.path}`};
  });
  const loads: number[] = [];
  const times: number[] = [];
  for (const {query} of set.queries) {
    let bytes = 0;
    const searcher = await searcherOver(many, locale, (_name, text) => {
      bytes += brotliCompressSync(text).length;
    });
    const {hits} = await searcher.search(query);
    for (const hit of hits.slice(0, SEEN)) await searcher.textOf(hit);
    loads.push(bytes);
    const started = performance.now();
    await searcher.search(query);
    times.push(performance.now() - started);
  }
  const share = 1 - missed.length / set.queries.length;
  rows.push({
    locale,
    queries: set.queries.length,
    'found, %': Number((share * 100).toFixed(1)),
    'median load, kB': kilobytes(median(loads)),
    'largest load, kB': kilobytes(Math.max(...loads)),
    'median search, ms': Number(median(times).toFixed(1)),
  });
}
console.table(rows);

function kilobytes(bytes: number): number {
  return Number((bytes / 1000).toFixed(1));
}
