/** What the site is called and how it lists; the configuration and the command line agree on it. */

export const siteTitle = 'Murmuration';

/** Articles to a page of a list. */
export const postsPerPage = 10;
