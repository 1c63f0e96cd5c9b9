/** Redirects: the addresses that an article had before. */
import type {LocaleCode} from '../locales';
import type {Article} from './article';
import {sitePages, type ListOptions} from './pages';
import {permalink} from './permalinks';
import {articleVersions} from './translations';
import type {ContentTree} from './tree';

/** An address inside one language that leads on to another. */
export type Redirect = {
  readonly locale: LocaleCode;
  readonly from: string;
  readonly to: string;
};

/**
 * Lists the redirects of the articles that a build has. A file is renamed in all languages at
 * once, so what one version says of its old addresses holds for every version.
 */
export function redirectsOf(tree: ContentTree, options: ListOptions): Redirect[] {
  const articles = articleVersions(tree);
  return sitePages(tree, options).flatMap(({id, locale, path}) => {
    const family = id.startsWith('article:')
      ? articles.get(id.slice('article:'.length))
      : undefined;
    const old = new Set([...(family?.byLocale.values() ?? [])].flatMap(oldAddresses));
    old.delete(path);
    return [...old].map((from) => ({locale, from, to: path}));
  });
}

/** The addresses under `redirect_from`, in the form that addresses have here. */
export function oldAddresses({fields}: Article): string[] {
  return (fields.redirect_from ?? []).map((address) => permalink(address));
}
