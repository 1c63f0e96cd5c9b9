import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/Blog/Pages/BlogAuthorsListPage';
import Layout from '@theme/Layout';
import {AuthorsPage, authorsText, authorsTitle} from '../../../../components/AuthorsPage';

/** Ejected for the site's own list of authors. */
export default function BlogAuthorsListPage({authors}: Props): ReactNode {
  return (
    <>
      <PageMetadata title={authorsTitle()} description={authorsText()} />
      <Layout>
        <AuthorsPage authors={authors} />
      </Layout>
    </>
  );
}
