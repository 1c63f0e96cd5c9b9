/** Finds the articles that every article of a language leads to. */
import type {Article, Page} from '../content/article';
import {listedArticles, publishedArticles, type ListOptions} from '../content/pages';
import type {RelatedArticle} from '../content/related';
import type {ShownSection} from '../content/shownSections';
import type {ContentTree} from '../content/tree';
import {localeCodes, type LocaleCode} from '../locales';
import {comparable, type ComparableArticle} from './comparable';
import {relate} from './rank';

/** How many articles a page leads to. */
const COUNT = 3;

type Options = {
  readonly tree: ContentTree;
  readonly listing: ListOptions;
  readonly locale: LocaleCode;
};

type Reading = {
  /** Gives the sections of a page, from a cache perhaps. */
  readonly sectionsOf: (page: Article | Page) => readonly ShownSection[];
};

/**
 * Tells whether the articles of a language lead to those of others, for want of own ones.
 * Reading all languages takes long where there is much to read, and then nobody needs it.
 */
export function needsForeign({tree, listing, locale}: Options): boolean {
  const content = tree.locales[locale];
  return (
    publishedArticles(content, listing).length > 0 &&
    listedArticles(content, listing).length <= COUNT
  );
}

/** The articles of a language that lead to others, and those elsewhere that they may lead to. */
export function articlesToRelate(options: Options): Record<'own' | 'foreign', Article[]> {
  const {tree, listing, locale} = options;
  const others = needsForeign(options) ? localeCodes.filter((code) => code !== locale) : [];
  return {
    own: publishedArticles(tree.locales[locale], listing),
    foreign: others.flatMap((code) => listedArticles(tree.locales[code], listing)),
  };
}

/** @returns the articles to lead to, by the path of the file of the one that leads to them */
export function relatedArticles(options: Options & Reading): Record<string, RelatedArticle[]> {
  const {tree, sectionsOf} = options;
  const compared = (article: Article): ComparableArticle =>
    comparable(article, tree.locales[article.locale], sectionsOf);
  const articles = articlesToRelate(options);
  const [own, foreign] = [articles.own.map(compared), articles.foreign.map(compared)];
  const listed = own.filter(({article}) => !article.fields.unlisted);
  return Object.fromEntries(
    [...relate({own, listed, foreign}, COUNT)].map(([{article}, found]) => [
      article.source.path,
      found.map(shown),
    ]),
  );
}

function shown({article, id, date}: ComparableArticle): RelatedArticle {
  const {locale, path, name, fields} = article;
  return {id, locale, path, title: fields.title ?? name, date: new Date(date).toISOString()};
}
