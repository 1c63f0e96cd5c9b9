import type {LoadContext, Plugin} from '@docusaurus/types';
import type {FeedsData} from '../../content/feedFormats';
import {feedsOf, showFeed} from '../../content/feeds';
import {contentDirs} from '../../content/layout';
import type {ListOptions} from '../../content/pages';
import {readContentTreeOnce} from '../../content/readTree';
import {feedWords} from '../../feedWords';
import {localeOf} from '../../locales';

/**
 * Tells the pages of a language which feeds it has, and adds the page that lists them. The
 * feeds themselves are written when the site is published; an author's preview has none.
 */
export default function feedsPlugin(
  {siteDir, baseUrl, i18n}: LoadContext,
  options: ListOptions,
): Plugin<FeedsData> {
  const locale = localeOf(i18n.currentLocale);
  const words = feedWords(siteDir, locale);
  return {
    name: 'feeds',
    getPathsToWatch: () => contentDirs(locale).map((folder) => `${folder}/**/*.{md,mdx,yml}`),
    async loadContent() {
      const tree = await readContentTreeOnce(siteDir);
      return {feeds: feedsOf(tree.locales[locale], options).map((feed) => showFeed(feed, words))};
    },
    contentLoaded({content, actions}) {
      actions.setGlobalData(content);
      if (content.feeds.length === 0) return;
      actions.addRoute({path: `${baseUrl}feeds/`, component: '@theme/FeedsPage', exact: true});
    },
  };
}
