/** Feeds: which a language has, and what each holds. */
import {publishedAt, type Article} from './article';
import {feedFormats, type ShownFeed} from './feedFormats';
import {listedArticles, type ListOptions} from './pages';
import type {LocaleContent} from './tree';

/** How many articles a feed holds, the newest: readers keep the older ones that they have seen. */
export const FEED_LENGTH = 20;

/** The articles of a language, or those of them that carry a tag. */
export type Feed = {
  /** The address of the page that lists the same; the files of the feed lie below it. */
  readonly path: string;
  readonly tag?: FeedTag;
  /** Newest first. */
  readonly articles: readonly Article[];
};

type FeedTag = {readonly key: string; readonly label: string; readonly description: string};

/** What a language calls its feeds. */
export type FeedWords = {
  readonly siteTitle: string;
  readonly siteDescription: string;
  /** The title of a tag's feed, with `{site}` and `{tag}` in it. */
  readonly tagTitle: string;
};

/**
 * Lists the feeds of a language: first that of all articles, then one for each tag that a
 * listed article carries, in the order of `tags.yml`. Without such articles there are none.
 */
export function feedsOf(content: LocaleContent, options: ListOptions): Feed[] {
  const articles = newestFirst(listedArticles(content, options));
  if (articles.length === 0) return [];
  const tagFeeds = content.tags.entries.flatMap(({key, path, values}): Feed[] => {
    const tagged = articles.filter(({fields}) => fields.tags?.includes(key));
    if (!path || tagged.length === 0) return [];
    const {label = key, description = ''} = values;
    return [{path, tag: {key, label, description}, articles: tagged.slice(0, FEED_LENGTH)}];
  });
  return [{path: '/', articles: articles.slice(0, FEED_LENGTH)}, ...tagFeeds];
}

/** As Docusaurus lists them: articles of one day stay in the order of their names. */
export function newestFirst(articles: readonly Article[]): Article[] {
  return [...articles].sort((a, b) => publishedAt(b) - publishedAt(a));
}

/** The addresses of a feed's files inside its language. */
export function feedFiles({path}: Pick<Feed, 'path'>): string[] {
  return feedFormats.map(({file}) => path + file);
}

/** Names and describes a feed in the words of its language. */
export function showFeed({path, tag}: Feed, words: FeedWords): ShownFeed {
  const {siteTitle: title, siteDescription: description, tagTitle} = words;
  if (!tag) return {path, title, description, anchor: 'feed'};
  return {
    path,
    label: tag.label,
    // In one go, for a label may hold what looks like a place for another.
    title: tagTitle.replace(/\{(site|tag)\}/g, (_, name) => (name === 'site' ? title : tag.label)),
    description: tag.description,
    anchor: `feed-${tag.key}`,
  };
}
