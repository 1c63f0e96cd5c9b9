import type {ReactNode} from 'react';
import {BlogPostProvider} from '@docusaurus/plugin-content-blog/client';
import type {Props} from '@theme/BlogPostPage';
import BlogPostPageMetadata from '@theme/BlogPostPage/Metadata';
import Layout from '@theme/Layout';
import {ArticlePage} from '../../components/ArticlePage';
import {ArticleStructuredData} from '../../components/ArticleStructuredData';
import {CitationHead} from '../../components/CitationHead';

/** Ejected for the site's own article; its metadata stay the theme's. */
export default function BlogPostPage({content: Content}: Props): ReactNode {
  return (
    <BlogPostProvider content={Content} isBlogPostPage>
      <BlogPostPageMetadata />
      <ArticleStructuredData />
      <CitationHead />
      <Layout>
        <ArticlePage>
          <Content />
        </ArticlePage>
      </Layout>
    </BlogPostProvider>
  );
}
