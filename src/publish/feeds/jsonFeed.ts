import type {FeedDocument, FeedItem} from './document';

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJsonFeed(feed: FeedDocument): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    icon: feed.icon,
    favicon: feed.favicon,
    language: feed.locale.htmlLang,
    items: feed.items.map((item) => jsonItem(item, feed.locale.htmlLang)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function jsonItem(item: FeedItem, language: string) {
  const {image} = item;
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: item.html,
    summary: item.summary,
    image: image.url,
    date_published: item.published,
    date_modified: item.updated,
    authors: item.authors,
    tags: item.tags,
    language,
    attachments: [{url: image.url, mime_type: image.type, size_in_bytes: image.bytes}],
  };
}
