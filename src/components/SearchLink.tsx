import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {SearchData} from '../search/format';
import {SearchIcon} from './icons';
import {searchTitle} from './SearchPage';

/** Leads to the page of the search; where scripts run, it is opened over this page instead. */
export function SearchLink(): ReactNode {
  const {script} = usePluginData('search') as SearchData;
  return (
    <Link
      to="/search/"
      className="icon-button"
      data-search={script}
      aria-label={searchTitle()}
      aria-keyshortcuts="/ Control+K Meta+K">
      <SearchIcon />
    </Link>
  );
}
