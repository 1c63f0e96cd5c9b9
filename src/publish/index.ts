/** Turns what Docusaurus built into what is served. */
import type {LocaleCode} from '../locales';
import {scriptHashes} from '../security/inlineScripts';
import {insertPolicy} from '../security/insertPolicy';
import {metaPolicy} from '../security/policy';
import {localeDir, localeFiles, readPages, writePages, type BuiltPage} from './pages';
import {precompress, TEXT_FILES} from './precompress';
import {publishScripts} from './scripts';
import {publishStyles} from './styles';

type PublishOptions = {
  readonly siteDir: string;
  readonly outDir: string;
  readonly locale: LocaleCode;
};

/**
 * Publishes one language, as soon as Docusaurus is done with it.
 * @returns the hashes of the inline scripts of its pages, which the site's headers allow
 */
export async function publishLocale({siteDir, outDir, locale}: PublishOptions): Promise<string[]> {
  const dir = localeDir(outDir, locale);
  const styled = await publishStyles(dir, await readPages(dir, locale));
  // Last: a policy holds hashes of what stands in the page.
  const pages = styled.map(withPolicy);
  await writePages(dir, pages);
  await publishScripts(dir, pages);
  await precompress(dir, await localeFiles(dir, locale, TEXT_FILES), siteDir);
  return scriptHashes(pages.map(({html}) => html));
}

function withPolicy({file, html}: BuiltPage): BuiltPage {
  try {
    return {file, html: insertPolicy(html, metaPolicy({scriptHashes: scriptHashes([html])}))};
  } catch (cause) {
    throw new Error(`${file} can be given no policy.`, {cause});
  }
}
