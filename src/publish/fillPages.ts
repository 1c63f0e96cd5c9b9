/** Fills the built pages of a language: with pictures, and with what feeds and Markdown repeat of them. */
import {parse, parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {Article} from '../content/article';
import {publishedArticles} from '../content/pages';
import {messageReader} from '../messages';
import {inlineScripts, scriptHashes} from '../security/inlineScripts';
import {homePath} from '../siteAddress';
import {readArticlePage} from './articlePage';
import {addEndnotes} from './endnotes';
import {Feeds} from './feeds';
import {dropFrameworkMarks} from './frameworkMarks';
import type {Pictures} from './images';
import {MarkdownFiles} from './markdown';
import {localeFiles, openPage, readPage, type BuiltPage, type OpenPage} from './pages';
import type {LocaleSite} from './site';
import type {Names} from './styles';

/** A page with all that stands in it but its stylesheet and its policy. */
export type FilledPage = BuiltPage & {
  /** Of its inline scripts. */
  readonly hashes: readonly string[];
};

/** What the pages of a language are filled from, and what is kept of them. */
export class PageFiller {
  readonly #articles: Map<string, Article>;
  readonly #feeds: Feeds;
  readonly #markdown: MarkdownFiles;
  readonly #addressesTitle: string;

  constructor(
    readonly dir: string,
    readonly pictures: Pictures,
    readonly names: Names,
    readonly site: LocaleSite,
  ) {
    const {siteDir, tree, listing, locale} = site;
    const published = publishedArticles(tree.locales[locale], listing);
    this.#articles = new Map(published.map((it) => [`${it.path.slice(1)}index.html`, it]));
    this.#feeds = new Feeds(dir, site);
    this.#markdown = new MarkdownFiles(dir, site);
    const message = messageReader(siteDir, locale);
    this.#addressesTitle = message('print.addresses');
  }

  /** Fills the pages one after the other, so that no more than one is held in parsed form. */
  async fillAll(): Promise<FilledPage[]> {
    const files = await localeFiles(this.dir, this.site.locale, '**/*.html');
    const filled: FilledPage[] = [];
    for (const file of files) {
      filled.push(await this.#fill(openPage(await readPage(this.dir, file))));
    }
    const missing = [...this.#articles].find(([file]) => !files.includes(file));
    if (missing) throw new Error(`${missing[1].source.path} has no page.`);
    await this.#feeds.write();
    return filled;
  }

  async #fill(page: OpenPage): Promise<FilledPage> {
    const {file, document, edited} = page;
    dropFrameworkMarks(page);
    const hasPictures = await this.pictures.publish(page);
    const seen = hasPictures ? parse(edited.toString()) : document;
    this.names.add(seen);
    this.names.add(parseFragment(this.#addEndnotes(page)));
    const hashes = scriptHashes(inlineScripts(document));
    // Last: what is read of an article is taken out of the tree.
    const article = this.#articles.get(file);
    if (article) await this.#tellArticle(article, seen);
    return {file, html: edited.toString(), hashes};
  }

  #addEndnotes(page: OpenPage): string {
    const {address, locale} = this.site;
    const root = address.url + homePath(address, locale);
    const url = root + page.file.replace(/index\.html$/, '');
    return addEndnotes(page, {url, title: this.#addressesTitle});
  }

  /** Repeats an article in feeds and as Markdown. */
  async #tellArticle(article: Article, document: Tree.Document): Promise<void> {
    try {
      const page = readArticlePage(document);
      await this.#feeds.add(article, page);
      await this.#markdown.write(article, page);
    } catch (cause) {
      throw new Error(`The page of ${article.source.path} cannot be read.`, {cause});
    }
  }
}
