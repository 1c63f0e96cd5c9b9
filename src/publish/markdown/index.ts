/** Writes the articles of a language as Markdown, and the list by which programs find them. */
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Article} from '../../content/article';
import {feedFiles, feedsOf, newestFirst} from '../../content/feeds';
import {feedFormats} from '../../content/feedFormats';
import {listedArticles, listedPages, publishedArticles} from '../../content/pages';
import {MARKDOWN_FILE} from '../../content/plainMarkdown';
import {localeCodes, locales} from '../../locales';
import {messageReader} from '../../messages';
import {contentLicense, siteTitle} from '../../site';
import {fullAddress} from '../../siteAddress';
import {articlePages} from '../articlePage';
import type {BuiltPage} from '../pages';
import type {LocaleSite} from '../site';
import {writeArticle, type ArticleWords} from './article';
import {writeLlms, type LlmsFile, type LlmsLink} from './llms';

type Message = (id: string) => string;

const LLMS_FILE = 'llms.txt';

/**
 * Writes `index.md` beside the page of each article, and `llms.txt` beside the front page.
 *
 * @param dir the folder of the language
 * @param pages as readers get them: the Markdown is read out of them, and shows their pictures
 * @throws naming the article, if its page is missing or cannot be read
 */
export async function publishMarkdown(
  dir: string,
  pages: readonly BuiltPage[],
  site: LocaleSite,
): Promise<void> {
  const {siteDir, tree, listing, locale} = site;
  const message = messageReader(siteDir, locale);
  const words = articleWords(message);
  const pageOf = articlePages(pages);
  for (const article of publishedArticles(tree.locales[locale], listing)) {
    const text = writeArticle(pageOf(article), {
      locale: locales[locale],
      words,
      license: contentLicense,
    });
    await writeFile(path.join(dir, article.path, MARKDOWN_FILE), text);
  }
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
