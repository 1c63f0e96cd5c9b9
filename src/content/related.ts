import type {LocaleCode} from '../locales';
import type {Cover} from './cards';

/** An article that the page of another one leads to. */
export type RelatedArticle = {
  readonly locale: LocaleCode;
  /** The address inside its language. */
  readonly path: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
  /** Only of an article in another language: a page knows the covers of its own. */
  readonly cover?: Cover | undefined;
};
