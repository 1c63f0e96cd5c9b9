/** What the tests use of libraries that come without types. */

declare module 'html-metadata' {
  import type {CheerioAPI} from 'cheerio';

  type Fields = Readonly<Record<string, string | string[] | undefined>>;

  /** Reads all kinds of metadata of a page; a kind that it has none of is missing. */
  export function parseAll($: CheerioAPI): Promise<{
    readonly highwirePress?: Fields;
    readonly dublinCore?: Fields;
    readonly openGraph?: Fields;
    readonly general?: Fields;
  }>;
}

declare module '@citation-js/plugin-bibtex';

declare module 'semver' {
  /** The lowest version that a range allows; nothing where it allows none. */
  export function minVersion(range: string): {readonly version: string} | null;

  export function satisfies(version: string, range: string): boolean;
}

declare module '@citation-js/core' {
  /** An item in CSL-JSON, as citeproc takes it. */
  type Item = Readonly<Record<string, unknown>>;

  export const plugins: {
    readonly input: {chain(text: string, options: {generateGraph: false}): Item[]};
  };
}
