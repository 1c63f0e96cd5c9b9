/** Turns what Docusaurus built into what is served. */
import type {ListOptions} from '../content/pages';
import type {ContentTree} from '../content/tree';
import type {LocaleCode} from '../locales';
import {messageReader} from '../messages';
import {scriptHashes} from '../security/inlineScripts';
import {insertPolicy} from '../security/insertPolicy';
import {metaPolicy} from '../security/policy';
import {homePath, type SiteAddress} from '../siteAddress';
import {publishArticleFiles} from './articleFiles';
import {addEndnotes} from './endnotes';
import {publishFeeds} from './feeds';
import {dropUnusedOriginals, publishImages, type ImageProgress} from './images';
import {localeDir, localeFiles, readPages, writePages, type BuiltPage} from './pages';
import {precompress, TEXT_FILES} from './precompress';
import {publishScripts} from './scripts';
import {publishStyles} from './styles';

type PublishOptions = {
  readonly siteDir: string;
  readonly outDir: string;
  readonly locale: LocaleCode;
  readonly address: SiteAddress;
  readonly tree: ContentTree;
  /** As in the configuration that the pages were built by. */
  readonly listing: ListOptions;
  /** Called for every picture of an article. */
  readonly onImage?: (progress: ImageProgress) => void;
};

/**
 * Publishes one language, as soon as Docusaurus is done with it.
 * @returns the hashes of the inline scripts of its pages, which the site's headers allow
 */
export async function publishLocale(options: PublishOptions): Promise<string[]> {
  const {siteDir, outDir, locale, address, onImage} = options;
  const dir = localeDir(outDir, locale);
  const {pages: pictured, originals} = await publishImages(await readPages(dir, locale), {
    siteDir,
    outDir,
    locale,
    baseUrl: address.baseUrl,
    ...(onImage && {onImage}),
  });
  await publishFeeds(dir, pictured, options);
  await publishArticleFiles(dir, options);
  const styled = await publishStyles(dir, withEndnotes(pictured, options));
  // Last: a policy holds hashes of what stands in the page.
  const pages = styled.map(withPolicy);
  await writePages(dir, pages);
  await publishScripts(dir, pages);
  await dropUnusedOriginals(originals, dir, locale);
  await precompress(dir, await localeFiles(dir, locale, TEXT_FILES), siteDir);
  return scriptHashes(pages.map(({html}) => html));
}

function withEndnotes(
  pages: readonly BuiltPage[],
  {siteDir, locale, address}: PublishOptions,
): BuiltPage[] {
  const root = address.url + homePath(address, locale);
  const message = messageReader(siteDir, locale);
  const title = message('print.addresses');
  return pages.map(({file, html}) => ({
    file,
    html: addEndnotes(html, {url: root + file.replace(/index\.html$/, ''), title}),
  }));
}

function withPolicy({file, html}: BuiltPage): BuiltPage {
  try {
    return {file, html: insertPolicy(html, metaPolicy({scriptHashes: scriptHashes([html])}))};
  } catch (cause) {
    throw new Error(`${file} can be given no policy.`, {cause});
  }
}
