import {describe, expect, it} from 'vitest';
import {brotliCompressSync} from 'node:zlib';
import type {SearchDocument} from '../../../src/search/documents';
import {excerptOf} from '../../../src/search/excerpt';
import {INDEX_VERSION} from '../../../src/search/format';
import {languageOf} from '../../../src/search/languages';
import {openIndex} from '../../../src/search/searcher';
import {searchFiles} from '../../../src/search/write';
import {readRelevanceSet, searcherOver} from '../../support/relevance';

function page(path: string, title: string, ...texts: readonly string[]): SearchDocument {
  return {
    path,
    title,
    description: '',
    tags: [],
    sections: texts.map((text, at) => ({id: `part-${at}`, heading: `Part ${at}`, text})),
  };
}

const pages = [
  page('/a/', 'Lighthouses', 'A keeper lights the lamp.', 'Fog comes from the dataset of the sea.'),
  page('/b/', 'Tea', 'Water boils. A lamp like a lighthouse stands on the table.'),
  page('/c/', 'Networks', 'Computers compute.'),
];

async function found(query: string): Promise<readonly string[]> {
  const {hits} = await (await searcherOver(pages, 'en')).search(query);
  return hits.map(({path}) => path);
}

describe('a search', () => {
  it('finds pages that have all of the words, the best first', async () => {
    expect(await found('lighthouse')).toEqual(['/a/', '/b/']);
    expect(await found('tea lamp')).toEqual(['/b/', '/a/']);
  });

  it('finds a word that is not finished, unless a space ends it', async () => {
    expect((await found('lightho'))[0]).toBe('/a/');
    expect(await found('lightho ')).toEqual([]);
  });

  it('finds a long word that is misspelt', async () => {
    expect((await found('lighthuoses'))[0]).toBe('/a/');
    expect((await found('ligthouses'))[0]).toBe('/a/');
    expect(await found('teb')).toEqual([]);
  });

  it('counts the letters of an Arabic word with its article', async () => {
    const network = page('/n/', 'التبريد', 'يحتاج الحاسوب إلى التبريد.');
    const {hits} = await (await searcherOver([network], 'ar')).search('والتبيد');
    expect(hits.map(({path}) => path)).toEqual(['/n/']);
  });

  it.each(['righthouses', 'ighthouses', 'alighthouses', 'letworks'])(
    'finds “%s”, of which the first letter is wrong',
    async (word) => {
      // So many terms that those of each first letter are in files of their own.
      const numbers = Array.from({length: 2000}, (_, at) => `b${at} k${at}`).join(' ');
      const many = [...pages, page('/numbers/', 'Numbers', numbers)];
      const {hits} = await (await searcherOver(many, 'en')).search(word);
      expect(hits[0]?.path).toBe(word === 'letworks' ? '/c/' : '/a/');
    },
  );

  it('finds two words that are written as one', async () => {
    const {hits, isPartial} = await (await searcherOver(pages, 'en')).search('data set');
    expect([hits.map(({path}) => path), isPartial]).toEqual([['/a/'], false]);
  });

  it('shows pages with some of the words when none has all, and says so', async () => {
    const {hits, isPartial} = await (await searcherOver(pages, 'en')).search('lamp zebra');
    expect([hits.length, isPartial]).toEqual([2, true]);
  });

  it('has nothing for nothing', async () => {
    expect(await found('')).toEqual([]);
    expect(await found('?! ,')).toEqual([]);
    expect(await found('zebra')).toEqual([]);
  });

  it('names the tags that are called so', async () => {
    const tags = [{path: '/tags/compute/', title: 'Compute'}];
    const files = searchFiles(pages, tags, languageOf('en'));
    const load = async (name: string) => JSON.parse(files.get(name) ?? '');
    const searcher = await openIndex(load, languageOf('en'));
    expect((await searcher.search('computing')).tags).toEqual(tags);
    expect((await searcher.search('tea')).tags).toEqual([]);
  });

  it('fails where a file is missing, broken or of another version', async () => {
    await expect(
      openIndex(() => Promise.reject(new Error('404')), languageOf('en')),
    ).rejects.toThrow();
    const other = {version: INDEX_VERSION + 1};
    await expect(openIndex(async () => other, languageOf('en'))).rejects.toThrow('version');
    await expect(openIndex(async () => null, languageOf('en'))).rejects.toThrow();
  });
});

