import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {PropBlogPostContent} from '@docusaurus/plugin-content-blog';
import MDXContent from '@theme/MDXContent';
import {ArticleMeta} from './ArticleMeta';
import {CoverImage} from './CoverImage';
import {TagLinks} from './TagLinks';

type Item = {readonly content: PropBlogPostContent};

/** Articles with their summaries: the part of each that stands before the truncate marker. */
export function ArticleList({items}: {readonly items: readonly Item[]}): ReactNode {
  return (
    <ol className="article-list">
      {items.map(({content}) => (
        <li key={content.metadata.permalink}>
          <Teaser content={content} />
        </li>
      ))}
    </ol>
  );
}

function Teaser({content: Summary}: Item): ReactNode {
  const {metadata} = Summary;
  return (
    <article className="teaser">
      <CoverImage permalink={metadata.permalink} />
      <h2 className="teaser__title">
        <Link to={metadata.permalink}>{metadata.title}</Link>
      </h2>
      <ArticleMeta metadata={metadata} />
      <div className="teaser__summary">
        <MDXContent>
          <Summary />
        </MDXContent>
      </div>
      <TagLinks tags={metadata.tags} />
    </article>
  );
}
