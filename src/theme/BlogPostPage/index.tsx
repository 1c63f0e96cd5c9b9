import type {ReactNode} from 'react';
import {BlogPostProvider} from '@docusaurus/plugin-content-blog/client';
import type {Props} from '@theme/BlogPostPage';
import BlogPostPageMetadata from '@theme/BlogPostPage/Metadata';
import BlogPostPageStructuredData from '@theme/BlogPostPage/StructuredData';
import Layout from '@theme/Layout';
import {ArticlePage} from '../../components/ArticlePage';

/** Ejected for the site's own article; metadata and structured data stay the theme's. */
export default function BlogPostPage({content: Content}: Props): ReactNode {
  return (
    <BlogPostProvider content={Content} isBlogPostPage>
      <BlogPostPageMetadata />
      <BlogPostPageStructuredData />
      <Layout>
        <ArticlePage>
          <Content />
        </ArticlePage>
      </Layout>
    </BlogPostProvider>
  );
}
