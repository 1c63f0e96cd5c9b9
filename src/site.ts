/** What the site is called and how it lists; the configuration and the command line agree on it. */

export const siteTitle = 'Murmuration';

/** The terms under which articles may be used. */
export const contentLicense = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Articles to a page of a list. */
export const postsPerPage = 10;
