import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {SearchData} from '../search/format';
import {SearchIcon} from './icons';
import {searchTitle} from './SearchPage';

/**
 * Leads to the page of the search; where scripts run, it is opened over this page instead.
 * A language without articles has none.
 */
export function SearchLink(): ReactNode {
  const data = usePluginData('search') as SearchData | undefined;
  if (!data) return null;
  return (
    <Link
      to="/search/"
      className="icon-button"
      data-search={data.script}
      aria-label={searchTitle()}
      aria-keyshortcuts="/ Control+K Meta+K">
      <SearchIcon />
    </Link>
  );
}
