import {translate} from '@docusaurus/Translate';
import type {BlogPaginatedMetadata} from '@docusaurus/plugin-content-blog';
import {formatNumber} from '../content/format';
import {useLocale} from './useLocale';

type Place = Pick<BlogPaginatedMetadata, 'page' | 'totalPages'>;

/** Says in words which page of a list this is. */
export function useListPlace({page, totalPages}: Place): string {
  const {code} = useLocale();
  return translate(
    {id: 'list.page', message: 'Page {page} of {pages}'},
    {page: formatNumber(page, code), pages: formatNumber(totalPages, code)},
  );
}

/**
 * The title of a page of a list. Those after the first say which they are, as no two pages of a
 * site may have the same (WCAG 2.2, 2.4.2).
 */
export function useListTitle(title: string, place: Place): string {
  const words = useListPlace(place);
  return place.page === 1 ? title : `${title} · ${words}`;
}
