/** How long browsers and networks may keep what the site serves (RFC 9111). Pure. */
import {cardsPath, coversPath} from '../content/cards';
import {feedFormats} from '../content/feedFormats';
import {localeCodes} from '../locales';
import {homePath} from '../siteAddress';

export type CacheRule = {
  /** A path from the root of the host; with `*` at its end, everything that begins so. */
  readonly path: string;
  readonly value: string;
};

/** What has a hash in its name or address never changes (RFC 8246). */
const FOREVER = 'public, max-age=31536000, immutable';

/** Feeds and sitemaps are asked for again and again by programs that nobody waits for. */
const QUARTER_HOUR = 'public, max-age=900';

/** Everything else, pages above all, is asked for anew; hosts say the same where no rule does. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Below the front page of every language. */
const INSIDE = [
  ['assets/*', FOREVER],
  [`${cardsPath}*`, FOREVER],
  [`${coversPath}*`, FOREVER],
  ['reader.js', FOREVER],
  ['search.js', FOREVER],
  ['search.css', FOREVER],
  ['search/terms-*', FOREVER],
  ...feedFormats.map(({file}) => [file, QUARTER_HOUR] as const),
  ['sitemap-pages.xml', QUARTER_HOUR],
] as const;

const AT_ROOT = [
  ['sitemap.xml', QUARTER_HOUR],
  ['robots.txt', QUARTER_HOUR],
] as const;

/**
 * The rules of a site, none of which covers a path of another: hosts join what several rules
 * say of one header into one value.
 */
export function cacheRules(baseUrl: string): CacheRule[] {
  const homes = localeCodes.map((code) => homePath({baseUrl}, code));
  const rules = homes.flatMap((home) =>
    INSIDE.map(([path, value]) => ({path: home + path, value})),
  );
  return [...rules, ...AT_ROOT.map(([path, value]) => ({path: baseUrl + path, value}))];
}
