import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import {NotFoundPage, notFoundTitle} from '../../components/NotFoundPage';

/** Ejected: the theme's page only apologises; ours shows the ways on. */
export default function NotFound(): ReactNode {
  return (
    <>
      <PageMetadata title={notFoundTitle()} />
      <Head>
        {/* A host that serves it as a page that is there must not have it listed. */}
        <meta name="robots" content="noindex" />
      </Head>
      <Layout>
        <NotFoundPage />
      </Layout>
    </>
  );
}
