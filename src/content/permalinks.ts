/**
 * Permalinks: the addresses of pages inside one language, with neither `baseUrl` nor the
 * language's prefix. Each begins and ends with a slash, as the site has `trailingSlash: true`.
 */
import kebabCase from 'lodash-es/kebabCase.js';

/** Joins parts to a permalink: `('tags', '/research')` gives `/tags/research/`. */
export function permalink(...parts: readonly (string | number)[]): string {
  const segments = parts.flatMap((part) => String(part).split('/')).filter(Boolean);
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/** Where the handbook begins; its pages lie below. */
export const handbookBase = '/handbook/';

/** The permalink of an article from what its file name says. */
export function articlePermalink(date: string, slug: string): string {
  return permalink(...date.split('-'), slug);
}

/** Tells whether an address may be one of `articlePermalink`. */
export function isFileNamePermalink(address: string): boolean {
  return /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/.test(address);
}

/** The permalink of one page of a list that is cut into pages; the first is the list itself. */
export function listPermalink(list: string, pageNumber: number): string {
  return pageNumber === 1 ? list : permalink(list, 'page', pageNumber);
}

/**
 * The address Docusaurus gives a key that names none: lodash's `kebabCase`, which also
 * parts letters from digits (`web3` gives `web-3`). It is lodash's edition of modules, as pages use
 * other functions of this file: of the other edition they would carry five kilobytes along.
 */
export function keyPermalink(key: string): string {
  return `/${kebabCase(key)}`;
}
