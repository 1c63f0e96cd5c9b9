import type {ComponentProps, ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {AuthorItemProp, BlogPaginatedMetadata} from '@docusaurus/plugin-content-blog';
import {useBlogMetadata} from '@docusaurus/plugin-content-blog/client';
import {ArticleList} from './ArticleList';
import {AuthorLinks} from './AuthorLinks';
import {ListPager} from './ListPager';
import {articleCountMessage} from './messages';
import {PageHeading} from './PageHeading';
import {useCount} from './useCount';

type Props = {
  readonly author: AuthorItemProp;
  readonly items: ComponentProps<typeof ArticleList>['items'];
  readonly metadata: BlogPaginatedMetadata;
};

/** One author: a few lines about them and what they have written in this language. */
export function AuthorPage({author, items, metadata}: Props): ReactNode {
  const count = useCount();
  const {authorsListPath} = useBlogMetadata();
  return (
    <div className="list-page">
      <PageHeading
        kicker={
          <Link to={authorsListPath}>
            <Translate id="authors.all">All authors</Translate>
          </Link>
        }
        title={author.name}>
        {author.title && <p className="page-heading__role">{author.title}</p>}
        {author.description && <p>{author.description}</p>}
        <AuthorLinks author={author} />
        <p className="page-heading__count">{count(author.count, articleCountMessage())}</p>
      </PageHeading>
      <ArticleList items={items} />
      <ListPager metadata={metadata} />
    </div>
  );
}
