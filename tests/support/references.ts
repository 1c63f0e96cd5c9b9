/** What programs that keep references make of an article. */
import {plugins} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type {CheerioAPI} from 'cheerio';

/** Reads a bibliography in BibTeX, and gives its items as CSL-JSON. */
export function readBibtex(text: string) {
  return plugins.input.chain(text, {generateGraph: false});
}

/** An item as Zotero saves it; names are whole, as their parts are nobody's to tell. */
export type ZoteroItem = {
  readonly itemType: string;
  readonly title: string | undefined;
  readonly creators: readonly string[];
  readonly publicationTitle: string | undefined;
  readonly date: string | undefined;
  readonly language: string | undefined;
  readonly url: string | undefined;
  readonly abstractNote: string | undefined;
  readonly rights: string | undefined;
};

/**
 * Reads a page as Zotero's translator “Embedded Metadata” is described to (its sources, June
 * 2024): Highwire tags go before what vocabularies with a prefix say (`og:`, `DC.`, `z:`), and
 * these before what every page has.
 */
export function zoteroItem($: CheerioAPI): ZoteroItem {
  const contents = (name: string): string[] =>
    $(`meta[name="${name}" i], meta[property="${name}" i]`)
      .toArray()
      .flatMap((element) => $(element).attr('content') ?? []);
  const first = (...names: string[]) => names.flatMap(contents)[0];
  return {
    itemType: itemType(contents),
    title: first('citation_title', 'DC.title', 'og:title') ?? $('title').text(),
    creators: [contents('citation_author'), contents('DC.creator')].find(isFilled) ?? [],
    publicationTitle: first('citation_journal_title', 'DC.source', 'og:site_name'),
    date: first('citation_date', 'citation_publication_date', 'DC.date', 'citation_online_date'),
    language: first('citation_language', 'DC.language') ?? $('html').attr('lang'),
    url: first('citation_public_url', 'og:url') ?? $('link[rel=canonical]').attr('href'),
    abstractNote: first('citation_abstract', 'og:description', 'DC.description', 'description'),
    rights: first('DC.rights'),
  };
}

/** A journal's title decides; then what is said outright; a title alone is taken for a journal's. */
function itemType(contents: (name: string) => string[]): string {
  if (isFilled(contents('citation_journal_title'))) return 'journalArticle';
  const [said] = contents('z:itemType');
  if (said) return said;
  if (contents('og:type')[0] === 'website') return 'webpage';
  return isFilled(contents('citation_title')) ? 'journalArticle' : 'webpage';
}

function isFilled(list: readonly string[]): boolean {
  return list.length > 0;
}
