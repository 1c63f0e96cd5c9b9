import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/BlogTagsListPage';
import Layout from '@theme/Layout';
import {TagsPage, tagsText, tagsTitle} from '../../components/TagsPage';

/** Ejected: tags with what they mean, instead of an alphabet that only Latin script has. */
export default function BlogTagsListPage({tags}: Props): ReactNode {
  return (
    <>
      <PageMetadata title={tagsTitle()} description={tagsText()} />
      <Layout>
        <TagsPage tags={tags} />
      </Layout>
    </>
  );
}
