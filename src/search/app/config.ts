/** What differs from language to language and from site to site. */
import type {Language} from '../words';

/** What the search says. The ids are those of `code.json`. */
export const messageIds = [
  'search.label',
  'search.waiting',
  'search.count',
  'search.none',
  'search.partial',
  'search.broken',
  'search.archive',
  'search.tags',
  'search.recent',
  'search.forget',
  'search.close',
  'search.key',
] as const;

type SearchMessages = Readonly<Record<(typeof messageIds)[number], string>>;

export type AppConfig = {
  readonly language: Language;
  readonly messages: SearchMessages;
  /** A tag for `Intl`, by which numbers are written. */
  readonly intl: string;
  /** What stands between two sentences. */
  readonly sentenceSpace: '' | ' ';
  /** The folder of the language: an address with a slash at its end. */
  readonly base: string;
  /** The address of the stylesheet. */
  readonly styles: string;
};
