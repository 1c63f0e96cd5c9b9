import {usePluginData} from '@docusaurus/useGlobalData';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {feedFormats, type FeedsData, type ShownFeed} from '../content/feedFormats';
import {permalink} from '../content/permalinks';
import {useLocale} from './useLocale';
import {useAddress} from './useVersions';

/** A feed in one of its formats. */
type FeedFile = {
  readonly name: string;
  readonly type: string;
  readonly href: string;
  /** The same with scheme and host, as readers of feeds want it. */
  readonly url: string;
};

export type LinkedFeed = ShownFeed & {readonly files: readonly FeedFile[]};

/** The feeds of this language, that of all articles first; none where there are no articles. */
export function useFeeds(): LinkedFeed[] {
  const {code} = useLocale();
  const address = useAddress();
  const {feeds} = usePluginData('feeds') as FeedsData;
  return feeds.map((feed) => ({
    ...feed,
    files: feedFormats.map(({name, type, file}) => {
      const {href, url} = address(code, feed.path + file);
      return {name, type, href, url};
    }),
  }));
}

/**
 * The feed of what a page lists.
 * @param address of the page, base URL included; those of the blog plugin lack the last slash
 */
export function useFeedOf(address: string): LinkedFeed | undefined {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const path = permalink(address.slice(baseUrl.length));
  return useFeeds().find((feed) => feed.path === path);
}
