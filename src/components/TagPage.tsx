import type {ComponentProps, ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {BlogPaginatedMetadata} from '@docusaurus/plugin-content-blog';
import type {TagModule} from '@docusaurus/utils';
import {ArticleList} from './ArticleList';
import {FeedLinks} from './FeedLinks';
import {ListPager} from './ListPager';
import {articleCountMessage} from './messages';
import {PageHeading} from './PageHeading';
import {useCount} from './useCount';
import {useFeedOf} from './useFeeds';

type Props = {
  readonly tag: TagModule;
  readonly items: ComponentProps<typeof ArticleList>['items'];
  readonly metadata: BlogPaginatedMetadata;
};

/** One tag: what it means, the articles that carry it, and their feed. */
export function TagPage({tag, items, metadata}: Props): ReactNode {
  const count = useCount();
  const feed = useFeedOf(tag.permalink);
  return (
    <div className="list-page">
      {feed && <FeedLinks feed={feed} />}
      <PageHeading
        kicker={
          <Link to={tag.allTagsPath}>
            <Translate id="tags.all">All tags</Translate>
          </Link>
        }
        title={tag.label}>
        {tag.description && <p>{tag.description}</p>}
        <p className="page-heading__count">{count(tag.count, articleCountMessage())}</p>
        {feed && (
          <p className="page-heading__count">
            <Link to={`/feeds/#${feed.anchor}`}>
              <Translate id="feeds.tag">Feed of this tag</Translate>
            </Link>
          </p>
        )}
      </PageHeading>
      <ArticleList items={items} />
      <ListPager metadata={metadata} />
    </div>
  );
}
