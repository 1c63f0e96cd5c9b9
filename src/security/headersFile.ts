/**
 * The file `_headers`, as Cloudflare Pages and Netlify read it: a path at the beginning of a
 * line, the headers of what it covers indented below it, `#` before a remark. Of what both
 * understand this uses the least: exact paths, and `*` at the end of one.
 */
import type {SiteAddress} from '../siteAddress';
import {cacheRules} from './caching';
import {isSecure, securityHeaders, type Header} from './headers';

export type HeaderRule = {
  /** A path from the root of the host; with `*` at its end, everything that begins so. */
  readonly path: string;
  readonly headers: readonly Header[];
};

/** The rules of a site: the security headers of everything, and how long each part may be kept. */
export function siteRules(address: SiteAddress, scriptHashes: readonly string[]): HeaderRule[] {
  const headers = securityHeaders({isSecure: isSecure(address), scriptHashes});
  const caching = cacheRules(address.baseUrl).map(({path, value}): HeaderRule => ({
    path,
    headers: [['Cache-Control', value]],
  }));
  return [{path: `${address.baseUrl}*`, headers}, ...caching];
}

/** Writes rules as the text of the file. */
export function formatHeadersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({path, headers}) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/** Reads the text of the file; what is not a rule is passed over, as hosts do. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: {path: string; headers: Header[]}[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({path: line.trim(), headers: []});
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** All headers that rules give to a path. */
export function headersOf(path: string, rules: readonly HeaderRule[]): Header[] {
  return rules.filter((rule) => covers(rule.path, path)).flatMap(({headers}) => headers);
}

function covers(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
