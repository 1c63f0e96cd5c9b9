import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import type {LinkedFeed} from './useFeeds';

/** Names a feed in the head of a page, where readers of feeds look for it. */
export function FeedLinks({feed: {title, files}}: {readonly feed: LinkedFeed}): ReactNode {
  return (
    <Head>
      {files.map(({name, type, href}) => (
        <link key={type} rel="alternate" type={type} href={href} title={`${title} (${name})`} />
      ))}
    </Head>
  );
}
