import type {ComponentProps, ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {BlogPaginatedMetadata} from '@docusaurus/plugin-content-blog';
import {ArticleList} from './ArticleList';
import {CoverImage} from './CoverImage';
import {ListPager} from './ListPager';
import {PageHeading} from './PageHeading';
import {useListPlace} from './useListTitle';

type Props = {
  readonly metadata: BlogPaginatedMetadata;
  readonly items: ComponentProps<typeof ArticleList>['items'];
};

/** What the pages behind the front page are called. */
export function olderTitle(): string {
  return translate({id: 'home.older', message: 'Older articles'});
}

/** The front page, and the pages of older articles behind it. */
export function HomePage({metadata, items}: Props): ReactNode {
  return (
    <div className="list-page">
      {metadata.page === 1 ? (
        <Welcome permalink={metadata.permalink} />
      ) : (
        <OlderHeading metadata={metadata} />
      )}
      <ArticleList items={items} />
      <ListPager metadata={metadata} />
    </div>
  );
}

function Welcome({permalink}: {readonly permalink: string}): ReactNode {
  return (
    <header className="welcome">
      <CoverImage permalink={permalink} />
      <h1 className="welcome__title">
        <Translate id="home.title">Many machines, no leader.</Translate>
      </h1>
      <p className="welcome__text">
        <Translate id="home.text">
          A murmuration is a flock that turns as one, though no bird commands it. We study whether
          artificial intelligence can be built that way, and write down what we find.
        </Translate>
      </p>
    </header>
  );
}

function OlderHeading({metadata}: {readonly metadata: BlogPaginatedMetadata}): ReactNode {
  return <PageHeading kicker={useListPlace(metadata)} title={olderTitle()} />;
}
