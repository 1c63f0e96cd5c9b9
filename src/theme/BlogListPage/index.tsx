import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/BlogListPage';
import Layout from '@theme/Layout';
import {HomePage} from '../../components/HomePage';
import {HomeStructuredData} from '../../components/HomeStructuredData';

/** Ejected for the site's own list of articles; the data and its metadata stay the plugin's. */
export default function BlogListPage({metadata, items}: Props): ReactNode {
  return (
    <>
      <PageMetadata title={metadata.blogTitle} description={metadata.blogDescription} />
      {metadata.page === 1 && <HomeStructuredData description={metadata.blogDescription} />}
      <Layout>
        <HomePage metadata={metadata} items={items} />
      </Layout>
    </>
  );
}
