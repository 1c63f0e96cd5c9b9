import {Fragment, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {PropBlogPostContent} from '@docusaurus/plugin-content-blog';
import {LocalDate} from './LocalDate';
import {useCount} from './useCount';

type Metadata = PropBlogPostContent['metadata'];

/** Authors, date and reading time, as one line under or above a title. */
export function ArticleMeta({metadata}: {readonly metadata: Metadata}): ReactNode {
  const {authors, date, readingTime} = metadata;
  return (
    // Spaces part the items where there is no stylesheet.
    <p className="article-meta">
      {authors.map((author) => (
        <Fragment key={author.key}>
          <span className="article-meta__item">
            {author.page ? (
              <Link to={author.page.permalink} rel="author">
                {author.name}
              </Link>
            ) : (
              author.name
            )}
          </span>{' '}
        </Fragment>
      ))}
      <span className="article-meta__item">
        <LocalDate date={date} />
      </span>{' '}
      {readingTime !== undefined && (
        <span className="article-meta__item">
          <ReadingTime minutes={readingTime} />
        </span>
      )}
    </p>
  );
}

function ReadingTime({minutes}: {readonly minutes: number}): ReactNode {
  const count = useCount();
  return count(
    minutes,
    translate({
      id: 'article.readingTime',
      message: '{count} minute|{count} minutes',
      description: 'Reading time of an article, in whole minutes; plural forms separated by |',
    }),
  );
}
