/** A feed as all formats tell it. Addresses are whole, and moments are ISO 8601 in UTC. */
import type {Locale} from '../../locales';

export type FeedDocument = {
  readonly locale: Pick<Locale, 'dir' | 'htmlLang'>;
  readonly title: string;
  readonly description: string;
  /** The page that lists the same articles. */
  readonly home: string;
  /** The address of this file. */
  readonly self: string;
  /** What shows the file to who opens it in a browser: the address of a stylesheet. */
  readonly stylesheet: string;
  /** Two pictures of the site, for who lists many feeds: a large one, and a small one. */
  readonly icon: string;
  readonly favicon: string;
  readonly license: {readonly name: string; readonly url: string};
  /** The last change of any of the articles: never the clock of the build. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
};

export type FeedItem = {
  /** Stays for as long as the article exists, whatever its address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The whole article. */
  readonly html: string;
  readonly authors: readonly {readonly name: string; readonly url?: string | undefined}[];
  readonly tags: readonly string[];
  readonly published: string;
  readonly updated: string;
  readonly image: Enclosure;
};

/** A file that goes with an article. */
type Enclosure = {readonly url: string; readonly type: string; readonly bytes: number};
