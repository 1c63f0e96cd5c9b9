import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/Blog/Pages/BlogAuthorsPostsPage';
import Layout from '@theme/Layout';
import {AuthorPage} from '../../../../components/AuthorPage';
import {useListTitle} from '../../../../components/useListTitle';

/** Ejected for the site's own list of articles. */
export default function BlogAuthorsPostsPage({author, items, listMetadata}: Props): ReactNode {
  return (
    <>
      <PageMetadata
        title={useListTitle(author.name ?? author.key, listMetadata)}
        description={author.description}
      />
      <Layout>
        <AuthorPage author={author} items={items} metadata={listMetadata} />
      </Layout>
    </>
  );
}
