import type {Article} from '../content/article';
import {parseArticleFileName} from '../content/layout';
import {didYouMean} from '../content/rules/words';
import {articleVersions, handbookVersions, type Versions} from '../content/translations';
import type {ContentTree} from '../content/tree';

/**
 * An article by its file name or by the part of it that is no date.
 * @throws when there is none, with the one whose name is nearest
 */
export function findArticle(name: string, tree: ContentTree): Versions<Article> {
  return find(name, articleNames(tree), 'No article is');
}

/**
 * An article as `findArticle` finds it, or a page of the handbook: `handbook/write`, or `write`
 * as long as no article is called that.
 * @throws when there is none, with the one whose name is nearest
 */
export function findText(name: string, tree: ContentTree): Versions {
  return find(name, textNames(tree), 'No article and no page of the handbook is');
}

function textNames(tree: ContentTree): Map<string, Versions> {
  const pages = [...handbookVersions(tree).values()];
  return new Map<string, Versions>([
    ...pages.map((page) => [page.name.slice('handbook/'.length), page] as const),
    ...pages.map((page) => [page.name, page] as const),
    ...articleNames(tree),
  ]);
}

/**
 * The id of a page: one of a text as `findText` finds it, or of any other page by its id or by
 * what stands after the kind in it, such as `home` or `tag:research` or `research`.
 * @param ids of all pages
 * @throws when there is none, with the one whose name is nearest
 */
export function findPageId(name: string, ids: readonly string[], tree: ContentTree): string {
  const texts = new Map([...textNames(tree)].map(([its, {id}]) => [its, id]));
  const names = new Map([
    ...ids.map((id) => [id.replace(/^[a-z]+:/, ''), id] as const),
    ...texts,
    ...ids.map((id) => [id, id] as const),
  ]);
  return find(name, names, 'No page is');
}

function articleNames(tree: ContentTree): Map<string, Versions<Article>> {
  const articles = articleVersions(tree);
  const slugs = [...articles.values()].map((article) => [slugOf(article.name), article] as const);
  return new Map([...slugs, ...articles]);
}

/** What an article's name says beside its date; a file that is not named so has its whole name. */
export function slugOf(name: string): string {
  const parts = parseArticleFileName(name);
  return 'slug' in parts ? parts.slug : name;
}

function find<T>(name: string, names: ReadonlyMap<string, T>, nothing: string): T {
  const found = names.get(name.replace(/\.mdx?$/, ''));
  if (found) return found;
  throw new Error(
    `${nothing} called “${name}”. ${didYouMean(name, [...names.keys()])}See all articles: npx blog status.`,
  );
}
