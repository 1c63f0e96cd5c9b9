import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import {citationTags, DUBLIN_CORE} from '../content/citation';
import {contentLicense} from '../site';
import {useCitation} from './useCitation';

/**
 * What the head of an article says of it, to networks and to programs that keep references.
 * It stands for the theme's own, which writes all tags as one (ogp.me, “Arrays”).
 */
export function ArticleHead(): ReactNode {
  const {title, description, date, tags, frontMatter} = useBlogPost().metadata;
  const keywords = tags.map(({label}) => label);
  const citation = citationTags(useCitation(), {keywords, rights: contentLicense.url});
  return (
    <PageMetadata
      title={frontMatter.title_meta ?? title}
      description={description}
      keywords={frontMatter.keywords}>
      {/* Without the site's name, which networks show beside it (og:site_name). */}
      <meta property="og:title" content={title} />
      <meta property="og:type" content="article" />
      <meta property="article:published_time" content={date} />
      <link rel="schema.DC" href={DUBLIN_CORE} />
      {citation.map(([name, content]) => (
        <meta key={name + content} name={name} content={content} />
      ))}
    </PageMetadata>
  );
}
