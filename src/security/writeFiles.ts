import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {SiteAddress} from '../siteAddress';
import {formatHeadersFile, siteRules} from './headersFile';
import {scriptHashes} from './inlineScripts';
import {insertPolicy} from './insertPolicy';
import {nginxHeaders} from './nginx';
import {metaPolicy} from './policy';

export type HtmlPage = {
  /** Path of the file inside the site. */
  readonly file: string;
  readonly html: string;
};

type Site = {
  readonly outDir: string;
  /** Every page of the site, in all languages. */
  readonly pages: readonly HtmlPage[];
  readonly address: SiteAddress;
};

/** What hosts take the headers from. */
export const HEADERS_FILE = '_headers';
const NGINX_FILE = 'nginx-headers.conf';

/**
 * Writes the headers of a site for the hosts that can be told, and gives each page a policy of
 * its own for those that cannot.
 * @returns the pages with their policies, in the same order
 */
export async function writeSecurityFiles({outDir, pages, address}: Site): Promise<HtmlPage[]> {
  const hashes = scriptHashes(pages.map(({html}) => html));
  await writeFile(path.join(outDir, HEADERS_FILE), formatHeadersFile(siteRules(address, hashes)));
  await writeFile(path.join(outDir, NGINX_FILE), nginxHeaders(address, hashes));
  return pages.map(withPolicy);
}

function withPolicy({file, html}: HtmlPage): HtmlPage {
  try {
    const policy = metaPolicy({scriptHashes: scriptHashes([html])});
    return {file, html: insertPolicy(html, policy)};
  } catch (cause) {
    throw new Error(`${file} can be given no policy.`, {cause});
  }
}
