import type {LoadContext, Plugin} from '@docusaurus/types';
import {buildGraph} from '../../content/graph';
import type {ListOptions} from '../../content/pages';
import {pagesByPath, type TranslationsData} from '../../content/pagesByPath';
import {readContentTree} from '../../content/readTree';
import {translationTable, type TranslationRow} from '../../content/translationTable';
import {isLocaleCode} from '../../locales';

type Content = TranslationsData & {readonly articles: TranslationRow[]};

/**
 * Tells every page in which languages it exists and how its translations keep up, and adds
 * the page that shows it for all articles.
 */
export default function translationsPlugin(
  {siteDir, baseUrl, i18n}: LoadContext,
  options: ListOptions,
): Plugin<Content> {
  return {
    name: 'translations',
    async loadContent() {
      const {currentLocale} = i18n;
      if (!isLocaleCode(currentLocale)) {
        throw new Error(`The locale “${currentLocale}” is not in src/locales.ts.`);
      }
      const tree = await readContentTree(siteDir);
      const graph = buildGraph(tree, options);
      return {
        pages: pagesByPath(graph, currentLocale),
        articles: translationTable(tree, graph, currentLocale),
      };
    },
    contentLoaded({content: {pages, articles}, actions}) {
      actions.setGlobalData({pages} satisfies TranslationsData);
      actions.addRoute({
        path: `${baseUrl}translations/`,
        component: '@theme/TranslationsPage',
        exact: true,
        props: {articles},
      });
    },
  };
}
