import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/BlogListPage';
import BlogListPageStructuredData from '@theme/BlogListPage/StructuredData';
import Layout from '@theme/Layout';
import {HomePage} from '../../components/HomePage';

/** Ejected for the site's own list of articles; the data and its metadata stay the plugin's. */
export default function BlogListPage(props: Props): ReactNode {
  const {metadata, items} = props;
  return (
    <>
      <PageMetadata title={metadata.blogTitle} description={metadata.blogDescription} />
      <BlogListPageStructuredData {...props} />
      <Layout>
        <HomePage metadata={metadata} items={items} />
      </Layout>
    </>
  );
}
