import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {sitePages, type ListOptions} from '../../content/pages';
import {readContentTree} from '../../content/readTree';
import {isLocaleCode} from '../../locales';
import {messageReader} from '../../messages';
import {bundleSearch, SCRIPT_FILE, STYLES_FILE, type SearchBundle} from '../../search/bundle';
import type {SearchData} from '../../search/format';
import {writeSearchIndex} from '../../search/write';

/**
 * The search: its page, the script that is loaded when it is opened, and the index. A preview
 * has no index, so its search says that it is not available; a language without articles has
 * nothing to look for.
 * @param options which articles a build has
 */
export default function searchPlugin(
  {siteDir, baseUrl, i18n}: LoadContext,
  options: ListOptions,
): Plugin<SearchBundle | undefined> {
  const locale = i18n.currentLocale;
  if (!isLocaleCode(locale)) throw new Error(`The locale “${locale}” is not in src/locales.ts.`);
  return {
    name: 'search',
    async loadContent() {
      const tree = await readContentTree(siteDir);
      const hasPage = sitePages(tree, options).some(
        (page) => page.id === 'search' && page.locale === locale,
      );
      return hasPage ? bundleSearch(locale, baseUrl, messageReader(siteDir, locale)) : undefined;
    },
    contentLoaded({content, actions}) {
      if (!content) return;
      const data: SearchData = {script: content.address};
      actions.setGlobalData(data);
      actions.addRoute({
        path: `${baseUrl}search/`,
        component: '@theme/SearchPage',
        exact: true,
      });
    },
    async postBuild({outDir, content}) {
      if (!content) return;
      await writeFile(path.join(outDir, SCRIPT_FILE), content.script);
      await writeFile(path.join(outDir, STYLES_FILE), content.styles);
      const tree = await readContentTree(siteDir);
      await writeSearchIndex(outDir, tree.locales[locale], options);
    },
  };
}
