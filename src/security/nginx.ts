import type {SiteAddress} from '../siteAddress';
import {cacheRules, REVALIDATE, type CacheRule} from './caching';
import {isSecure, securityHeaders} from './headers';

/**
 * Writes the headers of a site as directives for nginx, to be included in the `server` block or
 * in a `location`. It holds no `location` of its own: one that adds a header inherits none
 * (nginx, ngx_http_headers_module), and each would have to repeat them all.
 */
export function nginxHeaders(address: SiteAddress, scriptHashes: readonly string[]): string {
  const headers = securityHeaders({isSecure: isSecure(address), scriptHashes});
  const rules = cacheRules(address.baseUrl);
  return `# Include this file in the server block of the site. A location that has an add_header of
# its own inherits none of these: include the file there, too.
#
# The list of types that comes with nginx may lack Markdown, and browsers save what has no type.
# Beside the line in the http block that includes that list:
#   types { text/markdown md; }

# Markdown and plain text say nowhere else how they are encoded. A “charset” that stands in the
# same block already has to go: nginx takes one.
charset utf-8;
charset_types text/markdown text/plain text/xml application/rss+xml;

set $cache_control "${REVALIDATE}";
${[...new Set(rules.map(({value}) => value))].map((value) => caching(value, rules)).join('\n')}

# Without “always”: what is missing today may be there tomorrow.
add_header Cache-Control $cache_control;
${headers.map(([name, value]) => `add_header ${name} ${quote(name, value)} always;`).join('\n')}
`;
}

/** In an `if` of nginx, `set` is one of the few directives that are safe ("If is Evil"). */
function caching(value: string, rules: readonly CacheRule[]): string {
  const paths = rules.filter((rule) => rule.value === value).map(({path}) => pattern(path));
  return `if ($uri ~ "^(?:${paths.join('|')})$") {\n  set $cache_control "${value}";\n}`;
}

function pattern(path: string): string {
  return path.replaceAll('.', String.raw`\.`).replace(/\*$/, '.*');
}

/** @throws if nginx would not take the value to the letter: it knows no way to write a `$`. */
function quote(name: string, value: string): string {
  if (/["\\$]/.test(value)) throw new Error(`${name}: nginx cannot be given “${value}”.`);
  return `"${value}"`;
}
