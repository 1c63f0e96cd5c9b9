/** Writes the articles of a language as Markdown, and the list by which programs find them. */
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Article} from '../../content/article';
import {feedFiles, feedsOf, newestFirst} from '../../content/feeds';
import {feedFormats} from '../../content/feedFormats';
import {listedArticles, listedPages} from '../../content/pages';
import {MARKDOWN_FILE} from '../../content/plainMarkdown';
import {localeCodes, locales} from '../../locales';
import {messageReader} from '../../messages';
import {contentLicense, siteTitle} from '../../site';
import {fullAddress} from '../../siteAddress';
import type {ArticlePage} from '../articlePage';
import type {LocaleSite} from '../site';
import {writeArticle, type ArticleWords} from './article';
import {writeLlms, type LlmsFile, type LlmsLink} from './llms';

type Message = (id: string) => string;

const LLMS_FILE = 'llms.txt';

/** The articles of a language as Markdown, each beside its page. */
export class MarkdownFiles {
  readonly #words: ArticleWords;

  /** @param dir the folder of the language */
  constructor(
    readonly dir: string,
    readonly site: LocaleSite,
  ) {
    this.#words = articleWords(messageReader(site.siteDir, site.locale));
  }

  /**
   * Makes Markdown of an article.
   * @param page as readers get it: the Markdown is read out of it, and shows its pictures. It is
   *   consumed; see `writeArticle`
   */
  textOf(page: ArticlePage): string {
    const locale = locales[this.site.locale];
    return writeArticle(page, {locale, words: this.#words, license: contentLicense});
  }

  /** Writes `index.md` beside the page of an article. */
  async write({path: inside}: Article, text: string): Promise<void> {
    await writeFile(path.join(this.dir, inside, MARKDOWN_FILE), text);
  }
}

/** Writes `llms.txt` beside the front page of a language. */
export async function publishLlms(dir: string, site: LocaleSite): Promise<void> {
  const message = messageReader(site.siteDir, site.locale);
  await writeFile(path.join(dir, LLMS_FILE), writeLlms(llmsFile(message, site)));
}

function articleWords(message: Message): ArticleWords {
  return {
    address: message('markdown.address'),
    authors: message('markdown.authors'),
    changed: message('markdown.changed'),
    language: message('markdown.language'),
    license: message('markdown.license'),
    published: message('markdown.published'),
  };
}

function llmsFile(message: Message, {tree, listing, locale, address}: LocaleSite): LlmsFile {
  const content = tree.locales[locale];
  const link = ({path: inside, fields}: Pick<Article, 'path' | 'fields'>, file = ''): LlmsLink => ({
    title: fields.title ?? inside,
    url: fullAddress(inside + file, address, locale),
    description: fields.description,
  });
  const [feed] = feedsOf(content, listing);
  const feedUrls = feed ? feedFiles(feed).map((file) => fullAddress(file, address, locale)) : [];
  const others = localeCodes.filter((code) => code !== locale);
  return {
    title: siteTitle,
    summary: message('blog.description'),
    sections: [
      {
        title: message('llms.articles'),
        links: newestFirst(listedArticles(content, listing)).map((it) => link(it, MARKDOWN_FILE)),
      },
      {title: message('llms.pages'), links: listedPages(content, listing).map((it) => link(it))},
      {
        title: message('feeds.title'),
        links: feedFormats.flatMap(({name}, at) => {
          const url = feedUrls[at];
          return url ? [{title: name, url}] : [];
        }),
      },
      {
        title: message('llms.languages'),
        links: others.map((code) => ({
          title: locales[code].label,
          url: fullAddress(`/${LLMS_FILE}`, address, code),
        })),
      },
    ],
  };
}
