/** Turns what Docusaurus built into what is served. */
import type {LocaleCode} from '../locales';
import {localeDir, localeFiles, readPages, writePages} from './pages';
import {precompress, TEXT_FILES} from './precompress';
import {publishScripts} from './scripts';
import {publishStyles} from './styles';

type PublishOptions = {
  readonly siteDir: string;
  readonly outDir: string;
  readonly locale: LocaleCode;
};

/** Publishes one language, as soon as Docusaurus is done with it. */
export async function publishLocale({siteDir, outDir, locale}: PublishOptions): Promise<void> {
  const dir = localeDir(outDir, locale);
  const pages = await publishStyles(dir, await readPages(dir, locale));
  await writePages(dir, pages);
  await publishScripts(dir, pages);
  await precompress(dir, await localeFiles(dir, locale, TEXT_FILES), siteDir);
}
