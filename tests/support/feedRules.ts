/** What the specifications of feeds ask for: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1. */
import {XMLParser, XMLValidator} from 'fast-xml-parser';
import * as z from 'zod';

/** An article, however a feed writes it. */
type ReadItem = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly html: string;
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly enclosure: {readonly url: string; readonly type: string; readonly bytes: number};
};

export type ReadFeed = {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly home: string;
  readonly self: string;
  readonly items: readonly ReadItem[];
};

const text = z.string().min(1);
const url = z.url({protocol: /^https$/});
const moment = z.iso.datetime({offset: true});
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]+)*$/);
const bytes = z.string().regex(/^[1-9]\d*$/);

// RFC 822, 5.1, with the years of four digits that RSS prefers.
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;
const mailDate = z
  .string()
  .regex(RFC_822)
  .refine((date) => date.startsWith(new Date(date).toUTCString().slice(0, 16)), 'wrong weekday')
  .transform((date) => new Date(date).toISOString());

const rss = z.strictObject({
  '@version': z.literal('2.0'),
  '@xmlns:atom': z.literal('http://www.w3.org/2005/Atom'),
  '@xmlns:content': z.literal('http://purl.org/rss/1.0/modules/content/'),
  '@xmlns:dc': z.literal('http://purl.org/dc/elements/1.1/'),
  channel: z.strictObject({
    title: text,
    link: url,
    description: text,
    language,
    copyright: text,
    lastBuildDate: mailDate,
    'atom:link': z
      .array(z.strictObject({'@rel': z.literal('self'), '@type': text, '@href': url}))
      .length(1),
    item: z.array(
      z.strictObject({
        title: text,
        link: url,
        description: text,
        'dc:creator': z.array(text).min(1),
        category: z.array(text),
        guid: z.strictObject({'#': text, '@isPermaLink': z.literal('false')}),
        pubDate: mailDate,
        'atom:updated': moment,
        enclosure: z.strictObject({'@url': url, '@length': bytes, '@type': text}),
        'content:encoded': text,
      }),
    ),
  }),
});

const atomLink = z.strictObject({
  '@rel': z.enum(['self', 'alternate', 'enclosure', 'license']),
  '@href': url,
  '@type': text.optional(),
  '@length': bytes.optional(),
});

const atom = z.strictObject({
  '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
  '@xml:lang': language,
  id: url,
  title: text,
  subtitle: text,
  updated: moment,
  rights: text,
  link: z.array(atomLink),
  entry: z.array(
    z.strictObject({
      id: url,
      title: text,
      published: moment,
      updated: moment,
      // An entry without an author is lawful only where its feed has one (4.1.2).
      author: z.array(z.strictObject({name: text, uri: url.optional()})).min(1),
      category: z.array(z.strictObject({'@term': text})),
      link: z.array(atomLink),
      summary: text,
      content: z.strictObject({'#': text, '@type': z.literal('html')}),
    }),
  ),
});

const json = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: url,
  feed_url: url,
  description: text,
  icon: url,
  favicon: url,
  language,
  items: z.array(
    z.strictObject({
      id: text,
      url,
      title: text,
      content_html: text,
      summary: text,
      image: url,
      date_published: moment,
      date_modified: moment,
      authors: z.array(z.strictObject({name: text, url: url.optional()})).min(1),
      tags: z.array(text),
      language,
      attachments: z
        .array(z.strictObject({url, mime_type: text, size_in_bytes: z.int().positive()}))
        .length(1),
    }),
  ),
});

/** Elements that may stand several times, and so are lists even where there is one. */
const LISTS = ['item', 'entry', 'category', 'author', 'dc:creator', 'atom:link'];

/** @throws if the text is no well-formed XML */
function parseXml(source: string): Record<string, unknown> {
  const validity = XMLValidator.validate(source);
  if (validity !== true) throw new Error(`${validity.err.line}: ${validity.err.msg}`);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    textNodeName: '#',
    parseTagValue: false,
    isArray: (name, path) =>
      LISTS.includes(name) || (name === 'link' && `${path}`.startsWith('feed.')),
  });
  return parser.parse(source);
}

/** Reads an RSS feed. @throws if it breaks a rule of the format */
export function readRss(source: string): ReadFeed {
  const {channel} = rss.parse(parseXml(source).rss);
  return {
    title: channel.title,
    description: channel.description,
    language: channel.language,
    home: channel.link,
    self: channel['atom:link'][0]?.['@href'] ?? '',
    items: channel.item.map((item) => ({
      id: item.guid['#'],
      url: item.link,
      title: item.title,
      html: item['content:encoded'],
      published: item.pubDate,
      updated: item['atom:updated'],
      authors: item['dc:creator'],
      tags: item.category,
      enclosure: {
        url: item.enclosure['@url'],
        type: item.enclosure['@type'],
        bytes: Number(item.enclosure['@length']),
      },
    })),
  };
}

/** Reads an Atom feed. @throws if it breaks a rule of the format */
export function readAtom(source: string): ReadFeed {
  const feed = atom.parse(parseXml(source).feed);
  return {
    title: feed.title,
    description: feed.subtitle,
    language: feed['@xml:lang'],
    home: onlyLink(feed.link, 'alternate')['@href'],
    self: onlyLink(feed.link, 'self')['@href'],
    items: feed.entry.map((entry) => {
      const enclosure = onlyLink(entry.link, 'enclosure');
      return {
        id: entry.id,
        url: onlyLink(entry.link, 'alternate')['@href'],
        title: entry.title,
        html: entry.content['#'],
        published: entry.published,
        updated: entry.updated,
        authors: entry.author.map(({name}) => name),
        tags: entry.category.map((category) => category['@term']),
        enclosure: {
          url: enclosure['@href'],
          type: enclosure['@type'] ?? '',
          bytes: Number(enclosure['@length']),
        },
      };
    }),
  };
}

/** Reads a JSON feed. @throws if it breaks a rule of the format */
export function readJsonFeed(source: string): ReadFeed {
  const feed = json.parse(JSON.parse(source));
  return {
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home: feed.home_page_url,
    self: feed.feed_url,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      html: item.content_html,
      published: item.date_published,
      updated: item.date_modified,
      authors: item.authors.map(({name}) => name),
      tags: item.tags,
      enclosure: {
        url: item.attachments[0]?.url ?? '',
        type: item.attachments[0]?.mime_type ?? '',
        bytes: item.attachments[0]?.size_in_bytes ?? 0,
      },
    })),
  };
}

type AtomLink = z.infer<typeof atomLink>;

function onlyLink(links: readonly AtomLink[], rel: AtomLink['@rel']): AtomLink {
  const [link, ...others] = links.filter((candidate) => candidate['@rel'] === rel);
  if (!link || others.length > 0) throw new Error(`There has to be one link “${rel}”.`);
  return link;
}
