import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/BlogListPage';
import Layout from '@theme/Layout';
import {HomePage, olderTitle} from '../../components/HomePage';
import {HomeStructuredData} from '../../components/HomeStructuredData';
import {useListTitle} from '../../components/useListTitle';

/** Ejected for the site's own list of articles; the data and its metadata stay the plugin's. */
export default function BlogListPage({metadata, items}: Props): ReactNode {
  const {blogTitle, page} = metadata;
  const title = useListTitle(page === 1 ? blogTitle : olderTitle(), metadata);
  return (
    <>
      <PageMetadata title={title} description={metadata.blogDescription} />
      {page === 1 && <HomeStructuredData description={metadata.blogDescription} />}
      <Layout>
        <HomePage metadata={metadata} items={items} />
      </Layout>
    </>
  );
}
