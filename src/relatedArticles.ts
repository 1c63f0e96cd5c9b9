/** Finds the articles that every article of a language leads to. */
import {makeCover, publishedCards} from './cards/covers';
import type {Article} from './content/article';
import type {CardsData} from './content/cards';
import {listedArticles, publishedArticles, type ListOptions} from './content/pages';
import {readContentTree} from './content/readTree';
import type {RelatedArticle} from './content/related';
import type {ContentTree} from './content/tree';
import {localeCodes, type LocaleCode} from './locales';
import {comparable, type ComparableArticle} from './related/comparable';
import {relate} from './related/rank';

/** How many articles a page leads to. */
const COUNT = 3;

type Options = ListOptions & {readonly siteDir: string; readonly locale: LocaleCode};

/** @returns the articles to lead to, by the path of the file of the one that leads to them */
export async function relatedArticles(options: Options): Promise<Map<string, RelatedArticle[]>> {
  const {siteDir, locale, drafts} = options;
  const tree = await readContentTree(siteDir);
  const articlesOf = (code: LocaleCode): ComparableArticle[] =>
    listedArticles(tree.locales[code], options).map(comparableIn(tree));
  const own = publishedArticles(tree.locales[locale], options).map(comparableIn(tree));
  const listed = own.filter(({article}) => !article.fields.unlisted);
  const others = localeCodes.filter((code) => code !== locale);
  // Reading all languages takes long where there is much to read, and then nobody needs it.
  const foreign = listed.length > COUNT ? [] : others.flatMap(articlesOf);
  const cardsOf = (code: LocaleCode) => (drafts ? {} : publishedCards(siteDir, code));
  return new Map(
    [...relate({own, listed, foreign}, COUNT)].map(([{article}, found]) => [
      article.source.path,
      found.map((related) => shown(related, locale, cardsOf)),
    ]),
  );
}

function comparableIn(tree: ContentTree): (article: Article) => ComparableArticle {
  return (article) => comparable(article, tree.locales[article.locale]);
}

function shown(
  {article, id, date}: ComparableArticle,
  reader: LocaleCode,
  cardsOf: (locale: LocaleCode) => CardsData['cards'],
): RelatedArticle {
  const {locale, path, name, fields} = article;
  return {
    locale,
    path,
    title: fields.title ?? name,
    date: new Date(date).toISOString(),
    ...(locale !== reader && {cover: makeCover({id, path}, article, cardsOf(locale)).cover}),
  };
}
