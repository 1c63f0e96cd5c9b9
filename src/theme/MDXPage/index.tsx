import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import ContentVisibility from '@theme/ContentVisibility';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import type {Props} from '@theme/MDXPage';

/** Ejected for the site's own frame; a page's title is the `#` heading of its Markdown. */
export default function MDXPage({content: Content}: Props): ReactNode {
  const {metadata} = Content;
  return (
    <>
      <PageMetadata title={metadata.title} description={metadata.description} />
      <Layout>
        <div className="text-page">
          <ContentVisibility metadata={metadata} />
          <div className="prose">
            <MDXContent>
              <Content />
            </MDXContent>
          </div>
        </div>
      </Layout>
    </>
  );
}
