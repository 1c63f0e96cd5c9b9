import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/BlogTagsPostsPage';
import Layout from '@theme/Layout';
import {TagPage} from '../../components/TagPage';
import {tagsTitle} from '../../components/TagsPage';
import {useListTitle} from '../../components/useListTitle';

/** Ejected for the site's own list of articles. */
export default function BlogTagsPostsPage({tag, items, listMetadata}: Props): ReactNode {
  // An author or a page of the handbook may have the tag's name (WCAG 2.2, 2.4.2).
  const title = useListTitle(`${tag.label} · ${tagsTitle()}`, listMetadata);
  return (
    <>
      <PageMetadata title={title} description={tag.description} />
      <Layout>
        <TagPage tag={tag} items={items} metadata={listMetadata} />
      </Layout>
    </>
  );
}
