/** How an article is cited: as machines read it from its page, and as an entry of BibTeX. */
import {locales, type LocaleCode} from '../locales';

/** What a citation says of an article. */
export type Citation = {
  readonly title: string;
  readonly authors: readonly string[];
  /** When it was published: ISO 8601, of which the day counts. */
  readonly date: string;
  /** Its canonical address, escaped as it stands in links. */
  readonly url: string;
  /** The name of the blog. */
  readonly site: string;
  readonly locale: LocaleCode;
};

/** Where Dublin Core is defined: pages say by it what `DC.` before a name is (RFC 2731, 4). */
export const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

/** A `<meta>` element: its name and its content. */
type MetaTag = readonly [name: string, content: string];

/**
 * The tags of an article's head that readers of citations know.
 *
 * `citation_…` are Highwire Press tags. Google Scholar asks for title, authors and date, with
 * slashes in it (scholar.google.com/intl/en/scholar/inclusion.html, “Configuring the meta-tags”);
 * Zotero reads these, the language and the keywords (“Embedded Metadata.js” in its repository of
 * translators), and so does Wikipedia's Citoid (its library html-metadata). A journal's title is
 * left out: it would make the blog a journal to both. So are address and summary, which all of
 * them take from `og:url` or the canonical link and from `og:description`.
 *
 * `z:itemType` is Zotero's own word for what it is to save, which it takes before it guesses;
 * with a `citation_title` alone it would guess a journal. `DC.rights` is Dublin Core's word for
 * the terms of use (DCMI Metadata Terms), from which Zotero fills its field of that name. The
 * title of the blog it finds in `og:site_name`.
 */
export function citationTags(
  {title, authors, date, locale}: Citation,
  {keywords, rights}: {readonly keywords: readonly string[]; readonly rights: string},
): MetaTag[] {
  return [
    ['z:itemType', 'blogPost'],
    ['citation_title', title],
    ...authors.map((author): MetaTag => ['citation_author', author]),
    ['citation_publication_date', dayOf(date).replaceAll('-', '/')],
    ['citation_language', locales[locale].htmlLang],
    ...(keywords.length > 0 ? [['citation_keywords', keywords.join('; ')] as const] : []),
    ['DC.rights', rights],
  ];
}

/** What an entry of a bibliography says besides. */
type EntryDetails = {
  /** The name of the article's file, which its versions share. */
  readonly name: string;
  /** Who translated it, if it was a person who gave a name. */
  readonly translator?: string | undefined;
};

/**
 * Writes the entry of an article for a bibliography, as biblatex knows it (its manual, 2.1.1 and
 * 2.2; `@online` is `@misc` to BibTeX). Names are in double braces, for they are those of groups,
 * which have no family. When the page was last seen (`urldate`) only its reader can say.
 */
export function bibtexEntry(citation: Citation, {name, translator}: EntryDetails): string {
  const {title, authors, date, url, site, locale} = citation;
  const fields = {
    author: authors.map((author) => `{${escapeTex(author)}}`).join(' and '),
    title: `{${escapeTex(title)}}`,
    ...(translator && {translator: `{${escapeTex(translator)}}`}),
    date: dayOf(date),
    organization: escapeTex(site),
    // Verbatim: what an address escapes is none of TeX's.
    url,
    langid: locales[locale].babel,
  };
  const lines = Object.entries(fields).map(([field, value]) => `  ${field} = {${value}},\n`);
  return `@online{${entryKey(citation, name)},\n${lines.join('')}}\n`;
}

/** `murmuration-2026-11-21-slug-fa`: unlike all other entries, and without what ends a key. */
function entryKey({site, locale}: Citation, name: string): string {
  const plain = `${site}-${name}-${locale}`.normalize('NFKD').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-');
}

/** Braces by name: BibTeX and biber count them, whether or not a backslash stands before them. */
const TEX: Readonly<Record<string, string>> = {
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '\\': String.raw`\textbackslash{}`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
};

/** Letters of all scripts stay as they are: biber and LaTeX read UTF-8. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}$&%#_^~]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

function dayOf(date: string): string {
  return date.slice(0, 10);
}
