import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {SiteAddress} from '../siteAddress';
import {formatHeadersFile, siteRules} from './headersFile';
import {nginxHeaders} from './nginx';

type Site = {
  readonly outDir: string;
  /** Of the inline scripts of all pages, in all languages. */
  readonly scriptHashes: readonly string[];
  readonly address: SiteAddress;
};

/** What hosts take the headers from. */
export const HEADERS_FILE = '_headers';
const NGINX_FILE = 'nginx-headers.conf';

/** Writes the headers of a site for the hosts that can be told. */
export async function writeHeaderFiles({outDir, scriptHashes, address}: Site): Promise<void> {
  const headers = formatHeadersFile(siteRules(address, scriptHashes));
  await writeFile(path.join(outDir, HEADERS_FILE), headers);
  await writeFile(path.join(outDir, NGINX_FILE), nginxHeaders(address, scriptHashes));
}
