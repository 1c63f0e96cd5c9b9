import {defaultLocale, type LocaleCode} from './locales';

/** Where the site will be served: an origin, and a path below it that starts and ends with `/`. */
export type SiteAddress = {readonly url: string; readonly baseUrl: string};

/** The path of a language's front page. */
export function homePath({baseUrl}: Pick<SiteAddress, 'baseUrl'>, locale: LocaleCode): string {
  return locale === defaultLocale ? baseUrl : `${baseUrl}${locale}/`;
}

/**
 * The whole address of something in a language.
 * @param inside its path inside the language, from `/`; it may hold letters of any script
 */
export function fullAddress(inside: string, address: SiteAddress, locale: LocaleCode): string {
  return new URL(homePath(address, locale) + inside.slice(1), address.url).href;
}

/**
 * Reads `REPOSITORY_URL`, where the sources may be edited in a browser: a repository on GitHub,
 * or on a host with its addresses.
 * @returns the address without a slash at its end, or nothing where none is set
 * @throws if it is no web address
 */
export function repositoryAddress(
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const {REPOSITORY_URL: url} = env;
  if (!url) return undefined;
  if (!/^https:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error(
      `REPOSITORY_URL is “${url}”; write an address such as https://github.com/you/blog`,
    );
  }
  return url.replace(/\/+$/, '');
}

/**
 * Reads `SITE_URL` and `BASE_URL`. The default is an address that nobody can own (RFC 2606).
 * @throws if `SITE_URL` is not an origin, or `BASE_URL` not a path.
 */
export function siteAddress(env: Readonly<Record<string, string | undefined>>): SiteAddress {
  // Set but empty is how many services hand on what is not set.
  const url = env.SITE_URL || 'https://murmuration.example';
  const path = env.BASE_URL || '/';
  const origin = webOrigin(url);
  if (origin === undefined) {
    throw new Error(
      `SITE_URL is “${url}”; write scheme and host only, such as https://example.org`,
    );
  }
  if (!/^[\w./~-]*$/.test(path)) {
    throw new Error(`BASE_URL is “${path}”; write a path, such as /blog/`);
  }
  return {url: origin, baseUrl: `/${path}/`.replace(/\/{2,}/g, '/')};
}

/** The origin that an address stands for as browsers write it, unless it says more than that. */
function webOrigin(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const {protocol, origin, href} = new URL(address);
  return /^https?:$/.test(protocol) && href === `${origin}/` ? origin : undefined;
}
