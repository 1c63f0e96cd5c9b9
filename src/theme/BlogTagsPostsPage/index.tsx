import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/BlogTagsPostsPage';
import Layout from '@theme/Layout';
import {TagPage} from '../../components/TagPage';
import {useListTitle} from '../../components/useListTitle';

/** Ejected for the site's own list of articles. */
export default function BlogTagsPostsPage({tag, items, listMetadata}: Props): ReactNode {
  return (
    <>
      <PageMetadata title={useListTitle(tag.label, listMetadata)} description={tag.description} />
      <Layout>
        <TagPage tag={tag} items={items} metadata={listMetadata} />
      </Layout>
    </>
  );
}
