/** Turns what Docusaurus built into what is served. */
import type {LocaleCode} from '../locales';
import {dropUnusedOriginals, publishImages, type ImageProgress} from './images';
import {localeDir, localeFiles, readPages, writePages} from './pages';
import {precompress, TEXT_FILES} from './precompress';
import {publishScripts} from './scripts';
import {publishStyles} from './styles';

type PublishOptions = {
  readonly siteDir: string;
  readonly outDir: string;
  readonly locale: LocaleCode;
  /** The path of the site's root, of whatever language. */
  readonly baseUrl: string;
  /** Called for every picture of an article. */
  readonly onImage?: (progress: ImageProgress) => void;
};

/** Publishes one language, as soon as Docusaurus is done with it. */
export async function publishLocale(options: PublishOptions): Promise<void> {
  const {siteDir, outDir, locale} = options;
  const dir = localeDir(outDir, locale);
  const {pages: pictured, originals} = await publishImages(await readPages(dir, locale), options);
  const pages = await publishStyles(dir, pictured);
  await writePages(dir, pages);
  await publishScripts(dir, pages);
  await dropUnusedOriginals(originals, dir, locale);
  await precompress(dir, await localeFiles(dir, locale, TEXT_FILES), siteDir);
}
