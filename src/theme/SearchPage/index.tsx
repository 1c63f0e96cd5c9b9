import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import {SearchPage, searchText, searchTitle} from '../../components/SearchPage';

/** The route of the search plugin. */
export default function Search(): ReactNode {
  return (
    <>
      <PageMetadata title={searchTitle()} description={searchText()} />
      <Head>
        {/* Pages of results are no results of other searches. */}
        <meta name="robots" content="noindex, follow" />
      </Head>
      <Layout>
        <SearchPage />
      </Layout>
    </>
  );
}
