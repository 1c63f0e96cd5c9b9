/** The files of an index, as the build writes them and a browser reads them. */
import type {AsPlainObject} from 'minisearch';
import type {ShownSection} from '../content/shownSections';

/** A page that can be found. */
export type FoundPage = {
  /** The address inside its language: `/2026/02/28/slug/`. */
  readonly path: string;
  readonly title: string;
};

/** `index.json`: loaded when search is opened. All else is loaded for what somebody looks for. */
export type SearchIndex = {
  /** Another one is another format, or other terms: the script that reads it is out of date. */
  readonly version: typeof INDEX_VERSION;
  /** By the numbers that the terms refer to. */
  readonly pages: readonly FoundPage[];
  readonly tags: readonly FoundPage[];
  /** The engine's own data, without the terms. */
  readonly engine: Omit<AsPlainObject, 'index'>;
  /** The files with the terms. */
  readonly shards: ShardList;
  /** The files with the terms without their first letters. */
  readonly tails: ShardList;
};

/** Files with sorted entries, in their order, each with its first key. */
export type ShardList = readonly (readonly [firstKey: string, file: string])[];

/** Terms with the pages and fields they stand in, in the engine's own form. */
export type TermShard = AsPlainObject['index'];

/** Longer terms without their first letters, and the letters that they can begin with. */
export type TailShard = readonly (readonly [tail: string, letters: string])[];

/** What is shown of a page that was found: its text, section by section. */
export type PageText = readonly ShownSection[];

/** What pages know of the search: the address of the script that opens it. */
export type SearchData = {readonly script: string};

/** Reads a file of the index by its name. Rejects if it is not to be had. */
export type LoadFile = (name: string) => Promise<unknown>;

export const INDEX_VERSION = 2;

/** The folder of the files, inside that of the language. */
export const SEARCH_DIR = 'search';

export const INDEX_FILE = 'index.json';

/** The file of a page's text, in the same folder. */
export function textFile({path}: FoundPage): string {
  return `text${path.replace(/\/$/, '') || '/index'}.json`;
}

/** What of a page is searched, and how much more than its text it tells of what it is about. */
export const fieldWeights = {title: 6, tags: 4, headings: 3, description: 2, text: 1} as const;

type Field = keyof typeof fieldWeights;

export const fields = Object.keys(fieldWeights) as Field[];
