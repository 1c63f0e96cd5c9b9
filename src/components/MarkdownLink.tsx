import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {MARKDOWN_FILE, MARKDOWN_TYPE} from '../content/plainMarkdown';
import {useCanonicalUrl} from './useCanonicalUrl';

/** Names the article's Markdown in the head of its page, for programs that would rather read that. */
export function MarkdownLink(): ReactNode {
  const address = useCanonicalUrl() + MARKDOWN_FILE;
  return (
    <Head>
      <link rel="alternate" type={MARKDOWN_TYPE} href={address} />
    </Head>
  );
}
