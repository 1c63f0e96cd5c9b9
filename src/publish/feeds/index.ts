/** Writes the feeds of a language from the pages that are published. */
import {mkdir, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Article} from '../../content/article';
import {CARD_TYPE, cardsPath} from '../../content/cards';
import {feedFormats} from '../../content/feedFormats';
import {feedsOf, showFeed, type Feed, type FeedWords} from '../../content/feeds';
import {firstAddress} from '../../content/redirects';
import {articleVersions, type Versions} from '../../content/translations';
import {feedWords} from '../../feedWords';
import {icons, type Icon} from '../../icons';
import {defaultLocale, locales} from '../../locales';
import {messageReader} from '../../messages';
import {contentLicense} from '../../site';
import {fullAddress, homePath} from '../../siteAddress';
import type {ArticlePage} from '../articlePage';
import type {LocaleSite} from '../site';
import {writeAtom} from './atom';
import type {FeedDocument, FeedItem} from './document';
import {writeJsonFeed} from './jsonFeed';
import {writeRss} from './rss';
import {feedStylesheet} from './stylesheet';

type Format = (typeof feedFormats)[number]['file'];

const writers: Readonly<Record<Format, (feed: FeedDocument) => string>> = {
  'rss.xml': writeRss,
  'atom.xml': writeAtom,
  'feed.json': writeJsonFeed,
};

const STYLESHEET = 'feed.css';

/** The feeds of a language, which are written when the pages of its articles have been read. */
export class Feeds {
  readonly #feeds: readonly Feed[];
  readonly #wanted: ReadonlySet<Article>;
  readonly #versions: ReadonlyMap<string, Versions<Article>>;
  readonly #items = new Map<Article, FeedItem>();

  /** @param dir the folder of the language */
  constructor(
    readonly dir: string,
    readonly site: LocaleSite,
  ) {
    const {tree, listing, locale} = site;
    this.#feeds = feedsOf(tree.locales[locale], listing);
    this.#wanted = new Set(this.#feeds.flatMap((feed) => feed.articles));
    this.#versions = articleVersions(tree);
  }

  /** Tells whether there is a feed that an article belongs to. */
  has(article: Article): boolean {
    return this.#wanted.has(article);
  }

  /**
   * Takes an article into the feeds that it belongs to.
   * @param html its text, as `cleanHtml` writes it
   */
  async add(article: Article, data: ArticlePage['data'], html: string): Promise<void> {
    const versions = this.#versions.get(article.name);
    if (!versions) return;
    const {address, locale} = this.site;
    const id = fullAddress(firstAddress(article, versions), address, locale);
    const image = {url: data.image, type: CARD_TYPE, bytes: await this.#cardSize(data.image)};
    this.#items.set(article, {
      id,
      url: data.url,
      title: data.headline,
      summary: data.description,
      html,
      authors: data.author,
      tags: data.keywords,
      published: data.datePublished,
      updated: data.dateModified,
      image,
    });
  }

  async #cardSize(url: string): Promise<number> {
    const name = path.posix.basename(new URL(url).pathname);
    return (await stat(path.join(this.dir, cardsPath, name))).size;
  }

  /** Writes every feed in every format, and the stylesheet that shows them. */
  async write(): Promise<void> {
    const {dir, site} = this;
    if (this.#feeds.length === 0) return;
    const message = messageReader(site.siteDir, site.locale);
    const css = feedStylesheet(message('feeds.opened'), locales[site.locale]);
    const words = feedWords(site.siteDir, site.locale);
    await writeFile(path.join(dir, STYLESHEET), css);
    for (const feed of this.#feeds) {
      const folder = path.join(dir, feed.path);
      await mkdir(folder, {recursive: true});
      for (const {file} of feedFormats) {
        const document = this.#documentOf(feed, file, words);
        await writeFile(path.join(folder, file), writers[file](document));
      }
    }
  }

  #documentOf(feed: Feed, file: Format, words: FeedWords): FeedDocument {
    const {locale, address} = this.site;
    const {title, description} = showFeed(feed, words);
    const items = feed.articles.flatMap((article) => this.#items.get(article) ?? []);
    const home = fullAddress(feed.path, address, locale);
    const iconAddress = (icon: Icon) => fullAddress(`/${icon.file}`, address, defaultLocale);
    return {
      locale: locales[locale],
      title,
      description,
      home,
      self: home + file,
      stylesheet: homePath(address, locale) + STYLESHEET,
      icon: iconAddress(icons.large),
      favicon: iconAddress(icons.small),
      license: contentLicense,
      updated: items.map(({updated}) => updated).reduce((a, b) => (a > b ? a : b)),
      items,
    };
  }
}
