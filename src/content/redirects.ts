/** Redirects: the addresses that an article had before. */
import type {LocaleCode} from '../locales';
import type {Article} from './article';
import type {SitePage} from './pages';
import {isFileNamePermalink, permalink} from './permalinks';
import {articleVersions, type Versions} from './translations';
import type {ContentTree} from './tree';

/** An address inside one language that leads on to another. */
export type Redirect = {
  readonly locale: LocaleCode;
  readonly from: string;
  readonly to: string;
};

/**
 * Lists the redirects to the articles among the pages of a build. A file is renamed in all
 * languages at once, so what one version says of its old addresses holds for every version.
 */
export function redirectsOf(tree: ContentTree, pages: readonly SitePage[]): Redirect[] {
  const oldById = new Map(
    [...articleVersions(tree).values()].map(({id, byLocale}) => [
      id,
      [...byLocale.values()].flatMap(oldAddresses),
    ]),
  );
  return pages.flatMap(({id, locale, path}) => {
    const old = new Set(oldById.get(id));
    old.delete(path);
    return [...old].map((from) => ({locale, from, to: path}));
  });
}

/** The addresses under `redirect_from`, in the form that addresses have here. */
export function oldAddresses({fields}: Article): string[] {
  return (fields.redirect_from ?? []).map((address) => permalink(address));
}

/**
 * The address inside its language under which a version of an article first appeared. It is the
 * article's id in feeds: readers take an article with a new id for a new article, so a new
 * address must not change it.
 *
 * That address is the first under `redirect_from`, where old addresses stand in the order of
 * time. A file is renamed in all languages at once, so for a version that lists none and has its
 * address from its file name, what another version says of a former file name holds too.
 */
export function firstAddress(article: Article, {byLocale}: Versions<Article>): string {
  const [own] = oldAddresses(article);
  if (own) return own;
  const shared = [...byLocale.values()].flatMap(oldAddresses).find(isFileNamePermalink);
  return (article.fields.slug === undefined && shared) || article.path;
}
