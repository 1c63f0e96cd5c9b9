import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import {blogPostContainerID} from '@docusaurus/utils-common';
import ContentVisibility from '@theme/ContentVisibility';
import MDXContent from '@theme/MDXContent';
import {ArticleMeta} from './ArticleMeta';
import {CardPreviewLink} from './CardPreviewLink';
import {CiteArticle} from './CiteArticle';
import {CoverImage} from './CoverImage';
import {lastChange} from './lastChange';
import {License} from './License';
import {LocalDate} from './LocalDate';
import {Pager} from './Pager';
import {Provenance} from './Provenance';
import {RelatedArticles} from './RelatedArticles';
import {ShareRow} from './ShareRow';
import {TableOfContents} from './TableOfContents';
import {TagLinks} from './TagLinks';
import {useLocale} from './useLocale';

/** One article, from its title to its neighbours. */
export function ArticlePage({children}: {readonly children: ReactNode}): ReactNode {
  const {metadata, toc} = useBlogPost();
  const {frontMatter, prevItem, nextItem} = metadata;
  const newer = translate({id: 'article.newer', message: 'Newer article'});
  const older = translate({id: 'article.older', message: 'Older article'});
  return (
    <div className="article-page">
      <article className="article">
        <ContentVisibility metadata={metadata} />
        <header className="article__header">
          <CoverImage permalink={metadata.permalink} />
          <h1>{metadata.title}</h1>
          <p className="article__standfirst">{metadata.description}</p>
          <ArticleMeta metadata={metadata} />
          <Provenance />
          <CardPreviewLink />
        </header>
        {!frontMatter.hide_table_of_contents && (
          <TableOfContents
            toc={toc}
            minHeadingLevel={frontMatter.toc_min_heading_level}
            maxHeadingLevel={frontMatter.toc_max_heading_level}
          />
        )}
        {/* The feed generator finds the article's text in the built page by this id. */}
        <div id={blogPostContainerID} className="prose">
          <MDXContent>{children}</MDXContent>
        </div>
        <ArticleFooter />
      </article>
      <RelatedArticles />
      <Pager
        label={translate({id: 'article.neighbours', message: 'Newer and older articles'})}
        previous={prevItem && {...prevItem, label: newer}}
        next={nextItem && {...nextItem, label: older}}
      />
    </div>
  );
}

function ArticleFooter(): ReactNode {
  const {sentenceSpace} = useLocale();
  const {metadata} = useBlogPost();
  const corrected = lastChange(metadata);
  return (
    <footer className="article__footer">
      <ShareRow title={metadata.title} />
      <TagLinks tags={metadata.tags} />
      <p>
        {corrected.slice(0, 10) > metadata.date.slice(0, 10) && (
          <>
            <Translate
              id="article.corrected"
              description="{date} is the date of the last change to the article"
              values={{date: <LocalDate date={corrected} />}}>
              {'Last corrected on {date}.'}
            </Translate>
            {sentenceSpace}
          </>
        )}
        <License />
      </p>
      <CiteArticle />
    </footer>
  );
}
