/** What pages know of feeds: their formats, and those that a language has. */

/** The formats in which every feed is published, the one that any reader takes first. */
export const feedFormats = [
  {name: 'RSS', file: 'rss.xml', type: 'application/rss+xml'},
  {name: 'Atom', file: 'atom.xml', type: 'application/atom+xml'},
  {name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json'},
] as const;

/** A feed as pages speak of it. */
export type ShownFeed = {
  readonly path: string;
  /** What the feed is called where the site's name is known: the tag; none for all articles. */
  readonly label?: string;
  readonly title: string;
  readonly description: string;
  /** Its place on the page of all feeds. */
  readonly anchor: string;
};

/** What the pages of a language know of its feeds. */
export type FeedsData = {readonly feeds: readonly ShownFeed[]};
