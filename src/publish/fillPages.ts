/** Fills the built pages of a language: with pictures, and with what feeds and Markdown repeat of them. */
import {parse, parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {Article} from '../content/article';
import {buildGraph, stateIn, type SiteGraph} from '../content/graph';
import {publishedArticles} from '../content/pages';
import {LanguageCache, type CacheOptions} from '../languageCache';
import {messageReader} from '../messages';
import {activeParts, scriptHashes} from '../security/inlineScripts';
import {homePath} from '../siteAddress';
import {locales} from '../locales';
import {readArticlePage, type ArticlePage} from './articlePage';
import {isPageOfSite} from './elements';
import {addEndnotes} from './endnotes';
import {Feeds} from './feeds';
import {cleanHtml} from './feeds/cleanHtml';
import {dropFrameworkMarks} from './frameworkMarks';
import type {Pictures} from './images';
import {findImages} from './images/find';
import {MarkdownFiles} from './markdown';
import {localeFiles, openPage, readPage, type BuiltPage, type OpenPage} from './pages';
import {fillProgress} from './progress';
import type {LocaleSite} from './site';
import {Names, type NameLists} from './styles';

/** A page with all that stands in it but its stylesheet and its policy. */
export type FilledPage = BuiltPage & {
  /** Of its inline scripts. */
  readonly hashes: readonly string[];
  /** Of the scripts that it loads. */
  readonly scripts: readonly string[];
  /** Whether it is a page of the site that leads its reader away by itself, as only redirects do. */
  readonly leadsAway: boolean;
};

/** What is made of a page, which follows from the page and from its file's name alone. */
type PageContent = Omit<FilledPage, 'file'> & {
  readonly names: NameLists;
  readonly article?: ArticleContent;
};

/** What feeds and Markdown repeat of an article; only what is in feeds has HTML for them. */
type ArticleContent = {
  readonly data: ArticlePage['data'];
  readonly feedHtml?: string;
  readonly markdown: string;
};

type Filling = {
  readonly pictures: Pictures;
  /** Gets the names that stand in the pages. */
  readonly names: Names;
  readonly cache: CacheOptions;
};

/** What the pages of a language are filled from, and what is kept of them. */
export class PageFiller {
  readonly #articles: Map<string, Article>;
  readonly #feeds: Feeds;
  readonly #markdown: MarkdownFiles;
  readonly #addressesTitle: string;
  readonly #graph: SiteGraph;
  readonly #cache: LanguageCache<PageContent>;

  constructor(
    readonly dir: string,
    readonly site: LocaleSite,
    readonly filling: Filling,
  ) {
    const {siteDir, tree, listing, locale} = site;
    const published = publishedArticles(tree.locales[locale], listing);
    this.#articles = new Map(published.map((it) => [`${it.path.slice(1)}index.html`, it]));
    this.#graph = buildGraph(tree, listing);
    this.#feeds = new Feeds(dir, site);
    this.#markdown = new MarkdownFiles(dir, site);
    const message = messageReader(siteDir, locale);
    this.#addressesTitle = message('print.addresses');
    this.#cache = new LanguageCache(filling.cache);
  }

  /** Fills the pages one after the other, so that no more than one is held in parsed form. */
  async fillAll(): Promise<FilledPage[]> {
    const files = await localeFiles(this.dir, this.site.locale, '**/*.html');
    const filled: FilledPage[] = [];
    for (const file of files) filled.push(await this.#fill(await readPage(this.dir, file)));
    const there = new Set(files);
    const missing = [...this.#articles].find(([file]) => !there.has(file));
    if (missing) throw new Error(`${missing[1].source.path} has no page.`);
    await this.#feeds.write();
    return filled;
  }

  async #fill({file, html: built}: BuiltPage): Promise<FilledPage> {
    const article = this.#articles.get(file);
    const html = fillProgress(built, ({id, locale}) => stateIn(this.#graph, id, locale));
    const {names, article: told, ...page} = await this.#contentOf({file, html}, article);
    this.filling.names.addAll(names);
    if (article && told) await this.#tellArticle(article, told);
    return {file, ...page};
  }

  async #contentOf(built: BuiltPage, article: Article | undefined): Promise<PageContent> {
    const kind = article ? (this.#feeds.has(article) ? 'in feeds' : 'article') : 'page';
    const from = [built.file, kind, built.html];
    const known = this.#cache.get(from);
    if (known) return known;
    const page = openPage(built);
    // Their files may have changed, and have to be published again.
    const hasImages = findImages(page).length > 0;
    const content = await this.#read(page, hasImages, article);
    if (!hasImages) await this.#cache.set(from, content);
    return content;
  }

  async #read(page: OpenPage, hasImages: boolean, article?: Article): Promise<PageContent> {
    const {document, edited} = page;
    dropFrameworkMarks(page);
    const hasPictures = hasImages && (await this.filling.pictures.publish(page));
    const seen = hasPictures ? parse(edited.toString()) : document;
    const names = new Names();
    names.add(seen);
    names.add(parseFragment(this.#addEndnotes(page)));
    const {inline, loaded, hasRefresh} = activeParts(document);
    return {
      html: edited.toString(),
      hashes: scriptHashes(inline),
      scripts: loaded,
      leadsAway: hasRefresh && isPageOfSite(document),
      names: names.lists(),
      // Last: what is read of an article is taken out of the tree.
      ...(article && {article: this.#readArticle(article, seen)}),
    };
  }

  #addEndnotes(page: OpenPage): string {
    const {address, locale} = this.site;
    const root = address.url + homePath(address, locale);
    const url = root + page.file.replace(/index\.html$/, '');
    return addEndnotes(page, {url, title: this.#addressesTitle});
  }

  #readArticle(article: Article, document: Tree.Document): ArticleContent {
    try {
      const page = readArticlePage(document);
      const {data, text} = page;
      const locale = locales[this.site.locale];
      const feedHtml = this.#feeds.has(article) && cleanHtml(text, {url: data.url, locale});
      const markdown = this.#markdown.textOf(page);
      return {data, markdown, ...(feedHtml !== false && {feedHtml})};
    } catch (cause) {
      throw new Error(`The page of ${article.source.path} cannot be read.`, {cause});
    }
  }

  /** Repeats an article in feeds and as Markdown. */
  async #tellArticle(article: Article, content: ArticleContent): Promise<void> {
    const {data, feedHtml, markdown} = content;
    if (feedHtml !== undefined) await this.#feeds.add(article, data, feedHtml);
    await this.#markdown.write(article, markdown);
  }
}
