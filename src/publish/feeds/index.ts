/** Writes the feeds of a language from the pages that are published. */
import {mkdir, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Article} from '../../content/article';
import {CARD_TYPE, cardsPath} from '../../content/cards';
import {feedFormats} from '../../content/feedFormats';
import {feedsOf, showFeed, type Feed} from '../../content/feeds';
import type {ListOptions} from '../../content/pages';
import {firstAddress} from '../../content/redirects';
import {articleVersions} from '../../content/translations';
import type {ContentTree} from '../../content/tree';
import {feedWords} from '../../feedWords';
import {locales, type LocaleCode} from '../../locales';
import {messageReader} from '../../messages';
import {contentLicense} from '../../site';
import {addressOf, homePath, type SiteAddress} from '../../siteAddress';
import type {BuiltPage} from '../pages';
import {readArticlePage} from './article';
import {writeAtom} from './atom';
import {cleanHtml} from './cleanHtml';
import type {FeedDocument, FeedItem} from './document';
import {writeJsonFeed} from './jsonFeed';
import {writeRss} from './rss';
import {feedStylesheet} from './stylesheet';

type Options = {
  readonly siteDir: string;
  readonly tree: ContentTree;
  readonly listing: ListOptions;
  readonly locale: LocaleCode;
  readonly address: SiteAddress;
};

type Format = (typeof feedFormats)[number]['file'];

const writers: Readonly<Record<Format, (feed: FeedDocument) => string>> = {
  'rss.xml': writeRss,
  'atom.xml': writeAtom,
  'feed.json': writeJsonFeed,
};

const STYLESHEET = 'feed.css';

/**
 * Writes every feed of a language in every format, and the stylesheet that shows them.
 *
 * @param dir the folder of the language
 * @param pages as readers get them: feeds repeat their texts and show their pictures
 * @throws naming the article, if its page is missing or is not what a feed can tell
 */
export async function publishFeeds(
  dir: string,
  pages: readonly BuiltPage[],
  options: Options,
): Promise<void> {
  const {siteDir, tree, listing, locale} = options;
  const feeds = feedsOf(tree.locales[locale], listing);
  const [all] = feeds;
  if (!all) return;
  const message = messageReader(siteDir, locale);
  const css = feedStylesheet(message('feeds.opened'), locales[locale]);
  await writeFile(path.join(dir, STYLESHEET), css);
  const articles = new Set(feeds.flatMap((feed) => feed.articles));
  const items = await itemsOf([...articles], dir, pages, options);
  for (const feed of feeds) {
    const folder = path.join(dir, feed.path);
    await mkdir(folder, {recursive: true});
    for (const {file} of feedFormats) {
      const document = documentOf(feed, file, items, options);
      await writeFile(path.join(folder, file), writers[file](document));
    }
  }
}

function documentOf(
  feed: Feed,
  file: Format,
  itemByArticle: ReadonlyMap<Article, FeedItem>,
  {siteDir, locale, address}: Options,
): FeedDocument {
  const {title, description} = showFeed(feed, feedWords(siteDir, locale));
  const items = feed.articles.flatMap((article) => itemByArticle.get(article) ?? []);
  const home = addressOf(feed.path, address, locale);
  return {
    locale: locales[locale],
    title,
    description,
    home,
    self: home + file,
    stylesheet: homePath(address, locale) + STYLESHEET,
    license: contentLicense,
    updated: items.map(({updated}) => updated).reduce((a, b) => (a > b ? a : b)),
    items,
  };
}

async function itemsOf(
  articles: readonly Article[],
  dir: string,
  pages: readonly BuiltPage[],
  {tree, locale, address}: Options,
): Promise<Map<Article, FeedItem>> {
  const htmlByFile = new Map(pages.map(({file, html}) => [file, html]));
  const versions = articleVersions(tree);
  const items = new Map<Article, FeedItem>();
  for (const article of articles) {
    const versionsOf = versions.get(article.name);
    const html = htmlByFile.get(`${article.path.slice(1)}index.html`);
    if (!html || !versionsOf) throw new Error(`${article.source.path} has no page.`);
    const first = firstAddress(article, versionsOf);
    items.set(article, await itemOf(html, addressOf(first, address, locale), dir, locale));
  }
  return items;
}

async function itemOf(
  html: string,
  id: string,
  dir: string,
  locale: LocaleCode,
): Promise<FeedItem> {
  const {data, text} = readArticlePage(html);
  const {url, image} = data;
  const card = path.join(dir, cardsPath, path.posix.basename(new URL(image).pathname));
  return {
    id,
    url,
    title: data.headline,
    summary: data.description,
    html: cleanHtml(text, {url, locale: locales[locale]}),
    authors: data.author,
    tags: data.keywords,
    published: data.datePublished,
    updated: data.dateModified,
    image: {url: image, type: CARD_TYPE, bytes: (await stat(card)).size},
  };
}
