import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import {citationTags} from '../content/citation';
import {contentLicense} from '../site';
import {useCitation} from './useCitation';

/** Tells programs that keep references how the article is cited. */
export function CitationHead(): ReactNode {
  const citation = useCitation();
  const keywords = useBlogPost().metadata.tags.map(({label}) => label);
  const tags = citationTags(citation, {keywords, rights: contentLicense.url});
  return (
    <Head>
      {tags.map(([name, content]) => (
        <meta key={name + content} name={name} content={content} />
      ))}
    </Head>
  );
}
