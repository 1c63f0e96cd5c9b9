import type {FeedDocument, FeedItem} from './document';
import {writeXml} from './xml';

/** Writes a feed as Atom (RFC 4287). */
export function writeAtom(feed: FeedDocument): string {
  return writeXml(
    {
      feed: {
        '@xmlns': 'http://www.w3.org/2005/Atom',
        '@xml:lang': feed.locale.htmlLang,
        id: feed.home,
        title: feed.title,
        subtitle: feed.description,
        updated: feed.updated,
        rights: feed.license.name,
        link: [
          {'@rel': 'self', '@type': 'application/atom+xml', '@href': feed.self},
          {'@rel': 'alternate', '@type': 'text/html', '@href': feed.home},
          {'@rel': 'license', '@href': feed.license.url},
        ],
        entry: feed.items.map(atomEntry),
      },
    },
    feed.stylesheet,
  );
}

function atomEntry(item: FeedItem) {
  const {image} = item;
  return {
    id: item.id,
    title: item.title,
    published: item.published,
    updated: item.updated,
    author: item.authors.map(({name, url}) => ({name, ...(url && {uri: url})})),
    category: item.tags.map((tag) => ({'@term': tag})),
    link: [
      {'@rel': 'alternate', '@type': 'text/html', '@href': item.url},
      {'@rel': 'enclosure', '@type': image.type, '@length': image.bytes, '@href': image.url},
    ],
    summary: item.summary,
    content: {'@type': 'html', '#': item.html},
  };
}
