import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bibtexEntry, citationTags, type Citation} from '../../../src/content/citation';
import {localeCodes, locales} from '../../../src/locales';
import {readBibtex} from '../../support/references';

const citation: Citation = {
  title: 'Flocks at dusk',
  authors: ['The editors', 'Engineering'],
  date: '2026-11-21T00:00:00.000Z',
  url: 'https://example.org/fa/%D9%85%D9%82%D8%A7%D9%84%D9%87/',
  site: 'Murmuration',
  locale: 'en',
};
const name = '2026-11-21-flocks';

/** Where BibTeX takes an entry to end: at the brace that closes its first. */
function endOf(entry: string): number {
  let depth = 0;
  for (const {0: brace, index} of entry.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return index;
  }
  return -1;
}

describe('the entry of a bibliography', () => {
  it('says what biblatex asks of something online', () => {
    expect(bibtexEntry(citation, {name})).toMatchInlineSnapshot(`
      "@online{murmuration-2026-11-21-flocks-en,
        author = {{The editors} and {Engineering}},
        title = {{Flocks at dusk}},
        date = {2026-11-21},
        organization = {Murmuration},
        url = {https://example.org/fa/%D9%85%D9%82%D8%A7%D9%84%D9%87/},
        langid = {english},
      }
      "
    `);
  });

  it('is read back as the article', () => {
    expect(readBibtex(bibtexEntry(citation, {name}))).toEqual([
      {
        id: 'murmuration-2026-11-21-flocks-en',
        'citation-key': 'murmuration-2026-11-21-flocks-en',
        type: 'webpage',
        title: citation.title,
        author: [{family: 'The editors'}, {family: 'Engineering'}],
        issued: {'date-parts': [[2026, 11, 21]]},
        publisher: 'Murmuration',
        URL: citation.url,
        language: 'english',
      },
    ]);
  });

  it.each([
    String.raw`100% of {braces}, $5 & #1 in_text: a^b ~ c\d`,
    'هوش مصنوعی «غیرمتمرکز»: همه‌ی لایه‌ها',
    '标价之外：怎样比较两份算力报价',
    'Полный стек — без посредников',
  ])('keeps every sign of “%s”', (title) => {
    const [item] = readBibtex(bibtexEntry({...citation, title, authors: [title]}, {name}));
    expect(item).toMatchObject({title, author: [{family: title}]});
  });

  it('names who translated the text', () => {
    const entry = bibtexEntry(citation, {name, translator: 'A & B'});
    // The program below reads a bare “&” as well; TeX does not.
    expect(entry).toContain(String.raw`translator = {{A \& B}}`);
    expect(readBibtex(entry)).toMatchObject([{translator: [{family: 'A & B'}]}]);
  });

  it('is one entry whatever it is about, to programs that do not heed backslashes', () => {
    const forging = 'x}}} @misc(forged, title = "Forged") @comment(';
    const signs = fc.constantFrom(...'{}\\@"%~$,= \na');
    const texts = fc.oneof(fc.constant(forging), fc.string({unit: signs}), fc.string());
    fc.assert(
      fc.property(texts, fc.array(texts), texts, (title, authors, translator) => {
        const entry = bibtexEntry({...citation, title, authors, site: title}, {name, translator});
        expect(entry.slice(endOf(entry))).toBe('}\n');
        expect(readBibtex(entry)).toHaveLength(1);
      }),
    );
    expect(readBibtex(bibtexEntry({...citation, title: forging}, {name}))).toMatchObject([
      {type: 'webpage', title: forging, URL: citation.url},
    ]);
  });

  it('has a key of its own in every language, of signs that no program trips over', () => {
    const keys = localeCodes.map(
      (locale) =>
        readBibtex(bibtexEntry({...citation, locale, site: 'Café, {a}'}, {name}))[0]?.id as string,
    );
    expect(new Set(keys).size).toBe(localeCodes.length);
    for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9-]+$/);
  });

  it('says when the article was published, and not when somebody looked at it', () => {
    expect(bibtexEntry(citation, {name})).not.toContain('urldate');
  });
});

describe('the tags of the head', () => {
  const tags = (given: Partial<Citation> = {}, keywords: readonly string[] = []) =>
    citationTags({...citation, ...given}, {keywords, rights: 'https://example.org/terms'});
  const valuesOf = (wanted: string, list = tags()) =>
    list.filter(([tag]) => tag === wanted).map(([, content]) => content);

  it('name each author in a tag of its own, in their order', () => {
    expect(valuesOf('citation_author')).toEqual(citation.authors);
  });

  it('write the date as Google Scholar reads it', () => {
    expect(valuesOf('citation_publication_date')).toEqual(['2026/11/21']);
  });

  it.each(localeCodes)('tell the language (%s)', (locale) => {
    expect(valuesOf('citation_language', tags({locale}))).toEqual([locales[locale].htmlLang]);
  });

  it('part keywords by semicolons, and say nothing where there are none', () => {
    expect(valuesOf('citation_keywords', tags({}, ['a', 'b, c']))).toEqual(['a; b, c']);
    expect(valuesOf('citation_keywords')).toEqual([]);
  });

  it('make no journal of the blog', () => {
    expect(valuesOf('citation_journal_title')).toEqual([]);
    expect(valuesOf('z:itemType')).toEqual(['blogPost']);
  });
});
