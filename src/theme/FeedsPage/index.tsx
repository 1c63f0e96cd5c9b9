import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import {FeedsPage, feedsText, feedsTitle} from '../../components/FeedsPage';

/** The route of the feeds plugin. */
export default function Feeds(): ReactNode {
  return (
    <>
      <PageMetadata title={feedsTitle()} description={feedsText()} />
      <Layout>
        <FeedsPage />
      </Layout>
    </>
  );
}
