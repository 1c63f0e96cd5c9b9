import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {PageHeading} from './PageHeading';

export function searchTitle(): string {
  return translate({id: 'search.title', message: 'Search'});
}

export function searchText(): string {
  return translate({
    id: 'search.text',
    message: 'Look for a word in the titles, the sections and the text of all articles in English.',
  });
}

/** The page of the search. Without its script it shows another way to find an article. */
export function SearchPage(): ReactNode {
  return (
    <div className="list-page">
      <PageHeading title={searchTitle()}>
        <p>{searchText()}</p>
      </PageHeading>
      <div data-search-page="">
        <p>
          <Translate
            id="search.unscripted"
            values={{
              archive: (
                <Link to="/archive/">
                  <Translate id="search.unscripted.archive">archive</Translate>
                </Link>
              ),
            }}>
            {
              'The search needs scripts. Where they are turned off or have not arrived yet, all articles are in the {archive}.'
            }
          </Translate>
        </p>
      </div>
    </div>
  );
}