describe('an excerpt', () => {
  const excerpt = (text: string, ...terms: string[]) =>
    excerptOf([{id: 'a', heading: 'The lamp', text}], new Set(terms), languageOf('en'));

  it('shows the words among others, and leads to the section', () => {
    const {pieces, sections} = excerpt(`${'One two. '.repeat(60)}A lamp burns.`, 'lamp', 'burns');
    expect(pieces.filter(({isMatch}) => isMatch).map(({text}) => text)).toEqual(['lamp', 'burns']);
    expect(pieces[0]?.text).toBe('…');
    expect(sections).toEqual([
      {
        id: 'a',
        heading: [
          {text: 'The ', isMatch: false},
          {text: 'lamp', isMatch: true},
        ],
      },
    ]);
  });

  it('leads to three sections, however many are called so', () => {
    const text = ['a', 'b', 'c', 'd'].map((id) => ({id, heading: 'A lamp', text: ''}));
    const {sections} = excerptOf(text, new Set(['lamp']), languageOf('en'));
    expect(sections.map(({id}) => id)).toEqual(['a', 'b', 'c']);
  });

  it('cuts a text at words and no longer than is read', () => {
    const {pieces} = excerpt('word '.repeat(200), 'word');
    const text = pieces.map((piece) => piece.text).join('');
    expect(text.length).toBeLessThan(200);
    expect(text).toMatch(/^word .* word…$/);
  });

  it.each([
    ['en', 'A lamp burns. '.repeat(40), 'burns'],
    ['fa', 'چراغ می‌سوزد، '.repeat(40), 'چراغ'],
    ['zh', '灯在燃烧。'.repeat(60), '灯'],
  ] as const)('puts no mark before its ellipsis (%s)', (locale, text, term) => {
    const {pieces} = excerptOf([{heading: '', text}], new Set([term]), languageOf(locale));
    expect(pieces.map((piece) => piece.text).join('')).toMatch(/[\p{L}\p{M}]…$/u);
  });

  it.each([
    ['begins after a mark', `Crypto）的研究，${'网'.repeat(14)}去中心化`, /^…网/],
    ['begins in no Latin word', `Cryptography${'的'.repeat(14)}去中心化`, /^…的/],
    ['ends in no Latin word', `去中心化${'的'.repeat(58)}Cryptography`, /的…$/],
  ])('of Chinese %s', (_, text, shown) => {
    const whole = '网'.repeat(70) + text + '的'.repeat(90);
    const {pieces} = excerptOf([{heading: '', text: whole}], new Set(['去中']), languageOf('zh'));
    const words = pieces.map((piece) => piece.text).join('');
    expect(words).toMatch(shown);
    expect(words).not.toMatch(/[a-z]/i);
  });

  it('has a Chinese word as one', () => {
    const {pieces} = excerptOf(
      [{heading: '', text: '我们研究去中心化的市场。'}],
      new Set(['去中', '中心', '心化']),
      languageOf('zh'),
    );
    expect(pieces.filter(({isMatch}) => isMatch).map(({text}) => text)).toEqual(['去中心化']);
  });
});

/** How many results a reader sees at once, on a large screen. */
const SEEN = 6;

/** What of 100 kB the script and the stylesheet of the search leave. */
const BUDGET = 100_000 - 12_000;

it('loads less than 100 kB for a first query in a site of 300 articles', async () => {
  const {documents, queries} = await readRelevanceSet('fa');
  // Each copy says some words of its own, so that there are as many terms as in so many articles.
  const many = Array.from({length: 300}, (_, at): SearchDocument => {
    const original = documents[at % documents.length] as SearchDocument;
    const own = (text: string) =>
      text.replace(/\p{L}{5,}/gu, (word, place) =>
        place % 3 ? word : `${word}${String.fromCharCode(0x0627 + (at % 30))}`,
      );
    return {
      ...original,
      path: `/copy/${at}/`,
      sections: original.sections.map((section) => ({...section, text: own(section.text)})),
    };
  });
  for (const {query} of queries.slice(0, 10)) {
    let bytes = 0;
    const searcher = await searcherOver(many, 'fa', (_name, text) => {
      bytes += brotliCompressSync(text).length;
    });
    const {hits} = await searcher.search(query);
    for (const hit of hits.slice(0, SEEN)) await searcher.textOf(hit);
    expect(bytes, query).toBeLessThan(BUDGET);
  }
}, 60_000);
