import type {LoadContext, Plugin} from '@docusaurus/types';
import {pageVersions, sitePages, type TranslationsData} from '../../content/pages';
import {readContentTree} from '../../content/readTree';
import {isLocaleCode} from '../../locales';

type Options = {readonly postsPerPage: number};

/** Tells every page in which languages it exists; the data holds the pages of the language being built. */
export default function translationsPlugin(
  {siteDir, i18n}: LoadContext,
  {postsPerPage}: Options,
): Plugin<TranslationsData> {
  return {
    name: 'translations',
    async loadContent() {
      const {currentLocale} = i18n;
      if (!isLocaleCode(currentLocale)) {
        throw new Error(`The locale “${currentLocale}” is not in src/locales.ts.`);
      }
      const pages = sitePages(await readContentTree(siteDir), {postsPerPage});
      return {versions: pageVersions(pages, currentLocale)};
    },
    contentLoaded({content, actions}) {
      actions.setGlobalData(content);
    },
  };
}
