import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {CopyLinkButton} from './CopyLinkButton';
import {PageHeading} from './PageHeading';
import {useFeeds, type LinkedFeed} from './useFeeds';

export function feedsTitle(): string {
  return translate({id: 'feeds.title', message: 'Feeds'});
}

export function feedsText(): string {
  return translate({
    id: 'feeds.text',
    message:
      'A feed brings you what is new: without an account, without an email address, and with nobody deciding for you what you see.',
  });
}

/** What a feed is, and every feed of this language with its addresses. */
export function FeedsPage(): ReactNode {
  const feeds = useFeeds();
  return (
    <div className="list-page">
      <PageHeading title={feedsTitle()}>
        <p>{feedsText()}</p>
        <p>
          <Translate id="feeds.how">
            You need a feed reader: an app or a website that gathers feeds from many places. Copy
            one of the addresses below and add it there; from then on every new article comes to you
            in full.
          </Translate>
        </p>
        <p>
          <Translate id="feeds.which">
            The three formats hold the same articles. If your reader asks for none in particular,
            take RSS.
          </Translate>
        </p>
      </PageHeading>
      <ul className="entry-list">
        {feeds.map((feed) => (
          <FeedEntry key={feed.path} feed={feed} />
        ))}
      </ul>
    </div>
  );
}

function FeedEntry({feed: {label, description, anchor, files}}: {readonly feed: LinkedFeed}) {
  useBrokenLinks().collectAnchor(anchor);
  const [recommended, ...others] = files;
  return (
    <li className="entry">
      <h2 id={anchor} className="entry__title">
        {label ?? <Translate id="feeds.all">All articles</Translate>}
      </h2>
      <p className="entry__text">{description}</p>
      {recommended && (
        <div className="feed-address">
          <a dir="ltr" href={recommended.href} type={recommended.type}>
            {recommended.url}
          </a>
          <CopyLinkButton url={recommended.url} describedBy={anchor} />
        </div>
      )}
      <ul className="inline-list">
        {others.map(({name, type, href}) => (
          <li key={type}>
            <a href={href} type={type} aria-describedby={anchor}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}
