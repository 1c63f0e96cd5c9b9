import type {LocaleCode} from '../locales';

/** An article that the page of another one leads to. */
export type RelatedArticle = {
  /** As in `SitePage`. */
  readonly id: string;
  readonly locale: LocaleCode;
  /** The address inside its language. */
  readonly path: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
  /**
   * Only of an article in another language, for a page knows the covers of its own: the address of
   * a copy, from the front page of the language that shows it.
   */
  readonly cover?: string;
};
