import {DUBLIN_CORE} from '../../content/citation';
import {escapeHtml} from '../../escapeHtml';
import type {FeedDocument, FeedItem} from './document';
import {writeXml} from './xml';

/**
 * Writes a feed as RSS 2.0 (rssboard.org/rss-specification), with what that lacks from other
 * vocabularies: the whole text, names of authors without addresses of email, dates of changes.
 */
export function writeRss(feed: FeedDocument): string {
  return writeXml(
    {
      rss: {
        '@version': '2.0',
        '@xmlns:atom': 'http://www.w3.org/2005/Atom',
        '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        '@xmlns:dc': DUBLIN_CORE,
        channel: {
          title: feed.title,
          link: feed.home,
          description: feed.description,
          language: feed.locale.htmlLang,
          copyright: feed.license.name,
          lastBuildDate: rfc822(feed.updated),
          'atom:link': {'@rel': 'self', '@type': 'application/rss+xml', '@href': feed.self},
          item: feed.items.map(rssItem),
        },
      },
    },
    feed.stylesheet,
  );
}

function rssItem(item: FeedItem) {
  return {
    title: item.title,
    link: item.url,
    // Readers take it for HTML (RSS Best Practices Profile, “description”).
    description: escapeHtml(item.summary),
    'dc:creator': item.authors.map(({name}) => name),
    category: item.tags,
    guid: {'@isPermaLink': 'false', '#': item.id},
    pubDate: rfc822(item.published),
    'atom:updated': item.updated,
    enclosure: {
      '@url': item.image.url,
      '@length': item.image.bytes,
      '@type': item.image.type,
    },
    'content:encoded': item.html,
  };
}

/** A date as in email, with the year in four digits: RFC 822 as RFC 1123 amends it. */
function rfc822(moment: string): string {
  return new Date(moment).toUTCString();
}
