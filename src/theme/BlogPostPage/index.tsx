import type {ReactNode} from 'react';
import {BlogPostProvider} from '@docusaurus/plugin-content-blog/client';
import type {Props} from '@theme/BlogPostPage';
import Layout from '@theme/Layout';
import {ArticleHead} from '../../components/ArticleHead';
import {ArticlePage} from '../../components/ArticlePage';
import {ArticleStructuredData} from '../../components/ArticleStructuredData';
import {MarkdownLink} from '../../components/MarkdownLink';

/** Ejected for the site's own article. */
export default function BlogPostPage({content: Content}: Props): ReactNode {
  return (
    <BlogPostProvider content={Content} isBlogPostPage>
      <ArticleHead />
      <ArticleStructuredData />
      <MarkdownLink />
      <Layout>
        <ArticlePage>
          <Content />
        </ArticlePage>
      </Layout>
    </BlogPostProvider>
  );
}
