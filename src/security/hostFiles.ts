import type {SiteAddress} from '../siteAddress';
import {formatHeadersFile, siteRules} from './headersFile';
import {nginxHeaders} from './nginx';
import {netlifyErrorPages, nginxErrorPages} from './notFoundPages';

/** What Cloudflare Pages, Netlify and this program's own server take the headers from. */
export const HEADERS_FILE = '_headers';

/**
 * The files that tell hosts the headers and the error pages of a site: their texts by name.
 * @param scriptHashes of the inline scripts of all pages, in all languages
 */
export function hostFiles(
  address: SiteAddress,
  scriptHashes: readonly string[],
): Readonly<Record<string, string>> {
  return {
    [HEADERS_FILE]: formatHeadersFile(siteRules(address, scriptHashes)),
    _redirects: netlifyErrorPages(address),
    'nginx-headers.conf': nginxHeaders(address, scriptHashes),
    'nginx-errors.conf': nginxErrorPages(address),
  };
}
