import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import {NotFoundPage, notFoundTitle} from '../../components/NotFoundPage';

/** Ejected: the theme's page only apologises; ours shows the ways on. */
export default function NotFound(): ReactNode {
  return (
    <>
      <PageMetadata title={notFoundTitle()} />
      <Layout>
        <NotFoundPage />
      </Layout>
    </>
  );
}
