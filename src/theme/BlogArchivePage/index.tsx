import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import type {Props} from '@theme/BlogArchivePage';
import Layout from '@theme/Layout';
import {ArchivePage, archiveText, archiveTitle} from '../../components/ArchivePage';

/** Ejected: years are counted in the reader's calendar, the theme's are always Gregorian. */
export default function BlogArchivePage({archive}: Props): ReactNode {
  return (
    <>
      <PageMetadata title={archiveTitle()} description={archiveText()} />
      <Layout>
        <ArchivePage posts={archive.blogPosts} />
      </Layout>
    </>
  );
}
