/** Writes the files that stand beside the page of each article. */
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {publishedAt, type Article} from '../content/article';
import {bibliographyFile, codeFile} from '../content/articleFiles';
import {bibtexEntry} from '../content/citation';
import {publishedArticles} from '../content/pages';
import {qrCodeSvg} from '../content/qrCode';
import type {LocaleContent} from '../content/tree';
import {locales, type Network} from '../locales';
import {siteTitle} from '../site';
import {fullAddress} from '../siteAddress';
import type {LocaleSite} from './site';

/**
 * Writes for every article of a language its entry of a bibliography and, if its readers scan
 * one, the QR code of its address.
 *
 * @param dir the folder of the language, which has the pages
 */
export async function publishArticleFiles(
  dir: string,
  {tree, listing, locale, address}: LocaleSite,
): Promise<void> {
  const content = tree.locales[locale];
  const network: Network = 'wechat';
  for (const article of publishedArticles(content, listing)) {
    const folder = path.join(dir, article.path);
    const url = fullAddress(article.path, address, locale);
    await writeFile(path.join(folder, bibliographyFile), entryOf(article, url, content));
    if (network in locales[locale].share) {
      await writeFile(path.join(folder, codeFile), qrCodeSvg(url));
    }
  }
}

function entryOf(article: Article, url: string, {locale, authors}: LocaleContent): string {
  const {name, fields} = article;
  const nameOf = (key: string) =>
    authors.entries.find((author) => author.key === key)?.values.name ?? key;
  return bibtexEntry(
    {
      title: fields.title ?? name,
      authors: (fields.authors ?? []).map(nameOf),
      date: new Date(publishedAt(article)).toISOString(),
      url,
      site: siteTitle,
      locale,
    },
    {name, translator: fields.translation?.translator},
  );
}
