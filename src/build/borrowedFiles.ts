/** Pure, as the plan that asks. */
import type {MarkdownPage} from '../content/article';
import {imageFile} from '../content/imageFile';
import {parseBody} from '../content/parseText';
import {markdownOf, type LocaleContent} from '../content/tree';

/** What every address that leads out of a folder has in it, as it is or with a sign of it escaped. */
const LEADS_OUT = /\.\.\/|@site\/|\\[./@]|%(?:2e|2f|40)|&(?:#|period|sol|commat)/i;

/**
 * Picks the files that the pages of a language are made from though they lie in the folders of
 * another, such as a picture that a translation shares with its source.
 * @param files of other languages, by their paths from the site's folder
 */
export function borrowedFiles(content: LocaleContent, files: readonly string[]): string[] {
  const pages = markdownOf(content).filter(({source}) => LEADS_OUT.test(source.text));
  // A program may read anything.
  if (pages.some(({source}) => source.path.endsWith('.mdx'))) return [...files];
  const named = new Set(pages.flatMap(namedFiles));
  return files.filter((file) => named.has(file));
}

function namedFiles(page: MarkdownPage): string[] {
  const addresses = parseBody(page).references.map(({url}) => url);
  const {image} = page.fields;
  return [...addresses, ...(image ? [image] : [])].flatMap((url) => imageFile(url, page) ?? []);
}
