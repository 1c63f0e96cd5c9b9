import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {listedArticles, type ListOptions} from '../../content/pages';
import {readContentTreeOnce} from '../../content/readTree';
import {localeOf} from '../../locales';
import {messageReader} from '../../messages';
import {bundleSearch, SCRIPT_FILE, STYLES_FILE, type SearchBundle} from '../../search/bundle';
import type {SearchData} from '../../search/format';

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
  const locale = localeOf(i18n.currentLocale);
  return {
    name: 'search',
    async loadContent() {
      const own = (await readContentTreeOnce(siteDir)).locales[locale];
      if (listedArticles(own, options).length === 0) return undefined;
      return bundleSearch(locale, baseUrl, messageReader(siteDir, locale));
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
    },
  };
}
