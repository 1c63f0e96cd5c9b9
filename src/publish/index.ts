/** Turns what Docusaurus built into what is served. */
import type {CacheOptions} from '../languageCache';
import {insertPolicy} from '../security/insertPolicy';
import {metaPolicy} from '../security/policy';
import {publishArticleFiles} from './articleFiles';
import {PageFiller, type FilledPage} from './fillPages';
import {dropUnusedOriginals, Pictures, type ImageProgress} from './images';
import {publishLlms} from './markdown';
import {localeDir, localeFiles, writePages, type BuiltPage} from './pages';
import {precompress, TEXT_FILES} from './precompress';
import {publishScripts} from './scripts';
import {homePath} from '../siteAddress';
import type {LocaleSite} from './site';
import {refuseStrangers} from './strangers';
import {Names, publishStyles} from './styles';

type PublishOptions = LocaleSite & {
  readonly outDir: string;
  /** Of what was made of its pages and articles. */
  readonly cache: CacheOptions;
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
  const pictures = new Pictures({
    siteDir,
    outDir,
    locale,
    baseUrl: address.baseUrl,
    ...(onImage && {onImage}),
  });
  const names = new Names();
  const filled = await new PageFiller(dir, options, {
    pictures,
    names,
    cache: options.cache,
  }).fillAll();
  refuseStrangers(filled, homePath(address, locale));
  await publishLlms(dir, options);
  await publishArticleFiles(dir, options);
  const styled = await publishStyles(dir, filled, names, options.cache);
  // Last: a policy holds hashes of what stands in the page.
  const pages = styled.map(withPolicy);
  await writePages(dir, pages);
  await publishScripts(dir, pages);
  await dropUnusedOriginals(pictures.originals, dir, locale);
  await precompress(dir, await localeFiles(dir, locale, TEXT_FILES), siteDir);
  return [...new Set(filled.flatMap(({hashes}) => hashes))].sort();
}

function withPolicy({file, html, hashes}: FilledPage): BuiltPage {
  try {
    return {file, html: insertPolicy(html, metaPolicy({scriptHashes: hashes}))};
  } catch (cause) {
    throw new Error(`${file} can be given no policy.`, {cause});
  }
}
